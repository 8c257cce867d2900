import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { createErrorCatalog } from "../src/contract/error-catalog.ts";
import { packagedContract } from "../src/contract/parse-contract.ts";
import { type MockOptions, startMock } from "../src/index.ts";
import { action, call, isVendorError, valid, version } from "./fixtures/call.ts";

const start = (options: MockOptions = {}) => startMock({ port: false, auth: false, rateLimit: "off", ...options });

test("names the operation by header, or by Action and Version in query or form", async () => {
  await using mock = await start({ world: "random" });
  const byQuery = new URLSearchParams({ Action: action, Version: version, ...valid });
  const post = (target: string, init: RequestInit = {}) => mock.fetch(mock.url + target, { method: "POST", ...init });
  expect((await post(`/?${byQuery}`)).status).toBe(200);
  expect((await post("/", { body: byQuery })).status).toBe(200);
  expect((await post(`/?Action=${action}&Version=${version}`, { body: new URLSearchParams(valid) })).status).toBe(200);
  expect(mock.requests.map(({ verdict }) => verdict)).toEqual(["OK", "OK", "OK"]);
});

test("verifies a call that names the operation in its query", async () => {
  await using mock = await start({ world: "random", auth: true });
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const pairs = Object.entries({ Action: action, Version: version, ...valid }).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = pairs.map(pair => pair.map(encodeURIComponent).join("=")).join("&");
  const hash = createHash("sha256").update("").digest("hex");
  const headers = {
    host: new URL(mock.url).host,
    "x-acs-content-sha256": hash,
    "x-acs-date": new Date(mock.clock.now()).toISOString().replace(/\.\d+/, ""),
    "x-acs-signature-nonce": "a nonce",
  };
  const names = Object.keys(headers).join(";");
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = createHash("sha256")
    .update(`POST\n/\n${query}\n${lines.join("")}\n${names}\n${hash}`)
    .digest("hex");
  const sign = (secret: string) => createHmac("sha256", secret).update(`ACS3-HMAC-SHA256\n${canonical}`).digest("hex");
  const post = (secret: string) => {
    const authorization = `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${names},Signature=${sign(secret)}`;
    return mock.fetch(`${mock.url}/?${query}`, { method: "POST", headers: { ...headers, authorization } });
  };
  expect(await (await post("wrong")).json()).toMatchObject({ Code: "SignatureDoesNotMatch" });
  expect((await post(accessKeySecret)).status).toBe(200);
});

test("refuses a parameter that stands in query and form", async () => {
  await using mock = await start({ world: "random" });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expect(await call(mock, valid, { body: "PageSize=10", headers })).toMatchObject({
    status: 400,
    body: { Code: "InvalidParameter" },
  });
});

test.each([
  ["another method", { method: "GET" }, {}, "UnsupportedHTTPMethod", 400],
  ["an unknown action", { headers: { "x-acs-action": "Nope" } }, {}, "InvalidAction.NotFound", 404],
  ["another version", { headers: { "x-acs-version": "2000-01-01" } }, {}, "InvalidVersion", 404],
  ["a wrong spelling", {}, { algorithm: "face" }, "InvalidParameter", 400],
])("answers %s in the vendor's body", async (_name, options, more, code, status) => {
  await using mock = await start({ world: "random" });
  const answer = await call(mock, { ...valid, ...more }, options);
  expect(answer).toMatchObject({
    status,
    body: { Code: code, HostId: "127.0.0.1", Recommend: expect.stringContaining(code) },
  });
  expect(isVendorError(answer)).toBe(true);
});

test.each(["contract", "world"])(
  "answers broken escapes, repeats and other spellings as refusals: %s mode",
  async mode => {
    await using mock = await start(mode === "world" ? { world: "random" } : {});
    const query = new URLSearchParams(valid).toString();
    for (const bad of [
      `${query}&x=%`,
      `${query}&EntityName=%FF`,
      `${query}&PageSize=10`,
      `${query}&entityName=a`,
      query.replace("10", "0x1"),
    ]) {
      const answer = await call(mock, bad);
      expect([bad, answer.status, answer.body.Code]).toEqual([bad, 400, "InvalidParameter"]);
    }
  },
);

test("lets the official SDK's undocumented parameters pass, and records them", async () => {
  await using mock = await start({ world: "random" });
  const more = { OwnerAccount: "a", OwnerId: "1", ResourceOwnerAccount: "b", ResourceOwnerId: "2" };
  expect((await call(mock, { ...valid, ...more })).status).toBe(200);
  expect(mock.requests[0]?.unknownParameters).toEqual(Object.keys(more));
});

test("names parameters that are probably misspelt, in a header and in the record", async () => {
  await using mock = await start({ world: "random" });
  const answer = await call(mock, { ...valid, EntytyName: "kim", Whatever: "1" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("x-ims-mock-hint")).toBe(
    'the contract has no parameter "EntytyName": did you mean "EntityName"?; the contract has no parameter "Whatever"',
  );
  expect((await call(mock)).headers.has("x-ims-mock-hint")).toBe(false);
});

test.each<[string, Parameters<typeof call>[1], Parameters<typeof call>[2], string]>([
  ["a method", valid, { method: "GET" }, "every operation is called by POST, not by GET"],
  [
    "an action",
    valid,
    { headers: { "x-acs-action": "ListRecognitionSample" } },
    'did you mean "ListRecognitionSamples"?',
  ],
  ["a version", valid, { headers: { "x-acs-version": "2000-01-01" } }, 'is 2020-11-09, not "2000-01-01"'],
  [
    "a value of a list",
    { ...valid, Algorithm: "fase" },
    {},
    '"Algorithm" is "fase", not one of landmark, object, logo, face, label: did you mean "face"?',
  ],
])("says what was expected of %s", async (_name, query, options, detail) => {
  await using mock = await start({ world: "random" });
  const answer = await call(mock, query, options);
  expect(answer.headers.get("x-ims-mock-detail")).toContain(detail);
});

test("says why in every refusal", async () => {
  await using mock = await startMock({
    port: false,
    world: "random",
    rateLimit: 1,
    clock: { start: "2026-01-28T00:00:00Z", frozen: true },
    accessKeys: { off: { secret: "s", inactive: true }, reader: "s" },
    policies: { reader: [] },
  });
  const ask = async (credentials: { accessKeyId: string; accessKeySecret: string }, headers = {}) =>
    (await call(mock, valid, { credentials, headers })).headers.get("x-ims-mock-detail");
  expect(await ask({ accessKeyId: "off", accessKeySecret: "s" })).toBe('the key "off" is disabled');
  expect(await ask({ accessKeyId: "reader", accessKeySecret: "s" })).toContain(
    "does not allow ice:ListRecognitionSamples",
  );
  expect(await ask(mock.credentials)).toBe(null);
  expect(await ask(mock.credentials)).toBe("ListRecognitionSamples takes 1 call in 1 s; the next may come in 1000 ms");
  mock.fail({ kind: "error", code: "NoPermission" });
  expect(await ask(mock.credentials)).toBe("mock.fail asked for this error");
  const ended = mock.temporaryCredentials({ seconds: 0 });
  expect(await ask(ended)).toBe("the token ended at 2026-01-28T00:00:00.000Z: get new temporary keys");
});

test("an answer of the contract that is an error is on record as that error", async () => {
  await using mock = await start();
  await call(mock, valid, { headers: { prefer: "example=NoPermission" } });
  expect(mock.requests.at(-1)).toMatchObject({ verdict: "NoPermission", status: 403 });
});

test("answers each documented error with the contract's example, under fresh ids", async () => {
  await using mock = await start({ world: "random" });
  const errors = createErrorCatalog(packagedContract());
  expect(errors.codes.length).toBeGreaterThan(20);
  for (const code of errors.codes) {
    mock.fail({ kind: "error", code });
    const answer = await call(mock);
    const documented = errors.find(code);
    expect(answer.status).toBe(documented?.status);
    expect(answer.body).toEqual({
      ...documented?.body,
      RequestId: answer.headers.get("x-acs-request-id"),
      HostId: "127.0.0.1",
    });
  }
  const ids = mock.requests.map(({ requestId }) => requestId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("answers a code that the contract does not document in the same form", async () => {
  await using mock = await start({ world: "random" });
  mock.fail({ kind: "error", code: "Made.Up & more", status: 418 });
  const answer = await call(mock);
  expect(isVendorError(answer)).toBe(true);
  expect(answer).toMatchObject({
    status: 418,
    body: {
      Code: "Made.Up & more",
      HostId: "127.0.0.1",
      Recommend: "https://api.alibabacloud.com/troubleshoot?q=Made.Up%20%26%20more",
    },
  });
});

test("hints at what is wrong with a signature in a header", async () => {
  await using mock = await startMock({ port: false, world: "random" });
  const hint = async (accessKeySecret: string, headers: Record<string, string> = {}) => {
    const credentials = { ...mock.credentials, accessKeySecret };
    const answer = await call(mock, valid, { credentials, headers });
    expect(answer.body.Code).toBe("SignatureDoesNotMatch");
    return answer.headers.get("x-ims-mock-signature-hint");
  };
  expect(await hint("wrong")).toContain("is the secret right?");
  expect(mock.requests.at(-1)?.detail).toContain("is the secret right?");
  expect(await hint(`${mock.credentials.accessKeySecret}&`)).toBe(
    "key: the secret has & behind it, as in older signatures",
  );
  const canonical = Buffer.from("GET\n/\n").toString("base64");
  expect(await hint("wrong", { "x-ims-mock-canonical-request": canonical })).toBe(
    'line 1, method: "GET" should be "POST"',
  );
  const strange = Buffer.from("P\u00d6ST\r\n/\n").toString("base64");
  expect(await hint("wrong", { "x-ims-mock-canonical-request": strange })).toBe(
    'line 1, method: "P%C3%96ST%0D" should be "POST"',
  );
  expect(mock.requests.at(-1)?.detail).toBe('line 1, method: "P\u00d6ST\r" should be "POST"');
  expect((await call(mock, valid, { credentials: mock.credentials })).headers.has("x-ims-mock-signature-hint")).toBe(
    false,
  );
});

test("records what came, with types and verdicts, and forgets the oldest", async () => {
  await using mock = await start({ world: "random", keepRequests: 2 });
  await call(mock, "first=1");
  await call(mock, { ...valid, PageNumber: "0" });
  await call(mock, valid, { headers: { "x-acs-action": "Nope" } });
  expect(mock.requests).toMatchObject([
    {
      action,
      parameters: { LibId: ["lib1", "lib2"], PageNumber: 0 },
      verdict: "InvalidParameter",
      status: 400,
      detail: '"PageNumber" must be >= 1',
    },
    { action: undefined, parameters: {}, verdict: "InvalidAction.NotFound", status: 404 },
  ]);
});

test("starts over at a reset: requests, faults, quota, nonces, ids and world", async () => {
  await using mock = await startMock({ port: false, world: "random", rateLimit: 1, clock: { start: 0, frozen: true } });
  const first = await call(mock, valid, { credentials: mock.credentials });
  mock.world.remove({ LibId: mock.world.toJSON().libs[0]?.LibId ?? "" });
  mock.fail({ kind: "error", code: "InternalError", rate: 1 });
  mock.clock.advance(5);
  mock.reset();
  expect(mock.requests).toEqual([]);
  expect(mock.world.toJSON().libs).toHaveLength(10);
  expect(mock.clock.now()).toBe(0);
  const again = await call(mock, valid, { credentials: mock.credentials });
  expect(again.body).toEqual(first.body);
});

test("says that a mock without a world has none", async () => {
  await using mock = await start();
  const reason = 'this mock has no world: start it with one, e.g. startMock({ world: "random" })';
  expect(() => mock.world).toThrow(new TypeError(reason));
  // Nothing is taken up of a reload that cannot be taken up wholly.
  const contract = JSON.parse(JSON.stringify(packagedContract().document).replaceAll(action, "ListOtherSamples"));
  await expect(mock.reload({ contract, world: { libs: [] } })).rejects.toThrow(new TypeError(reason));
  expect((await call(mock)).status).toBe(200);
});

test("takes another contract and world while it runs, and keeps the old if they are bad", async () => {
  await using mock = await start({ world: "random" });
  await expect(mock.reload({ contract: {} })).rejects.toThrow("is not an OpenAPI contract");
  await expect(mock.reload({ world: { libs: {} } as never })).rejects.toThrow("/libs: a list is expected");
  await expect(mock.reload({ wrold: {} } as never)).rejects.toThrow(
    'there is no option "wrold": did you mean "world"?',
  );
  expect((await call(mock)).status).toBe(200);
  const contract = JSON.parse(JSON.stringify(packagedContract().document).replaceAll(action, "ListOtherSamples"));
  await mock.reload({ contract, world: { libs: [] } });
  expect((await call(mock)).status).toBe(404);
  const answer = await call(mock, valid, { headers: { "x-acs-action": "ListOtherSamples" } });
  expect(answer.body).toMatchObject({ TotalCount: 0 });
});
