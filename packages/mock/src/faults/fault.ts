import type { ErrorCode } from "../gen/calls.ts";
import type { Random } from "../runtime/random.ts";

/**
 * Something that goes wrong. Each kind is one thing that real services and networks do:
 *
 * | kind | what the caller sees |
 * |---|---|
 * | `error` | a documented error, by code, by status or both |
 * | `latency` | the right answer, later |
 * | `stall` | nothing: the answer's headers do not come (for `ms`, default for ever) |
 * | `stall-body` | headers and half of the body, then nothing |
 * | `reset` | the connection is reset before the request's body is read |
 * | `reset-after` | the connection is reset after the whole request was read |
 * | `truncated` | half of the body, then the connection ends |
 * | `html` | an HTML page with status 502, or 200 |
 * | `content-type` | the right body under another content type |
 * | `empty` | no body, with status 502 or another |
 * | `gzip` | a body that says gzip and is not |
 * | `duplicate` | the answer twice on the connection |
 * | `clock-skew` | the server's clock is off, in `Date` and when it judges `x-acs-date` |
 *
 * A skew hits one call unless its schedule says otherwise, as the others do: a caller that sets its clock by the answer then meets the
 * right clock again. With `rate: 1` the server's clock stays off.
 */
export type Fault =
  | {
      readonly kind: "error";
      readonly code?: ErrorCode | (string & {});
      readonly status?: number;
      readonly retryAfter?: number;
    }
  | { readonly kind: "latency"; readonly ms: number | readonly [from: number, to: number] }
  | { readonly kind: "stall" | "stall-body"; readonly ms?: number }
  | { readonly kind: "reset" | "reset-after" | "truncated" | "gzip" | "duplicate" }
  | { readonly kind: "html"; readonly status?: number }
  | { readonly kind: "content-type"; readonly contentType?: string }
  | { readonly kind: "empty"; readonly status?: number }
  | { readonly kind: "clock-skew"; readonly ms: number };

/** The names of the faults. */
export type FaultKind = Fault["kind"];

/** Every kind, in the order of {@link Fault}. */
export const faultKinds = [
  "error",
  "latency",
  "stall",
  "stall-body",
  "reset",
  "reset-after",
  "truncated",
  "html",
  "content-type",
  "empty",
  "gzip",
  "duplicate",
  "clock-skew",
] as const satisfies readonly FaultKind[];

/** When a fault happens. */
export interface FaultSchedule {
  /** How often, then no more. @default 1, or without end if `rate` is given */
  readonly times?: number;
  /** So many matching calls go well first. @default 0 */
  readonly after?: number;
  /** The share of matching calls that it hits, 0 to 1, drawn from the mock's seed. @default 1 */
  readonly rate?: number;
  /** Which calls it is for: an action, parameter values as sent, or a test of your own. @default all */
  readonly match?: FaultMatch | ((call: FaultCall) => boolean);
}

/** Which calls a fault is for; all that is given must hold. */
export interface FaultMatch {
  /** E.g. `ListRecognitionSamples`. */
  readonly action?: string;
  /** Values as sent or as meant, e.g. `{ PageNumber: 2, LibId: ["lib1", "lib2"] }`, which is sent as `2` and `lib1,lib2`. */
  readonly parameters?: Readonly<Record<string, FaultMatchValue>>;
}

/** What a parameter has to be; undefined means that it is not sent. */
export type FaultMatchValue = string | number | boolean | readonly (string | number | boolean)[] | undefined;

/** A call as faults see it. */
export interface FaultCall {
  readonly method: string;
  readonly action: string | undefined;
  /** As sent; the last one of a repeated name. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A fault that was asked for. */
export interface FaultHandle {
  /** How often it happened. */
  readonly fired: number;
  /** No more of it. */
  cancel(): void;
}

/** A fault that hits now. */
export interface PlannedFault {
  readonly fault: Fault;
  /** The rule's own stream, for what is drawn within a fault. */
  readonly random: Random;
}
