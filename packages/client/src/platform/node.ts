import { setMaxListeners } from "node:events";
import type { CredentialProvider } from "../credentials/credentials.ts";
import type { FailureCodes } from "./failure-codes.ts";

type NodeCrypto = typeof import("node:crypto");

// Loaded at the first call, as loading it takes longer than loading all else here.
let nodeCrypto: Promise<NodeCrypto> | undefined;

function loadCrypto(): Promise<NodeCrypto> {
  nodeCrypto ??= import("node:crypto");
  return nodeCrypto;
}

/** Lower-case hex of SHA-256. */
export async function sha256(text: string): Promise<string> {
  const { createHash } = await loadCrypto();
  return createHash("sha256").update(text).digest("hex");
}

/** Lower-case hex of HMAC-SHA256, keyed with the raw secret. */
export async function hmacSha256(secret: string, text: string): Promise<string> {
  const { createHmac } = await loadCrypto();
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
