import { expect, test, vi } from "vitest";
import { json } from "../../test/fixtures/fake-list.ts";
import { refusal, type Scripted, scripted, success } from "../../test/fixtures/scripted.ts";
import type { CredentialProvider } from "../index.ts";
import type { Clock } from "./clock.ts";
import { createRateLimiter, sharedLimiter } from "./create-rate-limiter.ts";

const ok: Scripted = () => json(success);

test("copies of the package share one limiter", async () => {
  vi.resetModules();
  const copy = await import("./create-rate-limiter.ts");
  expect(copy.sharedLimiter).not.toBe(sharedLimiter);
  expect(copy.sharedLimiter()).toBe(sharedLimiter());
});

test("a client keeps the key of its limit when its temporary credentials change", async () => {
  let asked = 0;
  const credentials: CredentialProvider = () => ({
    accessKeyId: `STS.${++asked}`,
    accessKeySecret: "s",
    securityToken: "t",
  });
  const keys: string[] = [];
  const limiter = { acquire: (key: string) => void keys.push(key) };
  const { requests, outcome } = scripted([refusal("InvalidSecurityToken.Expired"), ok], { credentials, limiter });
  await outcome();
  expect(requests.map(request => request.headers["x-acs-accesskey-id"])).toEqual(["STS.1", "STS.2"]);
  expect(keys).toEqual(["STS.1/ListRecognitionSamples", "STS.1/ListRecognitionSamples"]);
});

test("who comes while a timer is late does not overtake those who wait for it", async () => {
  let now = 0;
  const timers: (() => void)[] = [];
  const clock: Clock = {
    now: () => now,
    date: () => now,
    after: (_, callback) => {
      timers.push(callback);
      return () => {};
    },
  };
  const limiter = createRateLimiter({ clock, limit: { requests: 1, seconds: 1 } });
  const order: string[] = [];
  const come = async (name: string) => {
    await limiter.acquire("k");
    order.push(name);
  };
  const calls = [come("first"), come("second")];
  now = 5000;
  calls.push(come("third"));
  await new Promise(setImmediate);
  // The window has long passed, but the second one's timer has not fired yet.
  expect(order).toEqual(["first"]);
  for (const timer of timers.splice(0)) {
    timer();
  }
  now = 10_000;
  for (const timer of timers.splice(0)) {
    timer();
  }
  await Promise.all(calls);
  expect(order).toEqual(["first", "second", "third"]);
});
