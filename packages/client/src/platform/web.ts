import type { CredentialProvider } from "../credentials/credentials.ts";
import { CredentialsError } from "../errors/credentials-error.ts";
import type { FailureCodes } from "./failure-codes.ts";

const encoder = new TextEncoder();
let isWarned = false;

/** Lower-case hex of SHA-256. */
export async function sha256(text: string): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
}

/** Lower-case hex of HMAC-SHA256, keyed with the raw secret. */
export async function hmacSha256(secret: string, text: string): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  return hex(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
}

/** Fails, as there is no environment and no file to look into. */
export const defaultCredentials: CredentialProvider = () => {
  throw new CredentialsError("[NoCredentials] pass `credentials`");
};

/** Says once that access keys do not belong in pages; workers and servers are not pages. */
export function warnInPage(): void {
  if (isWarned || !("document" in globalThis)) {
    return;
  }
  isWarned = true;
  // biome-ignore lint/suspicious/noConsole: a key in a page is read by every visitor; this is the one thing the client says by itself
  console.warn("ims-kit: access keys do not belong in pages");
}

/** Does nothing, as only Node counts listeners. */
export function allowManyListeners(_signal: AbortSignal): void {}

/** Empty: browsers and workers do not say why a connection failed. */
export const failureCodes: FailureCodes = {};

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, "0")).join("");
}
