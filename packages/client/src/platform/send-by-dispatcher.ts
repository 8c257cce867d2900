import type { Transport, TransportAnswer } from "../runtime/transport.ts";
import type { Dispatcher } from "./dispatcher.ts";

/**
 * Sends a request by what lies beneath Node's own `fetch`: the same connections, for a third of the CPU, as no streams and
 * no `Request`, `Response` and `Headers` are made for a body that is read as one.
 */
export function sendByDispatcher(
  dispatcher: Dispatcher,
  url: string,
  { method, headers, signal }: Parameters<Transport>[1],
): Promise<TransportAnswer> {
  const at = url.indexOf("/", 8);
  const request = {
    origin: url.slice(0, at),
    path: url.slice(at),
    method,
    headers: { ...headers, "accept-encoding": "gzip" },
  };
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    /** Settles the answer, and from its headers on the body. */
    let settle = { done: () => {}, fail: reject };
    dispatcher.dispatch(request, {
      onConnect(abort) {
        const stop = () => abort(signal.reason);
        if (signal.aborted) stop();
        // The signal is of this request alone, so nothing is left to be let go of.
        else signal.addEventListener("abort", stop);
      },
      onHeaders(status, list) {
        // Others, as 103, come before the answer.
        if (status > 199) {
          const body = new Promise<void>((done, fail) => {
            settle = { done, fail };
          });
          resolve(answerFrom(status, list, body, chunks));
        }
        return true;
      },
      onData: chunk => chunks.push(chunk) > 0,
      onComplete: () => settle.done(),
      onError: error => settle.fail(error),
    });
  });
}

function answerFrom(
  status: number,
  list: readonly Uint8Array[],
  body: Promise<void>,
  chunks: readonly Uint8Array[],
): TransportAnswer {
  return {
    status,
    async text() {
      await body;
      const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      return `${headerFrom(list, "content-encoding") === "gzip" ? await unzipped(bytes as Uint8Array) : bytes}`;
    },
    headers: { get: name => headerFrom(list, name) },
    // Few callers look at all of them, and making them takes long.
    allHeaders() {
      const headers = new Headers();
      for (let index = 0; index < list.length; index += 2) headers.append(`${list[index]}`, `${list[index + 1]}`);
      return headers;
    },
  };
}

function headerFrom(list: readonly Uint8Array[], name: string): string | null {
  // By length first, as making text of bytes takes longest.
  const at = list.findIndex(
    ({ length }, index) => length === name.length && index % 2 === 0 && `${list[index]}`.toLowerCase() === name,
  );
  return at < 0 ? null : `${list[at + 1]}`;
}

async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const [{ gunzip }, { promisify }] = await Promise.all([import("node:zlib"), import("node:util")]);
  return promisify(gunzip)(bytes);
}
