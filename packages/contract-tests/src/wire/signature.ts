import { createHash, createHmac } from "node:crypto";

/** Who calls. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Of temporary credentials. */
  readonly securityToken?: string | undefined;
}

/** What a signature is made over. */
export interface SignableRequest {
  readonly method: string;
  readonly path: string;
  /** Decoded names and values, in any order. */
  readonly query: readonly (readonly [string, string])[];
  /** Lower-case names; `host` among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Lower-case hex. */
  readonly bodyHash: string;
}

/**
 * The value of `Authorization` for a request, by ACS3-HMAC-SHA256. It signs every `x-acs-*` header, `host` and
 * `content-type`, except those in `leaveUnsigned`. The client has code of its own for this: a judge that shares code
 * with those it judges cannot find the fault in it.
 */
export function authorizationOf(
  request: SignableRequest,
  { accessKeyId, accessKeySecret }: Credentials,
  leaveUnsigned: readonly string[] = [],
): string {
  const signed = Object.keys(request.headers)
    .filter(name => name.startsWith("x-acs-") || name === "host" || name === "content-type")
    .filter(name => !leaveUnsigned.includes(name))
    .sort();
  const signature = createHmac("sha256", accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonicalRequest(request, signed))}`)
    .digest("hex");
  return `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${signed.join(";")},Signature=${signature}`;
}

function canonicalRequest({ method, path, query, headers, bodyHash }: SignableRequest, signed: string[]): string {
  const parameters = [...query]
    .sort(([left], [right]) => compare(left, right))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return [
    method,
    path,
    parameters.join("&"),
    ...signed.map(name => `${name}:${headers[name]?.trim()}`),
    "",
    signed.join(";"),
    bodyHash,
  ].join("\n");
}

/** RFC 3986: everything but `A-Z a-z 0-9 - _ . ~` escaped, in upper-case hex. */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Lower-case hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
