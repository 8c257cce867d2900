import type { Json } from "#values";
import type { FaultKind } from "../faults/fault.ts";
import type { CallParameters } from "../gen/calls.ts";
import { throwLater } from "../runtime/throw-later.ts";

/** A request that came, and what was answered. */
export type RecordedRequest = RecordedCall | RecordedOther;

/** A call of an operation of the contract; its `action` decides the type of its `parameters`. */
export type RecordedCall = {
  [Action in keyof CallParameters]: RecordedBase & {
    readonly action: Action;
    /** Typed as the contract says. Unless the verdict is `OK`, some may be missing, and a value be a plain text. */
    readonly parameters: Partial<CallParameters[Action]>;
  };
}[keyof CallParameters];

/** A request that names no operation of the contract, or asks for one of the mock's pictures. */
export interface RecordedOther extends RecordedBase {
  readonly action: undefined;
  readonly parameters: Readonly<Record<string, never>>;
}

/** What every recorded request has. */
export interface RecordedBase {
  /** As answered; empty for a picture. */
  readonly requestId: string;
  /** When it came, in milliseconds of the mock's clock. */
  readonly time: number;
  /** Empty, as target and headers, if not even the headers could be read. */
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as text, at most its first 16,384 bytes. */
  readonly body: string;
  /** Parameters that the contract does not know. */
  readonly unknownParameters: readonly string[];
  /** The key that signed it, once the signature is verified. */
  readonly accessKeyId: string | undefined;
  /** `OK`, or the code of the error answered. */
  readonly verdict: string;
  readonly status: number;
  /** More about a refusal, e.g. `"PageSize" is sent 2 times, not once`. */
  readonly detail: string | undefined;
  /** The faults that hit it. */
  readonly faults: readonly FaultKind[];
  /** How long the answer took, latency included, in milliseconds of the mock's clock. */
  readonly milliseconds: number;
}

/** A recorded request before its types are known. */
export interface RecordInput extends RecordedBase {
  readonly action: string | undefined;
  readonly parameters: Readonly<Record<string, Json>>;
}

/** Keeps the last requests. */
export interface Recorder {
  readonly requests: readonly RecordedRequest[];
  add(record: RecordInput): void;
  reset(): void;
}

/** Makes a recorder that forgets the oldest when it is full. */
export function createRecorder(capacity: number, onRequest?: (request: RecordedRequest) => void): Recorder {
  const requests: RecordedRequest[] = [];
  const trim = () => requests.splice(0, requests.length - capacity);
  return {
    get requests() {
      if (requests.length > capacity) {
        trim();
      }
      return requests;
    },
    add(record) {
      // The operation's types are what the contract says of its parameters.
      const typed = record as RecordedRequest;
      if (capacity > 0) {
        requests.push(typed);
      }
      // Half of them at a time: to move all the others up for each would cost more than the call.
      if (requests.length > 2 * capacity) {
        trim();
      }
      try {
        onRequest?.(typed);
      } catch (error) {
        throwLater(error);
      }
    },
    reset() {
      requests.length = 0;
    },
  };
}
