import type { Bump } from "../change.ts";

/** How a type is used: callers write it, or read it. What widens one narrows the other. */
export type Side = "read" | "written";

/** What is different in a generated type. */
export interface TypeFinding {
  /** The exported type, e.g. `Sample`. */
  readonly type: string;
  /** Inside of it, e.g. `Size.Width`; empty for the whole. */
  readonly element: string;
  readonly bump: Bump;
  /** e.g. "can also be `null`" */
  readonly what: string;
}
