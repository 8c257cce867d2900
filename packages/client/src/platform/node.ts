import { createHash, createHmac } from "node:crypto";
import type { CredentialProvider } from "../credentials/credentials.ts";

/** Lower-case hex of SHA-256. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Lower-case hex of HMAC-SHA256, keyed with the raw secret. */
export function hmacSha256(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}

/** Environment first, then the vendor CLI's file; loaded only when asked, so that nobody else pays for it. */
export const defaultCredentials: CredentialProvider = async () => {
  const { credentialsFromChain } = await import("../credentials/default-chain.ts");
  return credentialsFromChain();
};

/** Only pages are warned. */
export function warnInPage(): void {}

/** Whether an error of that code says for certain that nothing was sent. */
export function isUnsent(code: string): boolean {
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(code);
}
