import type { NoteRepair } from "../repairs.ts";

/** Where a schema stands, and what its conversion needs from there. */
export interface SchemaScope {
  /** For messages, e.g. `ListAlerts answer.Alerts[]`. */
  readonly place: string;
  /** Answers carry no defaults: nobody fills them in. */
  readonly isAnswer: boolean;
  readonly depth: number;
  readonly note: NoteRepair;
  /** The `$ref` to a shared schema of the vendor's, or which fault its name leads to. */
  readonly refTo: (name: string) => Reference;
}

/** Where a reference to a shared schema leads. */
export type Reference = { readonly $ref: string } | { readonly fault: "circle" | "reference" };

/** The scope of a part, e.g. `.Alerts` or `[]`. */
export function scopeBelow(scope: SchemaScope, step: string): SchemaScope {
  return { ...scope, place: `${scope.place}${step}`, depth: scope.depth + 1 };
}
