import type { CredentialProvider } from "../credentials/credentials.ts";
import type { Transport } from "../runtime/transport.ts";
import { isPlainFetch } from "./is-plain-fetch.ts";

// Node's own modules are loaded at the first call, as they take more to load than all else here.
let nodeCrypto: typeof import("node:crypto") | undefined;
let http: typeof import("./send-over-http.ts") | undefined;

/** Lower-case hex of SHA-256. */
export async function sha256(text: string): Promise<string> {
  nodeCrypto ??= await import("node:crypto");
  // In one step where it can be, which Node 20 learned late.
  return nodeCrypto.hash?.("sha256", text) ?? nodeCrypto.createHash("sha256").update(text).digest("hex");
}

/** Lower-case hex of HMAC-SHA256, keyed with the raw secret. */
export async function hmacSha256(secret: string, text: string): Promise<string> {
  nodeCrypto ??= await import("node:crypto");
  return nodeCrypto.createHmac("sha256", secret).update(text).digest("hex");
}

/** Sends requests where the caller brings no `fetch` of his own; by `node:http` where nobody has a hand in `fetch`. */
export const transport: Transport = async (url, init) => {
  if (!isPlainFetch()) return fetch(url, init);
  http ??= await import("./send-over-http.ts");
  return http.sendOverHttp(url, init);
};

/** Environment first, then the vendor CLI's file. */
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
