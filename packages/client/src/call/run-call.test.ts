import { describe, expect, test } from "vitest";
import { query, refusal, type Scripted, scripted, success } from "../../test/fixtures/scripted.ts";
import { type ClientOptions, type CredentialProvider, createClient } from "../index.ts";
import { operation } from "./operation.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";

const ok: Scripted = () => new Response(JSON.stringify(success), { headers: { "content-type": "application/json" } });
const late = (code: string, date: string): Scripted => refusal(code, 400, { date });
const reset: Scripted = () =>
  Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { message: "gone", code: "ECONNRESET" } }));
const down: Scripted = () =>
  Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { message: "no", code: "ECONNREFUSED" } }));
const badGateway: Scripted = () => new Response("<html>", { status: 502, headers: { "content-type": "text/html" } });

const descriptor: OperationDescriptor = {
  action: "CreateThing",
  version: "2020-11-09",
  ram: "ice:CreateThing",
  access: "create",
  parameters: { Name: "string" },
  required: [],
};
const createThing = operation<{ Name: string }, object>(descriptor);

describe("a retry", () => {
  test("has a nonce, a date and a signature of its own", async () => {
    const { requests, outcome } = scripted([refusal("Throttling", 400, { "x-acs-retry-after": "2000" }), ok]);
    await outcome();
    const [first, second] = requests.map(request => request.headers);
    for (const name of ["x-acs-signature-nonce", "x-acs-date", "authorization"]) {
      expect(first?.[name]).not.toBe(second?.[name]);
    }
  });

  test.each<[string, Scripted, number]>([
    ["a reset", reset, 1],
    ["silence", () => new Promise(() => {}), 1],
    ["a bad gateway", badGateway, 1],
    ["an internal error", refusal("InternalError", 500), 1],
    ["an unavailable service", refusal("ServiceUnavailable", 503), 1],
    ["a refused connection", down, 3],
    ["a throttle", refusal("Throttling.User"), 3],
    ["a throttle without a code", () => new Response("<html>", { status: 429 }), 3],
  ])("of a write after %s is made only if it certainly was not carried out", async (_, answer, attempts) => {
    const { ims, outcome } = scripted([answer]);
    const { error, ...result } = await outcome(createThing.request(ims, { Name: "n" }) as never);
    expect(result.attempts).toBe(attempts);
    const isUncertain = attempts === 1;
    expect(error?.message.endsWith("(it may have been carried out: look before you send it again)")).toBe(isUncertain);
    if (isUncertain) {
      expect(error?.sent).toBe(true);
    }
  });

  test.each([
    ["client", { retryWrites: true }, {}],
    ["call", {}, { retryWrites: true }],
  ])("of a write after a reset is made where the %s says that it does no harm", async (_, client, call) => {
    const { ims, outcome } = scripted([reset, down], client);
    const { attempts, error } = await outcome(createThing.request(ims, { Name: "n" }, call) as never);
    expect(attempts).toBe(3);
    // The last one never left, but the first may have arrived.
    expect(error).toMatchObject({ name: "NetworkError", sent: true });
  });

  test("of a write is not made where the call says no, though the client says yes", async () => {
    const { ims, outcome } = scripted([reset], { retryWrites: true });
    const { attempts } = await outcome(createThing.request(ims, { Name: "n" }, { retryWrites: false }) as never);
    expect(attempts).toBe(1);
  });

  test("of a read needs no warning", async () => {
    const { error } = await scripted([reset]).outcome();
    expect(error?.message).toMatch(/aliyuncs\.com\/$/);
  });

  test("stops when the client's budget is used up, and goes on when calls succeed again", async () => {
    let up = false;
    const { ims, clock, requests } = scripted([init => (up ? ok(init) : refusal("InternalError", 500)(init))], {
      retry: { budget: 5 },
    });
    const call = async () => {
      const before = requests.length;
      await clock.run(ims.listRecognitionSamples(query).catch(() => {}));
      return requests.length - before;
    };
    const inOutage = [await call(), await call(), await call(), await call(), await call()];
    expect(inOutage).toEqual([3, 3, 2, 1, 1]);
    up = true;
    for (let count = 0; count < 10; count++) {
      await call();
    }
    up = false;
    expect([await call(), await call()]).toEqual([2, 1]);
  });
});

describe("a rejected timestamp", () => {
  const theirs = "Wed, 28 Jan 2026 01:30:00 GMT";

  test.each(["InvalidTimeStamp.Expired", "invalidtimestamp.format"])(
    "(%s) is repaired from the answer's Date, at once, and remembered",
    async code => {
      const { ims, clock, requests, outcome } = scripted([late(code, theirs), ok]);
      const { attempts, took, error } = await outcome();
      expect({ attempts, took, error }).toEqual({ attempts: 2, took: 0, error: undefined });
      expect(requests.map(request => request.headers["x-acs-date"])).toEqual([
        "2026-01-28T00:00:00Z",
        "2026-01-28T01:30:00Z",
      ]);
      await clock.advance(5000);
      await clock.run(ims.listRecognitionSamples(query));
      expect(requests[2]?.headers["x-acs-date"]).toBe("2026-01-28T01:30:05Z");
    },
  );

  test("is repaired once only", async () => {
    const { attempts, error } = await scripted([
      late("InvalidTimeStamp.Expired", theirs),
      late("InvalidTimeStamp.Expired", "Thu, 29 Jan 2026 00:00:00 GMT"),
    ]).outcome();
    expect(attempts).toBe(2);
    expect(error?.message).toMatch(/set the clock/);
  });

  test("is not repaired where the clocks agree, or the answer has no Date", async () => {
    expect(
      (await scripted([late("InvalidTimeStamp.Expired", "Wed, 28 Jan 2026 00:00:01 GMT")]).outcome()).attempts,
    ).toBe(1);
    expect((await scripted([refusal("InvalidTimeStamp.Expired")]).outcome()).attempts).toBe(1);
  });

  test("of several calls under way is repaired for all of them", async () => {
    const { ims, clock, requests } = scripted([
      late("InvalidTimeStamp.Expired", theirs),
      late("InvalidTimeStamp.Expired", theirs),
      ok,
    ]);
    await clock.run(Promise.all([ims.listRecognitionSamples(query), ims.listRecognitionSamples(query)]));
    expect(requests.length).toBe(4);
  });
});

describe("refused credentials", () => {
  test("are looked up anew once, if they come from a provider", async () => {
    let asked = 0;
    const credentials: CredentialProvider = () => ({
      accessKeyId: `STS.${++asked}`,
      accessKeySecret: "s",
      securityToken: "t",
    });
    const { requests, outcome } = scripted([refusal("InvalidSecurityToken.Expired"), ok], { credentials });
    expect((await outcome()).attempts).toBe(2);
    expect(requests.map(request => request.headers["x-acs-accesskey-id"])).toEqual(["STS.1", "STS.2"]);
    const failing = scripted([refusal("InvalidSecurityToken.Expired")], { credentials });
    expect((await failing.outcome()).attempts).toBe(2);
  });
});

describe("an abort", () => {
  const stages: readonly (readonly [string, readonly [Scripted[], Partial<ClientOptions>?]])[] = [
    ["getting credentials", [[ok], { credentials: () => new Promise(() => {}) }]],
    ["waiting for the rate limit", [[ok], { limiter: { acquire: () => new Promise(() => {}) } }]],
    ["waiting for the answer", [[() => new Promise(() => {})]]],
    [
      "waiting for the answer",
      [[() => new Response(new ReadableStream(), { headers: { "content-type": "application/json" } })]],
    ],
    ["waiting to retry", [[refusal("Throttling", 400, { "x-acs-retry-after": "9000" })]]],
  ];

  test.each(stages)("rejects at once while %s", async (stage, [answers, options]) => {
    const { ims, clock } = scripted(answers, options);
    const controller = new AbortController();
    const call = ims.listRecognitionSamples(query, { signal: controller.signal });
    call.catch(() => {});
    await clock.advance(1000);
    const reason = new Error("changed my mind");
    controller.abort(reason);
    await expect(call).rejects.toMatchObject({
      name: "NetworkError",
      reason: "aborted",
      cause: reason,
      message: `[aborted] by the caller while ${stage}: POST ListRecognitionSamples at https://ice.cn-shanghai.aliyuncs.com/`,
    });
    expect(clock.now()).toBe(1000);
    // Nothing is left running.
    expect(clock.waiting).toBe(0);
  });

  test("before the call sends nothing", async () => {
    const { ims, requests } = scripted([ok]);
    await expect(ims.listRecognitionSamples(query, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      reason: "aborted",
      attempts: 0,
    });
    expect(requests).toEqual([]);
  });

  test("lets go of a signal that many calls share", async () => {
    const controller = new AbortController();
    let listeners = 0;
    const { signal } = controller;
    const count = (name: "addEventListener" | "removeEventListener", step: number) => {
      const real = signal[name].bind(signal) as (...args: unknown[]) => void;
      Object.assign(signal, {
        [name]: (...args: unknown[]) => {
          listeners += step;
          real(...args);
        },
      });
    };
    count("addEventListener", 1);
    count("removeEventListener", -1);
    const { ims, clock } = scripted([ok]);
    await clock.run(Promise.all(Array.from({ length: 20 }, () => ims.listRecognitionSamples(query, { signal }))));
    expect(listeners).toBe(0);
  });
});

describe("a client", () => {
  test("is no other object", async () => {
    const { listRecognitionSamples } = await import("../gen/operations.ts");
    await expect(listRecognitionSamples({} as never, query)).rejects.toThrow(
      /^the first argument is not from createClient$/,
    );
    await expect(listRecognitionSamples(undefined as never, query)).rejects.toThrow(TypeError);
    expect(() =>
      createClient({ region: "cn-shanghai", credentials: { accessKeyId: "a", accessKeySecret: "b" } }),
    ).not.toThrow();
  });
});
