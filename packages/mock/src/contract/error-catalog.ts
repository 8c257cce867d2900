import { isObject, type JsonObject } from "#values";
import type { Contract, Operation } from "./contract.ts";

/** A documented error. */
export interface DocumentedError {
  readonly code: string;
  readonly status: number;
  /** The contract's example of its body. */
  readonly body: JsonObject;
  readonly schema: JsonObject | undefined;
  /** The status also documents `x-acs-retry-after`, with this example in milliseconds. */
  readonly retryAfter: number | undefined;
}

/** Every error that a contract documents, by code. */
export interface ErrorCatalog {
  /**
   * The error of a code, ignoring case, e.g. `find("Throttling.User", 429)`. Without a status, or with one that is
   * not documented for the code, the first documented.
   */
  find(code: string, status?: number): DocumentedError | undefined;
  /** The first error documented for a status. */
  ofStatus(status: number): DocumentedError | undefined;
  readonly codes: readonly string[];
}

/** Collects the error examples of all operations. */
export function createErrorCatalog(contract: Contract): ErrorCatalog {
  const byCode = new Map<string, DocumentedError[]>();
  for (const operation of contract.operations.values()) {
    for (const error of errorsOf(operation)) {
      const known = byCode.get(error.code.toLowerCase());
      if (!known) {
        byCode.set(error.code.toLowerCase(), [error]);
      } else if (!known.some(other => other.status === error.status)) {
        known.push(error);
      }
    }
  }
  return {
    find(code, status) {
      const known = byCode.get(code.toLowerCase());
      return known?.find(error => error.status === status) ?? known?.[0];
    },
    ofStatus: status => [...byCode.values()].flat().find(error => error.status === status),
    codes: [...byCode.values()].flatMap(([first]) => (first ? [first.code] : [])),
  };
}

function* errorsOf(operation: Operation): Generator<DocumentedError> {
  for (const { status, schema, examples, headers } of operation.responses.values()) {
    const retryAfter = headers.get("x-acs-retry-after");
    for (const body of examples.values()) {
      if (isObject(body) && typeof body.Code === "string") {
        yield {
          code: body.Code,
          status,
          body,
          schema,
          retryAfter: typeof retryAfter === "number" ? retryAfter : undefined,
        };
      }
    }
  }
}

/** Recognises a throttle by its code, e.g. `Throttling.User`. */
export function isThrottle(code: string): boolean {
  return /throttling|^RequestsTooFrequent$/i.test(code);
}
