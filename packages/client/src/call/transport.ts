/** What a request is sent with; the part of `fetch` that the client uses. */
interface TransportInit {
  readonly method: "POST";
  /** Lower-case names; the transport may add to them. */
  readonly headers: Record<string, string>;
  /** Redirects are handed back, as following one would carry the signature elsewhere. */
  readonly redirect: "manual";
  /** Of this request alone. */
  readonly signal: AbortSignal;
}

/** What is read of an answer's headers: one by its lower-case name, or all in turn. */
export interface AnswerHeaders extends Pick<Headers, "get"> {
  entries(): Iterable<[string, string]>;
}

/** The part of an answer that the client reads. */
export interface TransportAnswer extends Pick<Response, "status" | "text"> {
  readonly headers: AnswerHeaders;
}

/** Sends a request with an empty body; `fetch` is one. */
export type Transport = (url: string, init: TransportInit) => Promise<TransportAnswer>;
