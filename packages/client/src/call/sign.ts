import { hmacSha256, sha256 } from "#platform";
import type { Credentials } from "../credentials/credentials.ts";

/** A request to be signed: POST to `/` with an empty body. */
export interface RequestToSign {
  readonly action: string;
  readonly version: string;
  /** As sent, port included, e.g. `ice.cn-shanghai.aliyuncs.com`. */
  readonly host: string;
  /** Canonical, as `serializeParameters` writes it. */
  readonly query: string;
  readonly credentials: Credentials;
  /** Epoch milliseconds. */
  readonly date: number;
  /** Unique per request. */
  readonly nonce: string;
  /** More headers to send; those named `x-acs-...` are signed too. Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What to send. */
export interface SignedRequest {
  /** All headers but `host`. */
  readonly headers: Record<string, string>;
  /** With its question mark, or empty. */
  readonly query: string;
  /** What must not be shown: secret, token and signature. */
  readonly secrets: readonly string[];
  /** What was hashed; absent with a bearer token, which signs nothing. */
  readonly canonicalRequest?: string;
  /** What was signed; absent with a bearer token. */
  readonly stringToSign?: string;
}

const algorithm = "ACS3-HMAC-SHA256";
/** SHA-256 of the empty body. */
const emptyBody = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/**
 * Signs a request with ACS3-HMAC-SHA256, or puts the bearer token in.
 * @see https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
 */
export async function sign(request: RequestToSign): Promise<SignedRequest> {
  const { credentials, query, host } = request;
  const headers: Record<string, string> = {
    ...request.headers,
    "x-acs-action": request.action,
    "x-acs-content-sha256": emptyBody,
    "x-acs-date": `${new Date(request.date).toISOString().slice(0, 19)}Z`,
    "x-acs-signature-nonce": request.nonce,
    "x-acs-version": request.version,
  };
  if ("bearerToken" in credentials) {
    headers["x-acs-bearer-token"] = credentials.bearerToken;
    return { headers, query: `?${query}${query && "&"}SignatureType=BEARERTOKEN`, secrets: [credentials.bearerToken] };
  }
  const { accessKeyId, accessKeySecret, securityToken } = credentials;
  if (securityToken) {
    headers["x-acs-accesskey-id"] = accessKeyId;
    headers["x-acs-security-token"] = securityToken;
  }
  const signing: Record<string, string> = { ...headers, host };
  const names = Object.keys(signing)
    .filter(name => /^(x-acs-|host$|content-type$)/.test(name))
    .sort();
  const signed = names.join(";");
  const lines = names.map(name => `${name}:${(signing[name] as string).trim()}\n`).join("");
  const canonicalRequest = `POST\n/\n${query}\n${lines}\n${signed}\n${emptyBody}`;
  const stringToSign = `${algorithm}\n${await sha256(canonicalRequest)}`;
  const signature = await hmacSha256(accessKeySecret, stringToSign);
  headers.authorization = `${algorithm} Credential=${accessKeyId},SignedHeaders=${signed},Signature=${signature}`;
  const secrets = [accessKeySecret, securityToken ?? "", signature];
  return { headers, query: query && `?${query}`, secrets, canonicalRequest, stringToSign };
}
