import type { Ground } from "../contract/assumptions.ts";
import type { Json } from "../contract/json.ts";

/** One way in which an answer leaves the contract. */
export interface Violation {
  readonly about: About;
  /** Of an element its path, `*` for each item of a list; of a header its lower-case name. */
  readonly at?: string;
  /** The word of the schema that is broken, e.g. `minimum`. */
  readonly word?: string;
  /** What came instead. */
  readonly value?: Json;
  /** For people, e.g. `/TotalCount must be integer, is "7"`. */
  readonly message: string;
  /** Pointer in the contract to what is broken. */
  readonly pointer: string;
  /** Whether a source says what is broken, or we assumed it. */
  readonly ground: Ground;
}

/** What a violation is about. */
export type About =
  | "body"
  | "code"
  | "content type"
  | "element"
  | "header"
  | "request id"
  | "request id header"
  | "status"
  | "unknown element"
  | "unknown header";

/** That the contract lists all that can come (codes, headers, elements) is said by no source. */
export const unlisted: Ground = { basis: "assumed" };

/** The beginning of a text, 120 letters of it unless told otherwise. */
export function shorten(text: string | undefined, most = 120): string {
  if (text === undefined) {
    return "nothing";
  }
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
