import { createHash, createHmac } from "node:crypto";
import type { ParsedRequest } from "../wire/parse-request.ts";
import { type CanonicalParts, canonicalRequest, stringToSign } from "./canonical-request.ts";

/** A signature that is not the server's. */
export interface Mismatch {
  readonly parsed: ParsedRequest;
  /** The server's canonical request. */
  readonly parts: CanonicalParts;
  /** Header names in the order that Authorization lists them. */
  readonly signed: readonly string[];
  readonly signature: string;
  readonly secret: string;
}

/**
 * Names the first line that differs, e.g. `line 3, query: a space is "+", not "%20"`. Where a caller sends its own
 * canonical request, base64, as `x-ims-mock-canonical-request`, the two are compared; else the usual slips are tried
 * until one gives their signature.
 */
export function explainMismatch(mismatch: Mismatch): string {
  const theirs = mismatch.parsed.request.headers["x-ims-mock-canonical-request"];
  if (theirs !== undefined) {
    return firstDifference(mismatch.parts, Buffer.from(theirs, "base64").toString("utf8"));
  }
  for (const [line, slip, parts, secret] of slips(mismatch)) {
    if (
      createHmac("sha256", secret ?? mismatch.secret)
        .update(stringToSign(parts))
        .digest("hex") === mismatch.signature
    ) {
      return `${line}: ${slip}`;
    }
  }
  return "no usual slip gives this signature: is the secret right? Send your canonical request, base64, as x-ims-mock-canonical-request to have it compared";
}

function firstDifference(parts: CanonicalParts, theirs: string): string {
  const ours = canonicalRequest(parts).split("\n");
  const lines = theirs.split("\n");
  const index = ours.findIndex((line, at) => line !== lines[at]);
  if (index < 0 && lines.length === ours.length) {
    return "the canonical requests are equal: is the secret right?";
  }
  const at = index < 0 ? ours.length : index;
  return `line ${at + 1}, ${lineName(parts, at)}: "${lines[at] ?? ""}" should be "${ours[at] ?? ""}"`;
}

function lineName(parts: CanonicalParts, index: number): string {
  const headers = parts.headers.split("\n").length - 1;
  const name = ["method", "uri", "query"][index];
  if (name) {
    return name;
  }
  if (index < 3 + headers) {
    return `header ${parts.headers.split("\n")[index - 3]?.split(":")[0]}`;
  }
  return ["empty line after the headers", "signed headers", "content hash"][index - 3 - headers] ?? "end";
}

type Slip = readonly [line: string, slip: string, canonical: string, secret?: string];

/** The mistakes that people make when they sign by hand. */
function* slips({ parsed, parts, signed, secret }: Mismatch): Generator<Slip> {
  const withParts = (changed: Partial<CanonicalParts>) => canonicalRequest({ ...parts, ...changed });
  const { headers } = parsed.request;
  const headerLines = 3 + signed.length;
  yield ["line 1, method", "lower case", withParts({ method: parts.method.toLowerCase() })];
  yield ["line 1, method", "GET was signed", withParts({ method: "GET" })];
  yield ["line 2, uri", "empty, not /", withParts({ uri: "" })];
  yield ["line 2, uri", "the query is part of it", withParts({ uri: parsed.request.target })];
  yield ["line 3, query", "as sent, neither sorted nor encoded anew", withParts({ query: parsed.queryText })];
  yield [
    "line 3, query",
    "sorted, but not encoded anew",
    withParts({ query: parsed.queryText.split("&").sort().join("&") }),
  ];
  yield ["line 3, query", "left out", withParts({ query: "" })];
  yield ["line 3, query", 'a space is "+", not "%20"', withParts({ query: parts.query.replaceAll("%20", "+") })];
  yield ["line 3, query", "not percent-encoded", withParts({ query: decodeURIComponent(parts.query) })];
  yield ["line 3, query", "! ' ( ) * are not encoded", withParts({ query: decodeMarks(parts.query) })];
  const unported = parts.headers.replace(/^host:(.*):\d+$/m, "host:$1");
  yield ["line 4, headers", "host without its port", withParts({ headers: unported })];
  const asListed = signed.map(name => `${name}:${(headers[name] ?? "").trim()}\n`).join("");
  yield ["line 4, headers", "not sorted", withParts({ headers: asListed, signedHeaders: signed.join(";") })];
  yield [
    `line ${headerLines + 1}`,
    "the empty line after the headers is missing",
    withParts({ headers: parts.headers.trimEnd() }),
  ];
  yield [
    `line ${headerLines + 2}, signed headers`,
    "joined by commas",
    withParts({ signedHeaders: parts.signedHeaders.replaceAll(";", ",") }),
  ];
  yield [`line ${headerLines + 3}, content hash`, "left empty", withParts({ contentHash: "" })];
  yield [
    `line ${headerLines + 3}, content hash`,
    "upper case",
    withParts({ contentHash: parts.contentHash.toUpperCase() }),
  ];
  yield ["key", "the secret has & behind it, as in older signatures", canonicalRequest(parts), `${secret}&`];
  yield ["key", "the secret is hashed", canonicalRequest(parts), createHash("sha256").update(secret).digest("hex")];
}

function decodeMarks(query: string): string {
  return query.replace(/%(?:21|27|28|29|2A)/g, mark => decodeURIComponent(mark));
}
