import { documented } from "../contract/assumptions.ts";
import type { Answer } from "../wire/exchange.ts";
import { shorten, type Violation } from "./violation.ts";

/** Remembers the request ids of a run. */
export interface RequestIds {
  /** What is wrong with the request id of an answer that has one: it came before, or the header has another. */
  violations(answer: Answer, pointer: string): Violation[];
}

/** The vendor's header, see the contract's `RequestId` header. */
export const REQUEST_ID_HEADER = "x-acs-request-id";

/** Has seen no request id yet. */
export function createRequestIds(): RequestIds {
  const seen = new Set<string>();
  return {
    violations({ body, headers }, pointer) {
      const id = body?.RequestId;
      if (typeof id !== "string" || id === "") {
        return [];
      }
      const violations: Violation[] = [];
      if (seen.has(id)) {
        const message = `the RequestId ${shorten(id)} came more than once`;
        violations.push({ about: "request id", message, pointer, ground: documented });
      }
      seen.add(id);
      const header = headers[REQUEST_ID_HEADER];
      if (header !== undefined && header !== id) {
        const message = `the header ${REQUEST_ID_HEADER} is ${shorten(header)}, the body's RequestId ${shorten(id)}`;
        violations.push({ about: "request id header", message, pointer: `${pointer}/headers`, ground: documented });
      }
      return violations;
    },
  };
}
