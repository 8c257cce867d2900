import type { CredentialProvider } from "../credentials/credentials.ts";
import { CredentialsError } from "../errors/credentials-error.ts";

const encoder = new TextEncoder();
let warned = false;
/** Importing a key costs more than signing with it, and a process has few secrets: the last one is kept. */
let last: { readonly secret: string; readonly key: ReturnType<typeof crypto.subtle.importKey> } | undefined;

/** Lower-case hex of SHA-256. */
export async function sha256(text: string): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
}

/** Lower-case hex of HMAC-SHA256, keyed with the raw secret. */
export async function hmacSha256(secret: string, text: string): Promise<string> {
  if (last?.secret !== secret) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    last = { secret, key: crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]) };
  }
  return hex(await crypto.subtle.sign("HMAC", await last.key, encoder.encode(text)));
}

/** There is no environment and no file to look into. */
export const defaultCredentials: CredentialProvider = () => {
  throw new CredentialsError("[NoCredentials] none were given: pass `credentials` to createClient");
};

/** Says once that access keys do not belong in pages; workers and servers are not pages. */
export function warnInPage(): void {
  if (warned || !("document" in globalThis)) return;
  warned = true;
  // biome-ignore lint/suspicious/noConsole: a key in a page is read by every visitor; this is the one thing the client says by itself
  console.warn(
    "ims-kit: access keys do not belong in pages, as every visitor can read them. Call from a server instead.",
  );
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, "0")).join("");
}
