import { describe, expect, test } from "vitest";
import { json } from "../../test/fixtures/fake-list.ts";
import { query, refusal, type Scripted, scripted, success } from "../../test/fixtures/scripted.ts";
import { operation } from "./operation.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";

const ok: Scripted = () => json(success);
const outage = refusal("InternalError", 500);
const late = refusal("InvalidTimeStamp.Expired", 400, { date: "Wed, 28 Jan 2026 01:30:00 GMT" });
const reset: Scripted = () =>
  Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { message: "gone", code: "ECONNRESET" } }));

describe("a wait before a retry", () => {
  test.each([
    [0, [0, 0]],
    [0.5, [100, 200]],
    [0.999, [199.8, 399.6]],
  ])("has full jitter: chance %f makes it that part of the bound", async (chance, waits) => {
    expect((await scripted([outage], { random: () => chance }).outcome()).waits).toEqual(waits);
  });

  test.each([
    [0, 8000],
    [0.5, 9000],
    [0.996, 9992],
  ])("is what the service asks for and up to a quarter more: chance %f makes 8 s %f ms", async (chance, wait) => {
    const asked = refusal("Throttling", 400, { "x-acs-retry-after": "8000" });
    expect((await scripted([asked, ok], { random: () => chance }).outcome()).waits).toEqual([wait]);
  });

  test("is below 20 s, however many went before", async () => {
    const { waits } = await scripted([outage], { retry: { attempts: 10 }, deadline: 1e9 }).outcome();
    expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
  });
});

describe("a client's budget", () => {
  test("holds 50 retries", async () => {
    expect((await scripted([outage], { retry: { attempts: 100, base: 0 } }).outcome()).attempts).toBe(51);
  });

  test("does not grow beyond its top, however many calls succeed", async () => {
    const answers: Scripted[] = [...Array.from({ length: 30 }, () => ok), outage];
    const { outcome, ims } = scripted(answers, { retry: { attempts: 100, base: 0, budget: 2 }, limiter: false });
    for (let count = 0; count < 30; count++) {
      await ims.listRecognitionSamples(query);
    }
    expect((await outcome()).attempts).toBe(3);
  });

  test("is not spent on the repair of a clock", async () => {
    const { attempts, error } = await scripted([late, outage, ok], { retry: { budget: 1 } }).outcome();
    expect({ attempts, error }).toEqual({ attempts: 3, error: undefined });
  });
});

describe("after an ambiguous failure", () => {
  test.each<[OperationDescriptor["access"], number]>([
    ["get", 3],
    ["list", 3],
    ["create", 1],
    ["update", 1],
    ["delete", 1],
  ])("an operation whose access is %s is sent %i times", async (access, attempts) => {
    const descriptor: OperationDescriptor = {
      action: "DoThing",
      version: "2020-11-09",
      ram: "ice:DoThing",
      access,
      parameters: {},
      required: [],
    };
    const doThing = operation<object, object>(descriptor);
    const { ims, outcome } = scripted([reset]);
    expect((await outcome(doThing.request(ims, {}) as never)).attempts).toBe(attempts);
  });
});
