import { createHash } from "node:crypto";
import type { GatewayRequest } from "../wire/message.ts";
import { encodeRfc3986, type Pair } from "../wire/query-string.ts";

/** The parts of a canonical request of the vendor's signature V3. */
export interface CanonicalParts {
  readonly method: string;
  readonly uri: string;
  readonly query: string;
  /** One `name:value\n` a header. */
  readonly headers: string;
  /** Names joined by `;`. */
  readonly signedHeaders: string;
  readonly contentHash: string;
}

/** The scheme's name, as it stands in Authorization and in the string to sign. */
export const signatureScheme = "ACS3-HMAC-SHA256";

/** What the request's own parts give, for the headers that Authorization names. */
export function canonicalParts(
  request: GatewayRequest,
  query: readonly Pair[],
  signed: readonly string[],
): CanonicalParts {
  const names = [...signed].sort();
  return {
    method: request.method,
    uri: "/",
    query: canonicalQuery(query),
    headers: names.map(name => `${name}:${(request.headers[name] ?? "").trim()}\n`).join(""),
    signedHeaders: names.join(";"),
    contentHash: request.headers["x-acs-content-sha256"] ?? "",
  };
}

/** The six parts, a line each; HEADERS ends in a line break of its own. */
export function canonicalRequest(parts: CanonicalParts): string {
  const { method, uri, query, headers, signedHeaders, contentHash } = parts;
  return `${method}\n${uri}\n${query}\n${headers}\n${signedHeaders}\n${contentHash}`;
}

/** What the key signs. */
export function stringToSign(canonical: string): string {
  return `${signatureScheme}\n${createHash("sha256").update(canonical).digest("hex")}`;
}

/** By name; values of one name stay as they were sent. */
function canonicalQuery(query: readonly Pair[]): string {
  return [...query]
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(value)}`)
    .join("&");
}
