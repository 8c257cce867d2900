import { setTimeout as delay } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { query, refusal, scripted, success } from "../../test/fixtures/scripted.ts";
import { ApiError, isNetworkError } from "../index.ts";
import { traceCalls } from "../opentelemetry/index.ts";

const ok = () => new Response(JSON.stringify(success), { headers: { "content-type": "application/json" } });
const fails = async () => {
  throw new Error("a bug of the caller's");
};
const unheard = vi.fn();
process.on("unhandledRejection", unheard);
afterEach(() => unheard.mockClear());

test.each([
  ["onEvent", { onEvent: fails }],
  ["onDrift", { onDrift: fails }],
  ["onEvent beside spans", { onEvent: traceCalls({ onEvent: fails }) }],
])("an asynchronous %s that rejects breaks neither the call nor the process", async (_, hook) => {
  const { ims, clock } = scripted([ok], hook);
  await expect(clock.run(ims.listRecognitionSamples(query))).resolves.toEqual(success);
  await delay(1);
  expect(unheard).not.toHaveBeenCalled();
});

test("a limiter whose release throws does not lose the answer", async () => {
  const release = () => {
    throw new Error("a bug of the limiter's");
  };
  const { ims, clock } = scripted([ok], { limiter: { acquire: () => release } });
  await expect(clock.run(ims.listRecognitionSamples(query))).resolves.toEqual(success);
});

test("a limiter that throws at a throttle does not lose the retry", async () => {
  const throttled = () => {
    throw new Error("a bug of the limiter's");
  };
  const { ims, clock, requests } = scripted([refusal("Throttling.User"), ok], {
    limiter: { acquire: () => {}, throttled },
  });
  await expect(clock.run(ims.listRecognitionSamples(query))).resolves.toEqual(success);
  expect(requests).toHaveLength(2);
});

test("an error of another call as the reason of an abort is the cause, not the outcome", async () => {
  const { ims, clock } = scripted([() => new Promise(() => {})]);
  const other = new ApiError("[Throttling] of another call", {
    status: 400,
    code: "Throttling",
    throttled: true,
    denied: false,
    attempts: 7,
  });
  const controller = new AbortController();
  const call = ims.listRecognitionSamples(query, { signal: controller.signal }).catch((error: unknown) => error);
  await delay(1);
  controller.abort(other);
  const error = await clock.run(call);
  expect(isNetworkError(error) && error.reason).toBe("aborted");
  expect(error).toHaveProperty("cause", other);
  expect(other.attempts).toBe(7);
});

test.each(["Infinity", "1e15"])(
  "a service that asks to wait for %s does not stop the process's other calls",
  async after => {
    const { ims, clock, requests } = scripted([refusal("Throttling.User", 400, { "x-acs-retry-after": after }), ok]);
    await clock.run(ims.listRecognitionSamples(query));
    expect(requests).toHaveLength(2);
  },
);
