import { expect, test } from "vitest";
import { fakeKeys } from "../../test/fixtures/fake-list.ts";
import { query, scripted, success } from "../../test/fixtures/scripted.ts";
import { type ClientOptions, createClient, createRateLimiter } from "../index.ts";
import { checkOptions, numberFromZero } from "./check-options.ts";

const ok = () => new Response(JSON.stringify(success), { headers: { "content-type": "application/json" } });
const retrySecret = "SECRET-in-no-output";

test.each<[options: object, message: string]>([
  [{ timeoutMs: 5 }, 'there is no option "timeoutMs": did you mean "timeout"?'],
  [{ credential: fakeKeys }, 'there is no option "credential": did you mean "credentials"?'],
  [{ retry: 5 }, '"retry" takes false or an object, not 5'],
  [{ retry: true }, '"retry" takes false or an object, not true'],
  [{ retry: { maxAttempts: 5 } }, 'there is no option "retry.maxAttempts": did you mean "retry.attempts"?'],
  [{ retry: { attempts: "5" } }, '"retry.attempts" takes a number from 0 up, not a string'],
  [{ onEvent: "x" }, '"onEvent" takes a function, not a string'],
  [{ timeout: "5000" }, '"timeout" takes a number from 0 up, not a string'],
  [{ timeout: -1 }, '"timeout" takes a number from 0 up, not -1'],
  [{ deadline: Number.NaN }, '"deadline" takes a number from 0 up, not NaN'],
  [{ limiter: {} }, '"limiter" takes false or an object with acquire(), not an object'],
  [{ limiter: [] }, '"limiter" takes false or an object with acquire(), not an array'],
  [{ credentials: retrySecret }, '"credentials" takes keys, a token or a function, not a string'],
  [{ headers: "x-team: media" }, '"headers" takes an object, not a string'],
  [{ userAgent: 7 }, '"userAgent" takes a text, not 7'],
  [{ region: 7 }, '"region" takes a text, not 7'],
  [{ endpoint: {} }, '"endpoint" takes a text or a URL, not an object'],
  [{ fetch: {} }, '"fetch" takes a function, not an object'],
  [{ allowInsecure: "no" }, '"allowInsecure" takes true or false, not a string'],
  [{ clock: { now: () => 0 } }, '"clock" takes an object with date() and now() and after(), not an object'],
  [{ toString: 1 }, 'there is no option "toString": there are region, network, endpoint,'],
])("createClient refuses %j", (options, message) => {
  const create = () => createClient({ region: "cn-shanghai", credentials: fakeKeys, ...options } as ClientOptions);
  expect(create).toThrow(TypeError);
  expect(create).toThrow(message);
});

test.each([
  [undefined, 'give "region", e.g. "cn-beijing", or "endpoint"'],
  [{}, 'give "region", e.g. "cn-beijing", or "endpoint"'],
  [null, "options are an object, not null"],
  ["cn-shanghai", "options are an object, not a string"],
])("createClient refuses %j in place of options", (options, message) => {
  expect(() => createClient(options as never)).toThrow(new TypeError(message));
});

test("options that are undefined or null count as absent", () => {
  const options = { region: "cn-shanghai", timeout: undefined, retry: null, endpoint: null } as never;
  expect(() => createClient(options)).not.toThrow();
});

test.each<[options: unknown, message: string]>([
  [{ timout: 5 }, 'there is no option "timout": did you mean "timeout"?'],
  [{ signal: new AbortController() }, '"signal" takes an AbortSignal, not an object'],
  [{ deadline: "soon" }, '"deadline" takes a number from 0 up, not a string'],
  [5, "options are an object, not 5"],
])("a call with the options %j sends nothing", async (options, message) => {
  const { ims, requests } = scripted([ok]);
  await expect(ims.listRecognitionSamples(query, options as never)).rejects.toThrow(new TypeError(message));
  expect(requests).toEqual([]);
});

test.each([Number.NaN, -1, "10", "soon", {}, true])("no number of a client or a call is %j", async value => {
  const { ims } = scripted([ok]);
  for (const name of ["timeout", "deadline"]) {
    expect(() => scripted([ok], { [name]: value }), name).toThrow(`"${name}" takes a number from 0 up`);
    await expect(ims.listRecognitionSamples(query, { [name]: value }), name).rejects.toThrow(
      `"${name}" takes a number`,
    );
  }
  for (const name of ["attempts", "base", "cap", "budget"]) {
    expect(() => scripted([ok], { retry: { [name]: value } }), name).toThrow(
      `"retry.${name}" takes a number from 0 up`,
    );
  }
});

test.each<[options: object, message: string]>([
  [{ limits: 1 }, 'there is no option "limits": did you mean "limit"?'],
  [{ limit: { requests: 10 } }, '"limit" takes { requests, seconds }, both above 0 and requests whole, not an object'],
  [{ limit: { requests: 0.5, seconds: 1 } }, '"limit" takes { requests, seconds }'],
  [{ limit: { requests: 0, seconds: 1 } }, '"limit" takes { requests, seconds }'],
  [{ clock: Date }, '"clock" takes an object with date() and now() and after(), not a function'],
])("createRateLimiter refuses %j", (options, message) => {
  expect(() => createRateLimiter(options as never)).toThrow(message);
});

test("names that objects inherit are no options", () => {
  expect(() => checkOptions({ constructor: 1 } as object, { size: numberFromZero } as object)).toThrow(
    'there is no option "constructor": there are size',
  );
});
