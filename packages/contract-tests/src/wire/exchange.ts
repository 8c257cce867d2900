import type { Json } from "../contract/json.ts";
import type { WireRequest } from "./request.ts";

/** What came back. */
export interface Answer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON, undefined where it is not JSON. What nests too deep is cut off, see {@link parseBody}. */
  readonly body: Json;
  readonly milliseconds: number;
}

/** A request and what came of it: an answer, or the reason why none came. */
export interface Exchange {
  readonly request: WireRequest;
  readonly answer: Answer | undefined;
  /** Why no answer came, e.g. `the connection was refused: nothing listens there`. */
  readonly trouble: string | undefined;
  /** The same request, signed anew: with another nonce and date. */
  readonly again?: () => WireRequest;
}
