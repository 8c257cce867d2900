import { type Expectations, isObject, numberFromZero, trueOrFalse } from "./check-options.ts";

/** Options of one call. */
export interface CallOptions {
  /** Aborts the call at any stage, waiting included. */
  readonly signal?: AbortSignal | undefined;
  /** For each attempt, in milliseconds. @default the client's, `10_000` */
  readonly timeout?: number | undefined;
  /** Over all attempts and waits, in milliseconds. @default the client's, `60_000` */
  readonly deadline?: number | undefined;
  /**
   * Sends a write again also where it may have been carried out, e.g. as it changes nothing the second time.
   * @default the client's, `false`
   */
  readonly retryWrites?: boolean | undefined;
  /** Names of parameters that pass although the contract does not know them, e.g. `["OwnerId"]`. @default the client's, `[]` */
  readonly extraParameters?: readonly string[] | undefined;
}

/** An answer with its circumstances. */
export interface Answer<Data> {
  readonly data: Data;
  /** The HTTP status, e.g. `200`. */
  readonly status: number;
  readonly headers: Headers;
  /** Identifies the request; quote it to the vendor's support. */
  readonly requestId: string | undefined;
  /** How many requests were sent for it, e.g. `1`. */
  readonly attempts: number;
}

/** What the options of a call take; tables of walks begin with these. */
export const callExpectations: Expectations<CallOptions> = {
  signal: value => (isObject(value) && "aborted" in value ? undefined : "an AbortSignal"),
  timeout: numberFromZero,
  deadline: numberFromZero,
  retryWrites: trueOrFalse,
  extraParameters: value => (Array.isArray(value) ? undefined : "an array of names"),
};
