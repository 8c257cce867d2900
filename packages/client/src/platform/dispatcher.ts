/**
 * What Node's own `fetch` sends with: the `undici` dispatcher, or whatever a proxy or a mock was set up in its place.
 * @see https://undici.nodejs.org/#/docs/api/Dispatcher
 */
export interface Dispatcher {
  dispatch(request: DispatchedRequest, handler: DispatchHandler): boolean;
}

interface DispatchedRequest {
  readonly origin: string;
  readonly path: string;
  readonly method: "POST";
  readonly headers: Readonly<Record<string, string>>;
  /** For those that follow redirects. */
  readonly maxRedirections: number;
  /** In milliseconds; 0 for none. */
  readonly headersTimeout: number;
  /** In milliseconds; 0 for none. */
  readonly bodyTimeout: number;
}

/** Told of one request, in this order; names and values of headers come in turn. */
interface DispatchHandler {
  onConnect(abort: (reason?: unknown) => void): void;
  onHeaders(status: number, headers: readonly Buffer[]): boolean;
  onData(chunk: Buffer): boolean;
  onComplete(): void;
  onError(error: unknown): void;
}

/** Where Node and all releases of the `undici` package keep it, with handlers of this form. */
const key = Symbol.for("undici.globalDispatcher.1");
let known: unknown;
let isNodes = false;

/**
 * The dispatcher behind `fetch`; none where `fetch` was replaced, by a test, a framework or a tracer, as whoever did so wants
 * to see the requests, nor before Node has loaded it.
 */
export function dispatcherOfFetch(): Dispatcher | undefined {
  const { fetch } = globalThis;
  if (fetch !== known) {
    known = fetch;
    isNodes = Function.prototype.toString.call(fetch).includes("internal/deps/undici");
  }
  return isNodes ? (globalThis as { [key]?: Dispatcher })[key] : undefined;
}
