import { expect, test } from "vitest";
import { type MockOptions, startMock } from "../src/index.ts";
import { call, valid } from "./fixtures/call.ts";

const start = (options: MockOptions = {}) => startMock({ port: false, auth: false, rateLimit: "off", ...options });

test("keeps the contract's limit per account and operation in a sliding second", async () => {
  await using mock = await startMock({
    port: false,
    world: "random",
    clock: { frozen: true },
    accessKeys: { user: "s", stranger: { secret: "s", account: "other" } },
  });
  const calls = async (count: number, accessKeyId: string) => {
    const answers = [];
    for (let index = 0; index < count; index++) {
      answers.push(
        await call(mock, valid, {
          credentials: {
            accessKeyId,
            accessKeySecret: accessKeyId === "user" || accessKeyId === "stranger" ? "s" : "MockAccessKeySecret",
          },
        }),
      );
    }
    return answers.filter(({ status }) => status === 200).length;
  };
  expect(await calls(30, "MockAccessKeyId")).toBe(30);
  mock.clock.advance(600);
  expect(await calls(30, "user")).toBe(20);
  expect(await calls(10, "stranger")).toBe(10);
  const refused = mock.requests.find(({ verdict }) => verdict !== "OK");
  expect(refused?.verdict).toBe("Throttling.User");
  const throttled = await call(mock, valid, { credentials: mock.credentials });
  expect(throttled.headers.get("x-acs-retry-after")).toBe("400");
  mock.clock.advance(400);
  expect(await calls(40, "user")).toBe(30);
});

test("sets and lifts the limit", async () => {
  await using mock = await start({ world: "random", rateLimit: 2, clock: { frozen: true } });
  const codes = [await call(mock), await call(mock), await call(mock)].map(({ status }) => status);
  expect(codes).toEqual([200, 200, 400]);
  await using free = await start({ world: "random", clock: { frozen: true } });
  for (let index = 0; index < 60; index++) {
    expect((await call(free)).status).toBe(200);
  }
});

test("keeps RAM policies", async () => {
  await using mock = await startMock({
    port: false,
    world: "random",
    accessKeys: { reader: "s", writer: "s" },
    policies: { reader: ["ice:List*"], writer: ["ice:Create*"] },
  });
  const as = (accessKeyId: string) => call(mock, valid, { credentials: { accessKeyId, accessKeySecret: "s" } });
  expect((await as("reader")).status).toBe(200);
  expect(await as("writer")).toMatchObject({
    status: 403,
    body: {
      Code: "NoPermission",
      AccessDeniedDetail: { AuthAction: "ice:ListRecognitionSamples", AuthPrincipalDisplayName: "writer" },
    },
  });
});

test("temporary keys end when the clock says so", async () => {
  await using mock = await startMock({ port: false, world: "random", clock: { frozen: true } });
  expect(() => mock.temporaryCredentials({ seconds: Number.NaN })).toThrow(RangeError);
  const credentials = mock.temporaryCredentials({ seconds: 900 });
  expect((await call(mock, valid, { credentials })).status).toBe(200);
  mock.clock.advance(900_000);
  expect((await call(mock, valid, { credentials })).body.Code).toBe("InvalidSecurityToken.Expired");
});

test("has a key of its own, another one after each reset, and knows the earlier ones and the shared one", async () => {
  await using mock = await startMock({ port: false, world: "random" });
  await using other = await startMock({ port: false, world: "random" });
  const first = mock.credentials;
  expect(first.accessKeyId).not.toBe(other.credentials.accessKeyId);
  mock.reset();
  expect(mock.credentials.accessKeyId).not.toBe(first.accessKeyId);
  const shared = { accessKeyId: "MockAccessKeyId", accessKeySecret: "MockAccessKeySecret" };
  for (const credentials of [mock.credentials, first, shared]) {
    expect((await call(mock, valid, { credentials })).status).toBe(200);
  }
  expect((await call(mock, valid, { credentials: other.credentials })).body.Code).toBe("InvalidAccessKeyId.NotFound");
});
