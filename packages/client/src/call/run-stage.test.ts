import { describe, expect, test } from "vitest";
import { query, refusal, type Scripted, scripted } from "../../test/fixtures/scripted.ts";
import type { CallOptions, ClientOptions } from "../index.ts";

type Setting = ReturnType<typeof scripted>;

const silent: Scripted = () => new Promise(() => {});

/** What each way to ask for a page does with the options of a call. */
const ways: readonly (readonly [string, (setting: Setting, options: CallOptions) => Promise<unknown>])[] = [
  ["a call", ({ ims }, options) => ims.listRecognitionSamples(query, options)],
  ["pages", ({ ims }, options) => ims.listRecognitionSamples.pages(query, options).next()],
  ["items", ({ ims }, options) => ims.listRecognitionSamples.items(query, options).next()],
  ["plan", ({ ims }, options) => ims.listRecognitionSamples.plan(query, options)],
];

/** The error that the work ends with at that moment, and not before. */
async function errorAt(ms: number, { clock }: Setting, work: Promise<unknown>): Promise<unknown> {
  let error: unknown;
  work.catch(thrown => {
    error = thrown;
  });
  await clock.advance(ms - 1);
  expect(error).toBeUndefined();
  await clock.advance(1);
  return error;
}

describe("a timeout given to", () => {
  test.each(ways)("%s ends its attempt, not the client's", async (_, way) => {
    const setting = scripted([silent], { retry: false });
    const error = await errorAt(300, setting, way(setting, { timeout: 300 }));
    expect(error).toMatchObject({ reason: "timeout", attempts: 1 });
    expect(error).toHaveProperty("message", expect.stringContaining("the timeout of 300 ms ended"));
  });
});

describe("a deadline given to", () => {
  test.each(ways)("%s ends it, not the client's", async (_, way) => {
    const setting = scripted([silent]);
    const error = await errorAt(700, setting, way(setting, { deadline: 700 }));
    expect(error).toMatchObject({ reason: "timeout", attempts: 1 });
    expect(error).toHaveProperty("message", expect.stringContaining("the deadline of 700 ms ended"));
  });
});

describe("the deadline", () => {
  const hung: readonly (readonly [string, Partial<ClientOptions>])[] = [
    ["getting credentials", { credentials: () => new Promise(() => {}) }],
    ["waiting for the rate limit", { limiter: { acquire: () => new Promise(() => {}) } }],
  ];

  test.each(hung)("ends a call that hangs while %s, and says that nothing was sent", async (stage, options) => {
    const setting = scripted([silent], options);
    const error = await errorAt(60_000, setting, setting.ims.listRecognitionSamples(query));
    expect(error).toMatchObject({ name: "NetworkError", reason: "timeout", attempts: 0, sent: false });
    expect(error).toHaveProperty("message", expect.stringContaining(`deadline of 60000 ms ended while ${stage}`));
  });

  test("counts the time of the stages before", async () => {
    const setting = scripted([refusal("Throttling", 400, { "x-acs-retry-after": "400" }), silent], {
      limiter: { acquire: () => new Promise(resolve => setting.clock.after(100, resolve)) },
    });
    // 100 ms for the limiter, 450 for the wait, 100 for the limiter, and what is left for the answer.
    const error = await errorAt(800, setting, setting.ims.listRecognitionSamples(query, { deadline: 800 }));
    expect(error).toMatchObject({ reason: "timeout", attempts: 2, sent: true });
  });
});
