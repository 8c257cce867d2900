import { expect, test } from "vitest";
import { json } from "../../test/fixtures/fake-list.ts";
import { query, refusal, type Scripted, scripted, success } from "../../test/fixtures/scripted.ts";

const ok: Scripted = () => json(success);

test("a call that is aborted before anything was sent says so", async () => {
  const controller = new AbortController();
  const { ims, clock } = scripted([ok], { limiter: { acquire: () => new Promise(() => {}) } });
  const call = ims.listRecognitionSamples(query, { signal: controller.signal });
  call.catch(() => {});
  await clock.advance(1);
  controller.abort();
  await expect(call).rejects.toMatchObject({ reason: "aborted", sent: false, attempts: 0 });
});

test("a call that is aborted while its answer is awaited says that it was sent", async () => {
  const controller = new AbortController();
  const { ims, clock } = scripted([() => new Promise(() => {})]);
  const call = ims.listRecognitionSamples(query, { signal: controller.signal });
  call.catch(() => {});
  await clock.advance(1);
  controller.abort();
  await expect(call).rejects.toMatchObject({ reason: "aborted", sent: true, attempts: 1 });
});

test("a fetch of the caller's own must not follow redirects", async () => {
  let redirect: string | undefined;
  const { outcome } = scripted([
    init => {
      redirect = init.redirect;
      return json(success);
    },
  ]);
  await outcome();
  expect(redirect).toBe("manual");
});

test("the head of an answer outside the contract is its first 200 characters", async () => {
  const text = Array.from({ length: 200 }, (_, index) => `${index} `).join("");
  const { error } = await scripted([() => new Response(text, { headers: { "content-type": "text/html" } })]).outcome();
  expect(error).toMatchObject({ name: "ContractError", head: text.slice(0, 200) });
});

test("a failure of the connection carries what fetch threw, and what lay beneath it", async () => {
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
  const { error } = await scripted([() => Promise.reject(new TypeError("fetch failed", { cause }))]).outcome();
  expect(error).toMatchObject({
    name: "NetworkError",
    message:
      '[connection] "read ECONNRESET" while waiting for the answer: POST ListRecognitionSamples at https://ice.cn-shanghai.aliyuncs.com/',
    cause: { message: "fetch failed", cause: { message: "read ECONNRESET", code: "ECONNRESET" } },
  });
});

test.each([{ Samples: null }, { Samples: { Sample: null } }, { TotalCount: null }])(
  "an answer with %j is handed out as it came",
  async part => {
    const { answer, error } = await scripted([() => json({ ...success, ...part })]).outcome();
    expect({ data: answer?.data, error }).toEqual({ data: { ...success, ...part }, error: undefined });
  },
);

test("a drift hook gets the answer and its operation, and breaks nothing when it throws", async () => {
  const seen: unknown[] = [];
  const { ims, outcome } = scripted([ok], {
    onDrift(data, { action }) {
      seen.push([data, action]);
      throw new Error("hook");
    },
  });
  const { answer, attempts } = await outcome(ims.listRecognitionSamples.withResponse(query));
  expect({ data: answer?.data, attempts }).toEqual({ data: success, attempts: 1 });
  expect(seen).toEqual([[success, "ListRecognitionSamples"]]);
});

test("events have durations; that of an answer lasts from sending to the end of its body", async () => {
  const { clock, events, outcome } = scripted(
    [
      async init => {
        await new Promise<void>(resolve => clock.after(120, resolve));
        return refusal("Throttling")(init);
      },
      async () => {
        await new Promise<void>(resolve => clock.after(30, resolve));
        const body = new ReadableStream({
          async start(controller) {
            await new Promise<void>(resolve => clock.after(50, resolve));
            controller.enqueue(new TextEncoder().encode(JSON.stringify(success)));
            controller.close();
          },
        });
        return new Response(body, { headers: { "content-type": "application/json" } });
      },
    ],
    { limiter: { acquire: () => new Promise(resolve => clock.after(7, resolve)) } },
  );
  const { took } = await outcome();
  const durations = events.flatMap(event => ("duration" in event ? [[event.type, event.duration]] : []));
  expect(durations).toEqual([
    ["wait", 7],
    ["response", 120],
    ["wait", 7],
    ["response", 80],
    ["end", 7 + 120 + 100 + 7 + 80],
  ]);
  expect(took).toBe(7 + 120 + 100 + 7 + 80);
});
