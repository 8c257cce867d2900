import { type Document, isObject, type JsonObject } from "../../diff/document.ts";

/** An operation as it stands in both contracts. */
export interface OperationPair {
  /** The `operationId` that callers know: the old one. */
  readonly operation: string;
  readonly from: JsonObject;
  readonly to: JsonObject;
}

/** The operations that both contracts have, by path and method. */
export function operationPairs(from: Document, to: Document): OperationPair[] {
  return Object.entries(from.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, old]) => {
      const now = to.paths?.[path]?.[method];
      return isObject(old) && isObject(now) ? [{ operation: String(old.operationId ?? path), from: old, to: now }] : [];
    }),
  );
}
