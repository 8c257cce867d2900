import { serializeParameters } from "../call/serialize-parameters.ts";
import { sign } from "../call/sign.ts";
import type { Credentials } from "../credentials/credentials.ts";
import type { CallToWrite } from "./call-to-write.ts";

/** With what a request is signed. */
export interface SigningOptions {
  /** Where it goes: scheme, host and port, e.g. `https://ice.cn-shanghai.aliyuncs.com`. */
  readonly endpoint: string;
  readonly credentials: Credentials;
  /** Epoch milliseconds. @default now */
  readonly date?: number | undefined;
  /** Unique per request. @default a random UUID */
  readonly nonce?: string | undefined;
}

/** A request as it would be sent, and what its signature was made of. */
export interface RequestToShow {
  readonly method: "POST";
  readonly url: string;
  /** Names in lower case; without `host`, which whoever sends adds. */
  readonly headers: Readonly<Record<string, string>>;
  /** The canonical request; absent with a bearer token, which signs nothing. */
  readonly canonicalRequest?: string | undefined;
  /** What the HMAC was computed over; absent with a bearer token. */
  readonly stringToSign?: string | undefined;
  /** From when the service refuses it, e.g. `2026-01-28T01:45:05Z`. */
  readonly expires: string;
}

/** The service takes a request for 15 minutes after its date. */
const lifetime = 15 * 60_000;

/**
 * Signs a call without sending it. The service takes the request once, and until it expires.
 *
 * @throws TypeError when the endpoint is not a URL
 */
export async function signedRequest(call: CallToWrite, options: SigningOptions): Promise<RequestToShow> {
  const { endpoint, credentials, date = Date.now(), nonce = crypto.randomUUID() } = options;
  const url = new URL(endpoint);
  const { descriptor, params } = call;
  const query = serializeParameters(params, descriptor.parameters);
  const headers = { accept: "application/json" };
  const signed = await sign({ ...descriptor, host: url.host, query, credentials, headers, date, nonce });
  return {
    method: "POST",
    url: url.href + signed.query,
    headers: signed.headers,
    canonicalRequest: signed.canonicalRequest,
    stringToSign: signed.stringToSign,
    expires: `${new Date(date + lifetime).toISOString().slice(0, 19)}Z`,
  };
}
