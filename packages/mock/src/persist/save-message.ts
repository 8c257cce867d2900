/** A change for the thread that saves, in order. Items are named by their place in the order of insertion. */
export type SaveMessage =
  | { readonly kind: "clear" }
  | {
      readonly kind: "add";
      readonly place: number;
      /** The place of the item around it; -1 is the world itself. */
      readonly holder: number;
      readonly collection: string;
      /** The collections inside it: their lists are written even if they are empty. */
      readonly inside: readonly string[];
      readonly values: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "remove"; readonly place: number }
  | { readonly kind: "keys"; readonly made: Readonly<Record<string, number>> };

/** What the thread starts with. */
export interface SaveOptions {
  readonly file: string;
  readonly version: number;
  /** The outermost collections. */
  readonly outermost: readonly string[];
}

/** What the thread answers. */
export type SaveReport = { readonly kind: "saved" } | { readonly kind: "failed"; readonly message: string };
