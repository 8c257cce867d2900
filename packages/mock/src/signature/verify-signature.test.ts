import { expect, test } from "vitest";
import { gatewayRulesFrom } from "../contract/gateway-rules.ts";
import { createRandom } from "../runtime/random.ts";
import type { GatewayRequest } from "../wire/message.ts";
import { parseRequest } from "../wire/parse-request.ts";
import { createAccessKeys } from "./access-keys.ts";
import { createNonceMemory } from "./nonce-memory.ts";
import { signRequest, type UnsignedRequest } from "./sign-request.ts";
import { verifySignature } from "./verify-signature.ts";

const now = Date.parse("2026-01-28T12:00:00Z");
const keys = createAccessKeys(
  {
    second: "secret2",
    other: { secret: "secret3", account: "b" },
    off: { secret: "secret4", inactive: true },
    "STS.a": { secret: "secret5", securityToken: "token5", expires: now + 1_000 },
    "STS.b": { secret: "secret6", securityToken: "token6", expires: "2026-01-28T11:59:59Z" },
  },
  createRandom(1),
);

function request(changes: Partial<UnsignedRequest> = {}): GatewayRequest {
  const unsigned: UnsignedRequest = {
    host: "127.0.0.1:4010",
    target: "/?LibId=lib1%2Clib2&Name=a%20b",
    action: "List",
    version: "2020-11-09",
    credentials: { accessKeyId: "MockAccessKeyId", accessKeySecret: "MockAccessKeySecret" },
    now,
    nonce: "n1",
    ...changes,
  };
  const headers = { host: unsigned.host, ...signRequest(unsigned) };
  return { method: "POST", target: unsigned.target, headers, body: unsigned.body ?? new Uint8Array(0) };
}

function verify(message: GatewayRequest, nonces = createNonceMemory()) {
  return verifySignature(parseRequest(message), { keys, nonces, now, rules: gatewayRulesFrom({}) });
}

function withHeaders(message: GatewayRequest, changes: Record<string, string | undefined>): GatewayRequest {
  return { ...message, headers: JSON.parse(JSON.stringify({ ...message.headers, ...changes })) };
}

const key = (accessKeyId: string, accessKeySecret: string, securityToken?: string) => ({
  credentials: { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) },
});

test("knows who signed, and the account", () => {
  expect(verify(request())).toEqual({ accessKeyId: "MockAccessKeyId", account: "default" });
  expect(verify(request(key("second", "secret2")))).toEqual({ accessKeyId: "second", account: "default" });
  expect(verify(request(key("other", "secret3")))).toEqual({ accessKeyId: "other", account: "b" });
  expect(verify(request(key("STS.a", "secret5", "token5")))).toEqual({ accessKeyId: "STS.a", account: "default" });
});

test("accepts a signed body", () => {
  expect(verify(request({ body: Buffer.from("a=1") }))).toHaveProperty("accessKeyId");
});

const refusals: [string, GatewayRequest, string][] = [
  ["no Authorization", withHeaders(request(), { authorization: undefined }), "IncompleteSignature"],
  ["another scheme", withHeaders(request(), { authorization: "Basic abc" }), "IncompleteSignature"],
  [
    "no signature in it",
    withHeaders(request(), { authorization: "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=b" }),
    "IncompleteSignature",
  ],
  ["an unknown key", request(key("nobody", "x")), "InvalidAccessKeyId.NotFound"],
  ["a disabled key", request(key("off", "secret4")), "InvalidAccessKeyId.Inactive"],
  ["a wrong secret", request(key("MockAccessKeyId", "wrong")), "SignatureDoesNotMatch"],
  ["a query altered after signing", { ...request(), target: "/?LibId=lib1" }, "SignatureDoesNotMatch"],
  ["an action altered after signing", withHeaders(request(), { "x-acs-action": "Delete" }), "SignatureDoesNotMatch"],
  ["a body that is not the hashed one", { ...request(), body: Buffer.from("a=1") }, "SignatureDoesNotMatch"],
  ["a missing nonce", withHeaders(request(), { "x-acs-signature-nonce": undefined }), "IncompleteSignature"],
  ["a missing date", withHeaders(request(), { "x-acs-date": undefined }), "IncompleteSignature"],
  ["an unsigned x-acs header", withHeaders(request(), { "x-acs-extra": "1" }), "SignatureDoesNotMatch"],
  [
    "a date changed after signing",
    withHeaders(request(), { "x-acs-date": "2020-01-01T00:00:00Z" }),
    "SignatureDoesNotMatch",
  ],
  ["a date 15 minutes and a second old", request({ now: now - 901_000 }), "InvalidTimeStamp.Expired"],
  ["a date 15 minutes and a second ahead", request({ now: now + 901_000 }), "InvalidTimeStamp.Expired"],
  ["a date 15 minutes old", request({ now: now - 900_000 }), "OK"],
  ["an unknown token", request(key("STS.a", "secret5", "nonsense")), "InvalidSecurityToken.Malformed"],
  ["a token for a key that has none", request(key("second", "secret2", "token5")), "InvalidSecurityToken.Malformed"],
  ["an expired token", request(key("STS.b", "secret6", "token6")), "InvalidSecurityToken.Expired"],
  ["a temporary key without its token", request(key("STS.a", "secret5")), "InvalidAccessKeyId.NotFound"],
];

test.each(refusals)("answers %s", (_name, message, code) => {
  const result = verify(message);
  expect("code" in result ? result.code : "OK").toBe(code);
});

test("asks for a date in the vendor's form", () => {
  const message = withHeaders(request(), { "x-acs-date": "Wed, 28 Jan 2026 12:00:00 GMT" });
  expect(verify(message)).toMatchObject({ code: "InvalidTimeStamp.Format" });
});

test("takes a nonce once for each key, and does not use it up on a refused request", () => {
  const nonces = createNonceMemory();
  expect(verify(request(key("MockAccessKeyId", "wrong")), nonces)).toMatchObject({ code: "SignatureDoesNotMatch" });
  expect(verify(request(), nonces)).toHaveProperty("accessKeyId");
  expect(verify(request(), nonces)).toMatchObject({ code: "SignatureNonceUsed" });
  expect(verify(request(key("second", "secret2")), nonces)).toHaveProperty("accessKeyId");
});

test("shows the string to sign and the canonical request of a wrong signature", () => {
  const result = verify(request(key("MockAccessKeyId", "wrong")));
  const message = "message" in result ? result.message?.("It differs. Server string: ACS3-HMAC-SHA256\nabc") : "";
  expect(message).toMatch(
    /^It differs\. Server string: ACS3-HMAC-SHA256\n[0-9a-f]{64}\nServer canonical request: POST\n\/\n/,
  );
  expect(message).toContain("LibId=lib1%2Clib2&Name=a%20b");
});
