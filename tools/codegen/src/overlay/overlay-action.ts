import type { Json } from "@ims-kit/values";
import type { Place } from "../codegen-error.ts";

/** One correction of the contract, as an overlay's file has it. */
export interface OverlayAction {
  /** The file and line of the action. */
  readonly place: Place;
  /** A JSONPath, e.g. `$.components.schemas.Sample`. */
  readonly target: string;
  /** Merged into what the target selects; without it, that is removed. */
  readonly update?: Json;
  /** Where the correction comes from: a run against a target, a page, or a person's decision. */
  readonly kind: "decision" | "page" | "run";
}
