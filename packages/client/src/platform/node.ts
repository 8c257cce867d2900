import type { CredentialProvider } from "../credentials/credentials.ts";
import type { Transport } from "../runtime/transport.ts";
import { dispatcherOfFetch } from "./dispatcher.ts";
import { hmacByHash } from "./hmac-sha256.ts";
import { sendByDispatcher } from "./send-by-dispatcher.ts";

// Loaded at the first call, as it takes more to load than all else here.
let nodeCrypto: typeof import("node:crypto") | undefined;

/** Lower-case hex of SHA-256. */
export async function sha256(text: string): Promise<string> {
  nodeCrypto ??= await import("node:crypto");
  // In one step where it can be, which Node 20 learned late.
  return nodeCrypto.hash?.("sha256", text) ?? nodeCrypto.createHash("sha256").update(text).digest("hex");
}

/** Lower-case hex of HMAC-SHA256, keyed with the raw secret. */
export async function hmacSha256(secret: string, text: string): Promise<string> {
  nodeCrypto ??= await import("node:crypto");
  const { createHmac, hash } = nodeCrypto;
  return hash ? hmacByHash(hash, secret, text) : createHmac("sha256", secret).update(text).digest("hex");
}

/** Sends requests where the caller brings no `fetch` of his own; looked up at each call, so that tests may replace it. */
export const transport: Transport = (url, init) => {
  const dispatcher = dispatcherOfFetch();
  return dispatcher ? sendByDispatcher(dispatcher, url, init) : fetch(url, init);
};

/** Environment first, then the vendor CLI's file. */
export const defaultCredentials: CredentialProvider = async () => {
  const { credentialsFromChain } = await import("../credentials/default-chain.ts");
  return credentialsFromChain();
};

/** Only pages are warned. */
export function warnInPage(): void {}

/** The codes of errors that say for certain that nothing was sent. */
export const unsent: RegExp | undefined =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
