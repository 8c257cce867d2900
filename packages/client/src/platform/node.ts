import { setMaxListeners } from "node:events";
import type { Transport } from "../call/transport.ts";
import type { CredentialProvider } from "../credentials/credentials.ts";
import { dispatcherOfFetch } from "./dispatcher.ts";
import { hmacByHash } from "./hmac-sha256.ts";
import { sendByDispatcher } from "./send-by-dispatcher.ts";

// Loaded at the first call, as it takes more to load than all else here.
let nodeCrypto: typeof import("node:crypto") | undefined;

async function loadCrypto(): Promise<void> {
  nodeCrypto = await import("node:crypto");
}

/** Lower-case hex of SHA-256. */
export function sha256(text: string): Promise<string> | string {
  if (!nodeCrypto) {
    return loadCrypto().then(() => sha256(text));
  }
  // In one step where it can be, which Node 20 learned late.
  return nodeCrypto.hash?.("sha256", text) ?? nodeCrypto.createHash("sha256").update(text).digest("hex");
}

/** Lower-case hex of HMAC-SHA256, keyed with the raw secret. */
export function hmacSha256(secret: string, text: string): Promise<string> | string {
  if (!nodeCrypto) {
    return loadCrypto().then(() => hmacSha256(secret, text));
  }
  const { createHmac, hash } = nodeCrypto;
  return hash ? hmacByHash(hash, secret, text) : createHmac("sha256", secret).update(text).digest("hex");
}

let second = Number.NaN;
let secondText = "";

/** The second of a time in epoch milliseconds, e.g. `2026-01-28T01:30:05Z`. Remembered, as writing it takes as long as hashing. */
export function dateText(date: number): string {
  const now = Math.floor(date / 1000);
  if (now !== second) {
    second = now;
    secondText = `${new Date(date).toISOString().slice(0, 19)}Z`;
  }
  return secondText;
}

/** Sends requests where the caller brings no `fetch` of his own; looked up at each call, so that tests may replace it. */
export const transport: Transport = (url, init) => {
  const dispatcher = dispatcherOfFetch();
  return dispatcher ? sendByDispatcher(dispatcher, url, init) : fetch(url, init);
};

/** Calls may share a signal by the hundred, of which Node 20 would warn as of a leak. */
export function allowManyListeners(signal: AbortSignal | undefined): void {
  if (signal) {
    setMaxListeners(0, signal);
  }
}

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
