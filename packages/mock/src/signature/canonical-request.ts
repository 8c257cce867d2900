import { hash } from "node:crypto";
import { rememberLast } from "../remember-last.ts";
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
  const { names, text } = inAlphabet(signed);
  let headers = "";
  for (const name of names) {
    headers += `${name}:${(request.headers[name] ?? "").trim()}\n`;
  }
  return {
    method: request.method,
    uri: "/",
    query: canonicalQuery(query),
    headers,
    signedHeaders: text,
    contentHash: request.headers["x-acs-content-sha256"] ?? "",
  };
}

const inAlphabet = rememberLast((signed: readonly string[]) => {
  const names = [...signed].sort();
  return { names, text: names.join(";") };
});

/** The six parts, a line each; HEADERS ends in a line break of its own. */
export function canonicalRequest(parts: CanonicalParts): string {
  const { method, uri, query, headers, signedHeaders, contentHash } = parts;
  return `${method}\n${uri}\n${query}\n${headers}\n${signedHeaders}\n${contentHash}`;
}

/** What the key signs. */
export function stringToSign(canonical: string): string {
  return `${signatureScheme}\n${hash("sha256", canonical, "hex")}`;
}

function canonicalQuery(query: readonly Pair[]): string {
  let text = "";
  for (const pair of inOrder(query)) {
    text += `${text && "&"}${encodeRfc3986(pair[0])}=${encodeRfc3986(pair[1])}`;
  }
  return text;
}

/** By name; values of one name stay as they were sent. Clients that sign have sorted them already, as a rule. */
function inOrder(query: readonly Pair[]): readonly Pair[] {
  return query.every((pair, index) => index === 0 || comparePairs(query[index - 1] as Pair, pair) <= 0)
    ? query
    : [...query].sort(comparePairs);
}

function comparePairs([left]: Pair, [right]: Pair): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
