import { drift } from "./wrong/drift.ts";
import { meaning } from "./wrong/meaning.ts";
import type { Mutant } from "./wrong/mutant.ts";
import { paging } from "./wrong/paging.ts";
import { refusals } from "./wrong/refusals.ts";
import { shape } from "./wrong/shape.ts";
import { signature } from "./wrong/signature.ts";

export { load } from "./wrong/load.ts";
export type { Mutant } from "./wrong/mutant.ts";

/** All faults that need no burst of calls. */
export const mutants: readonly Mutant[] = [...shape, ...drift, ...refusals, ...signature, ...paging, ...meaning];
