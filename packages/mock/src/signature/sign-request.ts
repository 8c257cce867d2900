import { createHash, createHmac } from "node:crypto";
import { parseQueryString } from "../wire/query-string.ts";
import { canonicalParts, canonicalRequest, signatureScheme, stringToSign } from "./canonical-request.ts";

/** A request that is to be signed. */
export interface UnsignedRequest {
  /** Host and port, as they will be sent, e.g. `127.0.0.1:4010`. */
  readonly host: string;
  /** Path and query, e.g. `/?Algorithm=face`. */
  readonly target: string;
  readonly action: string;
  readonly version: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly securityToken?: string;
  };
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly nonce: string;
  readonly body?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The headers of a POST signed as the gateway verifies it; `host` is left to who sends. */
export function signRequest(request: UnsignedRequest): Record<string, string> {
  const { credentials, body = new Uint8Array(0) } = request;
  const headers: Record<string, string> = {
    ...request.headers,
    "x-acs-action": request.action,
    "x-acs-version": request.version,
    "x-acs-date": new Date(request.now).toISOString().replace(/\.\d+Z$/, "Z"),
    "x-acs-signature-nonce": request.nonce,
    "x-acs-content-sha256": createHash("sha256").update(body).digest("hex"),
    ...(credentials.securityToken && {
      "x-acs-accesskey-id": credentials.accessKeyId,
      "x-acs-security-token": credentials.securityToken,
    }),
  };
  const signed = ["host", ...Object.keys(headers)].filter(
    name => name === "host" || name === "content-type" || name.startsWith("x-acs-"),
  );
  const message = { method: "POST", target: request.target, headers: { ...headers, host: request.host }, body };
  const query = parseQueryString(request.target.split("?")[1] ?? "") ?? [];
  const parts = canonicalParts(message, query, signed);
  const signature = createHmac("sha256", credentials.accessKeySecret)
    .update(stringToSign(canonicalRequest(parts)))
    .digest("hex");
  const { accessKeyId } = credentials;
  headers.authorization = `${signatureScheme} Credential=${accessKeyId},SignedHeaders=${parts.signedHeaders},Signature=${signature}`;
  return headers;
}
