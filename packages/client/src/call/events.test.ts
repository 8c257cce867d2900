import { expect, test } from "vitest";
import { query, refusal, scripted, success } from "../../test/scripted.ts";

const ok = () =>
  new Response(JSON.stringify(success), {
    headers: { "content-type": "application/json", "x-acs-request-id": "R-OK" },
  });

test("a call tells of its attempts, answers, retries and waits, with durations", async () => {
  const { ims, clock, events } = scripted([refusal("Throttling.User", 400, { "x-acs-request-id": "R-1" }), ok], {
    limiter: { acquire: () => new Promise(resolve => clock.after(250, resolve)) },
  });
  await clock.run(ims.listRecognitionSamples(query));
  const call = (events[0] as { call: number }).call;
  const first = { call, action: "ListRecognitionSamples", attempt: 1 };
  const second = { ...first, attempt: 2 };
  const url = "https://ice.cn-shanghai.aliyuncs.com/";
  const error = expect.objectContaining({ code: "Throttling.User", attempts: 1 });
  expect(events).toEqual([
    { ...first, type: "wait", duration: 250 },
    { ...first, type: "attempt", url },
    { ...first, type: "response", status: 400, requestId: "R-1", duration: 0, error },
    { ...first, type: "retry", delay: 100, error },
    { ...second, type: "wait", duration: 250 },
    { ...second, type: "attempt", url },
    { ...second, type: "response", status: 200, requestId: "R-OK", duration: 0, error: undefined },
  ]);
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

test("a limiter is told of throttles, and when each call is over", async () => {
  const told: unknown[] = [];
  const limiter = {
    acquire(key: string, signal?: AbortSignal, call?: object) {
      told.push(["acquire", key, signal instanceof AbortSignal, call]);
      return () => void told.push("over");
    },
    throttled: (key: string, ms: number) => void told.push(["throttled", key, ms]),
  };
  const { ims, clock } = scripted([refusal("Throttling.User", 400, { "x-acs-retry-after": "800" }), ok], { limiter });
  await clock.run(ims.listRecognitionSamples(query));
  const key = "LTAI5tFakeKeyId/ListRecognitionSamples";
  const call = {
    host: "ice.cn-shanghai.aliyuncs.com",
    action: "ListRecognitionSamples",
    limit: { requests: 50, seconds: 1 },
  };
  expect(told).toEqual([
    ["acquire", key, true, call],
    ["throttled", key, 800],
    "over",
    ["acquire", key, true, call],
    "over",
  ]);
});
