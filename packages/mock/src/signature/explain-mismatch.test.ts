import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { parseRequest } from "../wire/parse-request.ts";
import { canonicalParts, canonicalRequest, stringToSign } from "./canonical-request.ts";
import { explainMismatch } from "./explain-mismatch.ts";

const secret = "secret";
const headers: Record<string, string> = {
  host: "127.0.0.1:4010",
  "x-acs-date": "d",
  "x-acs-content-sha256": createHash("sha256").update("").digest("hex"),
};
const signed = Object.keys(headers);
const parsed = parseRequest({ method: "POST", target: "/?b=1%202&a=x!,y", headers, body: new Uint8Array(0) });
const parts = canonicalParts(parsed.request, parsed.query ?? [], signed);
const right = canonicalRequest(parts);

function explain(canonical: string, key = secret, extra: Record<string, string> = {}) {
  const signature = createHmac("sha256", key).update(stringToSign(canonical)).digest("hex");
  const request = { ...parsed.request, headers: { ...headers, ...extra } };
  return explainMismatch({ parsed: { ...parsed, request }, parts, signed, signature, secret });
}

const slips: [string, string, string?][] = [
  ["line 1, method: lower case", right.replace("POST", "post")],
  ["line 1, method: GET was signed", right.replace("POST", "GET")],
  ["line 2, uri: empty, not /", right.replace("\n/\n", "\n\n")],
  ["line 3, query: as sent, neither sorted nor encoded anew", right.replace(parts.query, "b=1%202&a=x!,y")],
  ["line 3, query: sorted, but not encoded anew", right.replace(parts.query, "a=x!,y&b=1%202")],
  ['line 3, query: a space is "+", not "%20"', right.replace("%20", "+")],
  ["line 3, query: not percent-encoded", right.replace(parts.query, "a=x!,y&b=1 2")],
  ["line 3, query: ! ' ( ) * are not encoded", right.replace("%21", "!")],
  ["line 4, headers: host without its port", right.replace(":4010", "")],
  ["line 7: the empty line after the headers is missing", right.replace("\n\n", "\n")],
  ["line 9, content hash: left empty", right.replace(/[0-9a-f]{64}$/, "")],
  ["key: the secret has & behind it, as in older signatures", right, "secret&"],
];

test.each(slips)("names the slip: %s", (name, canonical, key) => {
  expect(canonical === right && key === undefined).toBe(false);
  expect(explain(canonical, key)).toBe(name);
});

test("says that a wrong secret looks like none of them", () => {
  expect(explain(right, "wrong")).toMatch(/^no usual slip gives this signature: is the secret right\?/);
});

test("compares a canonical request that the caller sends along, line by line", () => {
  const theirs = right.replace("x-acs-date:d", "x-acs-date:e");
  const sent = { "x-ims-mock-canonical-request": Buffer.from(theirs).toString("base64") };
  expect(explain(theirs, secret, sent)).toBe('line 6, header x-acs-date: "x-acs-date:e" should be "x-acs-date:d"');
  const equal = { "x-ims-mock-canonical-request": Buffer.from(right).toString("base64") };
  expect(explain(right, "wrong", equal)).toBe("the canonical requests are equal: is the secret right?");
});
