import { expect, test } from "vitest";
import { query, refusal, scripted, success } from "../../test/fixtures/scripted.ts";

const ok = () =>
  new Response(JSON.stringify(success), {
    headers: { "content-type": "application/json", "x-acs-request-id": "R-OK" },
  });

test("a call emits its beginning, attempts, answers, retries, waits and its end, with durations", async () => {
  const { ims, clock, events } = scripted([refusal("Throttling.User", 400, { "x-acs-request-id": "R-1" }), ok], {
    limiter: { acquire: () => new Promise(resolve => clock.after(250, resolve)) },
  });
  await clock.run(ims.listRecognitionSamples(query));
  const call = (events[0] as { call: number }).call;
  const id = { call, action: "ListRecognitionSamples" };
  const first = { ...id, attempt: 1 };
  const second = { ...first, attempt: 2 };
  const url = "https://ice.cn-shanghai.aliyuncs.com/";
  const error = expect.objectContaining({ code: "Throttling.User", attempts: 1 });
  expect(events).toEqual([
    { ...id, type: "start" },
    { ...first, type: "wait", duration: 250 },
    { ...first, type: "attempt", url },
    { ...first, type: "response", status: 400, requestId: "R-1", duration: 0, error },
    { ...first, type: "retry", delay: 100, error },
    { ...second, type: "wait", duration: 250 },
    { ...second, type: "attempt", url },
    { ...second, type: "response", status: 200, requestId: "R-OK", duration: 0, error: undefined },
    { ...id, type: "end", attempts: 2, requestId: "R-OK", duration: 600, error: undefined },
  ]);
});

test("a call that fails ends with its error, and one with wrong parameters does not begin", async () => {
  const { ims, events, outcome } = scripted([refusal("Forbidden.RAM", 403)]);
  const { error } = await outcome();
  expect(events.at(-1)).toEqual(
    expect.objectContaining({ type: "end", attempts: 1, requestId: "R-1", duration: 0, error }),
  );
  const before = events.length;
  await expect(ims.listRecognitionSamples({} as never)).rejects.toThrow(TypeError);
  expect(events.length).toBe(before);
});

test("headers that the client asks for before each request are sent, and signed where they begin with x-acs-", async () => {
  const { ims, clock, requests, events } = scripted([refusal("Throttling"), ok], {
    headers: { "x-team": "media" },
    requestHeaders: ({ action, attempt }) => ({ Traceparent: `${action}-${attempt}`, "X-Acs-Trace": "t" }),
  });
  await clock.run(ims.listRecognitionSamples(query));
  expect(events[0]?.type).toBe("start");
  expect(requests.map(({ headers }) => [headers["x-team"], headers.traceparent])).toEqual([
    ["media", "ListRecognitionSamples-1"],
    ["media", "ListRecognitionSamples-2"],
  ]);
  expect(requests[0]?.headers.authorization).toContain("x-acs-signature-nonce;x-acs-trace;");
});

test("calls have numbers of their own", async () => {
  const { ims, clock, events } = scripted([ok]);
  await clock.run(Promise.all([ims.listRecognitionSamples(query), ims.listRecognitionSamples(query)]));
  expect(new Set(events.map(event => event.type !== "page" && event.call)).size).toBe(2);
});

test("a hook that throws breaks nothing", async () => {
  const { ims, clock } = scripted([ok], {
    onEvent() {
      throw new Error("hook");
    },
  });
  await expect(clock.run(ims.listRecognitionSamples(query))).resolves.toEqual(success);
});

test("a limiter gets throttles, and its release is called once a call is over", async () => {
  const seen: unknown[] = [];
  const limiter = {
    acquire(key: string, signal?: AbortSignal, call?: object) {
      seen.push(["acquire", key, signal instanceof AbortSignal, call]);
      return () => void seen.push("over");
    },
    throttled: (key: string, ms: number) => void seen.push(["throttled", key, ms]),
  };
  const { ims, clock } = scripted([refusal("Throttling.User", 400, { "x-acs-retry-after": "800" }), ok], { limiter });
  await clock.run(ims.listRecognitionSamples(query));
  const key = "LTAI5tFakeKeyId/ListRecognitionSamples";
  const call = {
    host: "ice.cn-shanghai.aliyuncs.com",
    action: "ListRecognitionSamples",
    limit: { requests: 50, seconds: 1 },
  };
  expect(seen).toEqual([
    ["acquire", key, true, call],
    ["throttled", key, 800],
    "over",
    ["acquire", key, true, call],
    "over",
  ]);
});
