import { createHash, createHmac } from "node:crypto";
import type { GatewayRequest, Refusal } from "../wire/message.ts";
import type { ParsedRequest } from "../wire/parse-request.ts";
import type { AccessKey, AccessKeys } from "./access-keys.ts";
import { canonicalParts, canonicalRequest, signatureScheme, stringToSign } from "./canonical-request.ts";
import { explainMismatch } from "./explain-mismatch.ts";
import type { NonceMemory } from "./nonce-memory.ts";

/** Who calls. */
export interface Identity {
  readonly accessKeyId: string;
  readonly account: string;
}

/** What a signature is checked against. */
export interface VerifyOptions {
  readonly keys: AccessKeys;
  readonly nonces: NonceMemory;
  /** The server's time in milliseconds. */
  readonly now: number;
}

/** A date further from the server's clock than this is refused. */
const validMilliseconds = 15 * 60_000;
const requiredHeaders = ["host", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"];

/**
 * Verifies a request's ACS3-HMAC-SHA256 signature as the vendor's "Request syntax and signature method V3" says. The
 * nonce is used up only by a request that is right in all else.
 */
export function verifySignature(parsed: ParsedRequest, { keys, nonces, now }: VerifyOptions): Identity | Refusal {
  const { request } = parsed;
  const authorization = parseAuthorization(request.headers.authorization ?? "");
  if (typeof authorization === "string") {
    return { code: "IncompleteSignature", detail: authorization };
  }
  const { accessKeyId, signed, signature } = authorization;
  const key = keys.find(accessKeyId);
  if (!key) {
    return { code: "InvalidAccessKeyId.NotFound", detail: `the mock does not know "${accessKeyId}"` };
  }
  if (key.inactive) {
    return { code: "InvalidAccessKeyId.Inactive", detail: `the key "${accessKeyId}" is disabled` };
  }
  return (
    refuseHeaders(request, signed) ??
    refuseToken(request, key, now) ??
    refuseDate(request, now) ??
    refuseContent(request) ??
    refuseSignature(parsed, signed, signature, key.secret) ??
    refuseNonce(request, accessKeyId, nonces, now) ?? { accessKeyId, account: key.account ?? "default" }
  );
}

interface Authorization {
  readonly accessKeyId: string;
  readonly signed: readonly string[];
  readonly signature: string;
}

/** A text says what is wrong. */
function parseAuthorization(header: string): Authorization | string {
  if (header === "") {
    return "there is no Authorization header";
  }
  if (!header.startsWith(`${signatureScheme} `)) {
    return `the scheme is not ${signatureScheme}`;
  }
  const parts = new Map<string, string>();
  for (const part of header.slice(signatureScheme.length + 1).split(",")) {
    const equals = part.indexOf("=");
    if (equals > 0) {
      parts.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
    }
  }
  return authorizationFrom(parts.get("Credential"), parts.get("SignedHeaders"), parts.get("Signature"));
}

function authorizationFrom(accessKeyId?: string, signed?: string, signature?: string): Authorization | string {
  if (!accessKeyId) {
    return "Authorization has no Credential";
  }
  if (!signed) {
    return "Authorization has no SignedHeaders";
  }
  if (!signature) {
    return "Authorization has no Signature";
  }
  return { accessKeyId, signed: signed.toLowerCase().split(";"), signature };
}

function refuseHeaders({ headers }: GatewayRequest, signed: readonly string[]): Refusal | undefined {
  for (const name of requiredHeaders) {
    if (!headers[name]) {
      return { code: "IncompleteSignature", detail: `the header ${name} is missing` };
    }
  }
  for (const name in headers) {
    if ((name === "host" || name.startsWith("x-acs-")) && !signed.includes(name)) {
      return { code: "IncompleteSignature", detail: `the header ${name} is not signed` };
    }
  }
  return undefined;
}

function refuseToken({ headers }: GatewayRequest, key: AccessKey, now: number): Refusal | undefined {
  const token = headers["x-acs-security-token"];
  if (token === undefined && key.securityToken === undefined) {
    return undefined;
  }
  if (token === undefined) {
    return { code: "InvalidAccessKeyId.NotFound", detail: "a temporary key needs its x-acs-security-token" };
  }
  if (token !== key.securityToken) {
    return { code: "InvalidSecurityToken.Malformed", detail: "the token does not belong to the key" };
  }
  if (key.expires !== undefined && new Date(key.expires).getTime() <= now) {
    const ended = new Date(key.expires).toISOString();
    return { code: "InvalidSecurityToken.Expired", detail: `the token ended at ${ended}: get new temporary keys` };
  }
  return undefined;
}

function refuseDate({ headers }: GatewayRequest, now: number): Refusal | undefined {
  const date = parseDate(headers["x-acs-date"] ?? "");
  if (Number.isNaN(date)) {
    const detail = 'x-acs-date has another form than "2026-01-28T12:00:00Z"';
    return { code: "InvalidTimeStamp.Format", detail };
  }
  if (Math.abs(now - date) <= validMilliseconds) {
    return undefined;
  }
  const time = new Date(now).toISOString();
  return {
    code: "InvalidTimeStamp.Expired",
    detail: `x-acs-date is more than 15 minutes from the server's time, ${time}`,
  };
}

/** Not a number unless in the vendor's form. */
function parseDate(text: string): number {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
}

function refuseContent({ headers, body }: GatewayRequest): Refusal | undefined {
  const sent = headers["x-acs-content-sha256"];
  const actual = createHash("sha256").update(body).digest("hex");
  if (sent === actual) {
    return undefined;
  }
  const detail = `x-acs-content-sha256 does not hold the body's hash, ${actual}`;
  return { code: "SignatureDoesNotMatch", detail, headers: { "x-ims-mock-signature-hint": detail } };
}

function refuseSignature(
  parsed: ParsedRequest,
  signed: readonly string[],
  signature: string,
  secret: string,
): Refusal | undefined {
  const parts = canonicalParts(parsed.request, parsed.query ?? [], signed);
  const canonical = canonicalRequest(parts);
  const toSign = stringToSign(canonical);
  if (createHmac("sha256", secret).update(toSign).digest("hex") === signature) {
    return undefined;
  }
  const hint = explainMismatch({ parsed, parts, signed, signature, secret });
  return {
    code: "SignatureDoesNotMatch",
    detail: hint,
    // The example ends in a string to sign of its own.
    message: example =>
      `${example.slice(0, example.indexOf(signatureScheme))}${toSign}\nServer canonical request: ${canonical}`,
    headers: { "x-ims-mock-signature-hint": hint },
  };
}

function refuseNonce({ headers }: GatewayRequest, id: string, nonces: NonceMemory, now: number): Refusal | undefined {
  if (nonces.add(`${id}:${headers["x-acs-signature-nonce"]}`, now)) {
    return undefined;
  }
  const detail = "this request was received before: each needs a nonce of its own, so sign it again";
  return { code: "SignatureNonceUsed", detail };
}
