/** A request as it came over HTTP or through `mock.fetch`. */
export interface GatewayRequest {
  /** Upper-case, e.g. `POST`. */
  readonly method: string;
  /** Path and query exactly as sent, e.g. `/?Algorithm=face`. */
  readonly target: string;
  /** Names in lower case; repeated headers joined by `, `. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** Where it was sent, if its transport knows; over HTTP the `host` header says it, e.g. `http://127.0.0.1:4010`. */
  readonly origin?: string;
}

/** What the gateway answers, and what goes wrong on its way. */
export interface GatewayOutcome {
  readonly answer: GatewayAnswer;
  readonly wire?: WireFault | undefined;
}

/** Something that goes wrong between the gateway and the caller; the transport carries it out. */
export type WireFault =
  | { readonly kind: "stall" | "stall-body"; readonly ms: number }
  | { readonly kind: "reset" | "reset-after" | "truncated" | "duplicate" };

/** What the gateway answers. */
export interface GatewayAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Why the gateway refuses a call: a code of the contract, and what to say about it. */
export interface Refusal {
  /** A documented error code, e.g. `MissingParameter`; status and body come from the contract's example of it. */
  readonly code: string;
  /** What was wrong and what was expected, sent as `x-ims-mock-detail`. */
  readonly detail: string;
  /** Where the contract documents the code with several statuses: which one. */
  readonly status?: number;
  /** Put where the example names its own case, e.g. a parameter's name or the HTTP method. */
  readonly subject?: string;
  /** Makes the message out of the example's. */
  readonly message?: (example: string) => string;
  /** For throttles: milliseconds until the next call is let through. */
  readonly retryAfter?: number;
  /** Fields that replace the example's, e.g. those of `AccessDeniedDetail`. */
  readonly accessDenied?: Readonly<Record<string, string>>;
  /** Further headers, e.g. the signature hint. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** How many bytes a body may have, unless `limits.bodyBytes` says otherwise. */
export const defaultBodyBytes: number = 4 * 1024 * 1024;

/** The sentence about a body that is over the limit. */
export function bodyTooLarge(limit: number): string {
  return `the body is larger than ${limit} bytes`;
}
