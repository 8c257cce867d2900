import { createHash, createHmac } from "node:crypto";
import { setMaxListeners } from "node:events";
import type { CredentialProvider } from "../credentials/credentials.ts";
import type { FailureCodes } from "./failure-codes.ts";

/** Lower-case hex of SHA-256. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Lower-case hex of HMAC-SHA256, keyed with the raw secret. */
export function hmacSha256(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}

/** Lets hundreds of calls share a signal, of which Node 20 would warn as of a leak. */
export function allowManyListeners(signal: AbortSignal): void {
  setMaxListeners(0, signal);
}

/** The environment first, then the vendor CLI's file. */
export const defaultCredentials: CredentialProvider = async () => {
  const { credentialsFromChain } = await import("../credentials/default-chain.ts");
  return credentialsFromChain();
};

/** Does nothing, as only pages are warned. */
export function warnInPage(): void {}

/** Node's own codes, and those of its OpenSSL, zlib and undici. */
export const failureCodes: FailureCodes = {
  neverSent: /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT)$/,
  untrusted: /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_(SSL|TLS)_/,
  undecodable: /^Z_/,
};
