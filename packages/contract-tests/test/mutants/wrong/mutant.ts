import type { Pieces } from "../right.ts";

/** A server with one thing wrong, the claim that must say so, and what it must have seen. */
export interface Mutant {
  /** What is wrong, e.g. `TotalCount is a string`. */
  readonly fault: string;
  readonly wrong: Partial<Pieces>;
  /** The claim of a case that must fail: it names the fault. */
  readonly claim: string;
  /** What the failure says: the fault itself, not one of its consequences. */
  readonly sees: RegExp;
  /** Why it is right that only an assumption catches it: no source says that a server must not do so. */
  readonly assumed?: string;
}

/** What most failures of a refusal say. */
export const NOT_REFUSED = /^it is answered with 200, not refused$/;

/** A body without one of its elements. */
export function without(body: object, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([each]) => each !== name));
}
