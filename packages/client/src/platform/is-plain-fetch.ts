let known: unknown;
let isPlain = false;

/**
 * Whether `fetch` is Node's own, with nothing set up beside it. If it was replaced, by a test, a framework or a tracer, or
 * given a dispatcher, by a proxy or a mock, then whoever did so wants to see the requests. Anything unknown counts as such.
 */
export function isPlainFetch(): boolean {
  const { fetch } = globalThis;
  if (fetch !== known) {
    known = fetch;
    isPlain = Function.prototype.toString.call(fetch).includes("internal/deps/undici");
  }
  const dispatcher = (globalThis as Readonly<Record<symbol, object | undefined>>)[dispatcherKey];
  return isPlain && (!dispatcher || dispatcher.constructor.name === "Agent");
}

/** Where Node and the `undici` package keep what `fetch` sends with. */
const dispatcherKey = Symbol.for("undici.globalDispatcher.1");
