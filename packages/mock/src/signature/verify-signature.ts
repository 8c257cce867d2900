import { createHash, createHmac } from "node:crypto";
import type { GatewayRules } from "../contract/gateway-rules.ts";
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
  /** Which code refuses what. */
  readonly rules: GatewayRules;
}

/** A date further from the server's clock than this is refused. */
const validMilliseconds = 15 * 60_000;
const requiredHeaders = ["host", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"];

/**
 * Verifies a request's ACS3-HMAC-SHA256 signature as the vendor's "Request syntax and signature method V3" says. The
 * nonce is used up only by a request that is right in all else.
 */
export function verifySignature(parsed: ParsedRequest, options: VerifyOptions): Identity | Refusal {
  const { keys, nonces, now, rules } = options;
  const { request } = parsed;
  const authorization = parseAuthorization(request.headers.authorization ?? "");
  if (typeof authorization === "string") {
    const code = request.headers.authorization ? rules.authorizationMalformed : rules.authorizationMissing;
    return { code, subject: "Authorization", detail: authorization };
  }
  const { accessKeyId, signed } = authorization;
  const key = keys.find(accessKeyId);
  if (!key) {
    return { code: rules.accessKeyUnknown, detail: `the mock does not know "${accessKeyId}"` };
  }
  if (key.inactive) {
    return { code: rules.accessKeyInactive, detail: `the key "${accessKeyId}" is disabled` };
  }
  const wrong = () => refuseSignature(parsed, authorization, key.secret, rules);
  return (
    refuseHeaders(request, signed, rules) ??
    refuseToken(request, key, now, rules) ??
    refuseDate(request, now, rules, wrong) ??
    refuseContent(request, rules) ??
    wrong() ??
    refuseNonce(request, accessKeyId, nonces, options) ?? { accessKeyId, account: key.account ?? "default" }
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

function refuseHeaders(
  { headers }: GatewayRequest,
  signed: readonly string[],
  rules: GatewayRules,
): Refusal | undefined {
  const missing = requiredHeaders.find(name => !headers[name]);
  if (missing !== undefined) {
    return { code: rules.authorizationMalformed, detail: `the header ${missing} is missing` };
  }
  const unsigned = Object.keys(headers).find(
    name => (name === "host" || name.startsWith("x-acs-")) && !signed.includes(name),
  );
  if (unsigned !== undefined) {
    return { code: rules.headerUnsigned, detail: `the header ${unsigned} is not signed` };
  }
  return undefined;
}

function refuseToken(
  { headers }: GatewayRequest,
  key: AccessKey,
  now: number,
  rules: GatewayRules,
): Refusal | undefined {
  const token = headers["x-acs-security-token"];
  if (token === undefined && key.securityToken === undefined) {
    return undefined;
  }
  if (token === undefined) {
    return { code: rules.accessKeyUnknown, detail: "a temporary key needs its x-acs-security-token" };
  }
  if (token !== key.securityToken) {
    return { code: rules.securityTokenMalformed, detail: "the token does not belong to the key" };
  }
  if (key.expires !== undefined && new Date(key.expires).getTime() <= now) {
    const ended = new Date(key.expires).toISOString();
    return { code: rules.securityTokenExpired, detail: `the token ended at ${ended}: get new temporary keys` };
  }
  return undefined;
}

/** A date that was changed after signing is wrong in two ways, and the rules say which of them counts. */
function refuseDate(
  { headers }: GatewayRequest,
  now: number,
  rules: GatewayRules,
  refuseSigned: () => Refusal | undefined,
): Refusal | undefined {
  const date = parseDate(headers["x-acs-date"] ?? "");
  if (Number.isNaN(date)) {
    return { code: rules.dateMalformed, detail: 'x-acs-date has another form than "2026-01-28T12:00:00Z"' };
  }
  if (Math.abs(now - date) <= validMilliseconds) {
    return undefined;
  }
  const signed = refuseSigned();
  if (signed && rules.signatureStale === rules.signatureWrong) {
    return signed;
  }
  const time = new Date(now).toISOString();
  const detail = `x-acs-date is more than 15 minutes from the server's time, ${time}`;
  return { code: signed ? rules.signatureStale : rules.dateExpired, detail };
}

/** Not a number unless in the vendor's form. */
function parseDate(text: string): number {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
}

function refuseContent({ headers, body }: GatewayRequest, rules: GatewayRules): Refusal | undefined {
  const actual = createHash("sha256").update(body).digest("hex");
  if (headers["x-acs-content-sha256"] === actual) {
    return undefined;
  }
  const detail = `x-acs-content-sha256 does not hold the body's hash, ${actual}`;
  return { code: rules.contentHashWrong, subject: "x-acs-content-sha256", detail, headers: { [hintHeader]: detail } };
}

const hintHeader = "x-ims-mock-signature-hint";

function refuseSignature(
  parsed: ParsedRequest,
  { signed, signature }: Authorization,
  secret: string,
  rules: GatewayRules,
): Refusal | undefined {
  const parts = canonicalParts(parsed.request, parsed.query ?? [], signed);
  const canonical = canonicalRequest(parts);
  const toSign = stringToSign(canonical);
  if (createHmac("sha256", secret).update(toSign).digest("hex") === signature) {
    return undefined;
  }
  const hint = explainMismatch({ parsed, parts, signed, signature, secret });
  return {
    code: rules.signatureWrong,
    detail: hint,
    // The example ends in a string to sign of its own.
    message: example =>
      `${example.slice(0, example.indexOf(signatureScheme))}${toSign}\nServer canonical request: ${canonical}`,
    headers: { [hintHeader]: hint },
  };
}

function refuseNonce(
  { headers }: GatewayRequest,
  id: string,
  nonces: NonceMemory,
  { now, rules }: VerifyOptions,
): Refusal | undefined {
  if (nonces.add(`${id}:${headers["x-acs-signature-nonce"]}`, now)) {
    return undefined;
  }
  const detail = "this request was received before: each needs a nonce of its own, so sign it again";
  return { code: rules.nonceUsed, detail };
}
