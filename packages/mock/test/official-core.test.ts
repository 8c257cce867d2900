import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { type Mock, type MockOptions, startMock } from "../src/index.ts";
import { action, valid, version } from "./fixtures/call.ts";

// CommonJS with an export of its own called `default`, which importers take for different things.
const core = createRequire(import.meta.url)("@alicloud/openapi-core") as typeof import("@alicloud/openapi-core");
const { default: Core, $OpenApiUtil } = core;

interface Failure {
  code: string;
  statusCode: number;
  message: string;
}

async function callOfficially(mock: Mock, config: Record<string, string> = {}) {
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const client = new Core(
    new $OpenApiUtil.Config({
      accessKeyId,
      accessKeySecret,
      endpoint: new URL(mock.url).host,
      protocol: "http",
      ...config,
    }),
  );
  const params = new $OpenApiUtil.Params({
    action,
    version,
    protocol: "HTTP",
    method: "POST",
    authType: "AK",
    style: "RPC",
    pathname: "/",
    reqBodyType: "formData",
    bodyType: "json",
  });
  return client.callApi(params, new $OpenApiUtil.OpenApiRequest({ query: valid }), {} as never) as Promise<{
    statusCode: number;
    body: { TotalCount: number };
  }>;
}

const start = (options: MockOptions = {}) => startMock({ world: "random", ...options });
const failure = (promise: Promise<unknown>): Promise<Failure> =>
  promise.then(
    () => Promise.reject(new Error("it went well")),
    error => error,
  );

test("answers the official core with the right key", async () => {
  await using mock = await start();
  expect(await callOfficially(mock)).toMatchObject({ statusCode: 200, body: { TotalCount: 0 } });
  expect(mock.requests[0]).toMatchObject({ action, verdict: "OK", accessKeyId: mock.credentials.accessKeyId });
});

test("shows the official core the canonical request of a wrong secret", async () => {
  await using mock = await start();
  const error = await failure(callOfficially(mock, { accessKeySecret: "wrong" }));
  expect(error).toMatchObject({ code: "SignatureDoesNotMatch", statusCode: 400 });
  expect(error.message).toContain("Server canonical request: POST\n/\nAlgorithm=face&EntityId=ANY&LibId=lib1%2Clib2");
});

test("refuses the official core with an unknown key", async () => {
  await using mock = await start();
  expect(await failure(callOfficially(mock, { accessKeyId: "nobody" }))).toMatchObject({
    code: "InvalidAccessKeyId.NotFound",
    statusCode: 404,
  });
});

test("takes temporary keys from the official core until they end", async () => {
  await using mock = await start();
  const { expiration: _expiration, ...config } = mock.temporaryCredentials({ seconds: 60 });
  expect((await callOfficially(mock, config)).statusCode).toBe(200);
  expect(await failure(callOfficially(mock, { ...config, securityToken: "nonsense" }))).toMatchObject({
    code: "InvalidSecurityToken.Malformed",
  });
  mock.clock.advance(60_000);
  expect(await failure(callOfficially(mock, config))).toMatchObject({ code: "InvalidSecurityToken.Expired" });
});

test("throttles the official core", async () => {
  await using mock = await start({ rateLimit: 1 });
  await callOfficially(mock);
  expect(await failure(callOfficially(mock))).toMatchObject({ code: "Throttling.User", statusCode: 400 });
});

test("lets faults happen to the official core", async () => {
  await using mock = await start();
  mock.fail({ kind: "error", code: "ServiceUnavailable" });
  expect(await failure(callOfficially(mock))).toMatchObject({ code: "ServiceUnavailable", statusCode: 503 });
  mock.fail({ kind: "reset-after" });
  await expect(callOfficially(mock)).rejects.toThrow();
  mock.fail({ kind: "html" });
  await expect(callOfficially(mock)).rejects.toThrow();
});
