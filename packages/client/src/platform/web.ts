import type { Transport } from "../call/transport.ts";
import type { CredentialProvider } from "../credentials/credentials.ts";
import { CredentialsError } from "../errors/credentials-error.ts";

const encoder = new TextEncoder();
let warned = false;
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

/** The second of a time in epoch milliseconds, e.g. `2026-01-28T01:30:05Z`. */
export const dateText = (date: number): string => `${new Date(date).toISOString().slice(0, 19)}Z`;

/** Sends requests where the caller brings no `fetch` of his own; looked up at each call, so that tests may replace it. */
export const transport: Transport = (url, init) => fetch(url, init);

/** There is no environment and no file to look into. */
export const defaultCredentials: CredentialProvider = () => {
  throw new CredentialsError("[NoCredentials] pass `credentials`");
};

/** Says once that access keys do not belong in pages; workers and servers are not pages. */
export function warnInPage(): void {
  if (warned || !("document" in globalThis)) {
    return;
  }
  warned = true;
  // biome-ignore lint/suspicious/noConsole: a key in a page is read by every visitor; this is the one thing the client says by itself
  console.warn("ims-kit: access keys do not belong in pages");
}

/** Only Node counts listeners. */
export function allowManyListeners(_signal: AbortSignal | undefined): void {}

/** Browsers and workers do not say what was sent. */
export const unsent: RegExp | undefined = undefined;

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, "0")).join("");
}
