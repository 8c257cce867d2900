import type { Gateway } from "../gateway/gateway.ts";
import type { Clock } from "../runtime/clock.ts";
import {
  bodyTooLarge,
  defaultBodyBytes,
  type GatewayAnswer,
  type GatewayOutcome,
  type GatewayRequest,
} from "../wire/message.ts";
import { readStream } from "./read-stream.ts";

/** `fetch` as clients take it. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that asks the gateway without a network. Whatever the host, the mock answers; what goes wrong on the wire
 * shows as it does with the real `fetch`: a `TypeError` with a cause. A body of more than `bodyBytes` is refused.
 */
export function createMockFetch(gateway: Gateway, clock: Clock, bodyBytes = defaultBodyBytes): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    const { body, isTooLarge } = request.body ? await readStream(request.body, bodyBytes, signal) : noBody;
    signal.throwIfAborted();
    const problem = isTooLarge ? bodyTooLarge(bodyBytes) : undefined;
    const handled = gateway.handle(gateway.receive(headOf(request)), { bytes: body, problem });
    return responseFromOutcome(await untilAborted(handled, signal), request.method, clock, signal);
  };
}

const noBody = { body: new Uint8Array(0), isTooLarge: false };

function headOf({ method, url, headers }: Request): GatewayRequest {
  const { host, pathname, search, origin } = new URL(url);
  return {
    method,
    target: pathname + search,
    headers: { host, ...Object.fromEntries(headers) },
    body: noBody.body,
    origin,
  };
}

async function responseFromOutcome(
  { answer, wire }: GatewayOutcome,
  method: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<Response> {
  switch (wire?.kind) {
    case "reset":
    case "reset-after":
      throw networkError("fetch failed", "ECONNRESET");
    case "stall":
      await clock.sleep(wire.ms, signal);
      signal.throwIfAborted();
      return responseFromAnswer(answer, method);
    case "stall-body":
      return responseFromAnswer(answer, method, async () => {
        await clock.sleep(wire.ms, signal);
        signal.throwIfAborted();
      });
    case "truncated":
      return responseFromAnswer(answer, method, async () => {
        throw networkError("terminated", "UND_ERR_SOCKET");
      });
    default:
      // A second answer has no place to come to here.
      return answer.headers["content-encoding"] === "gzip"
        ? responseFromAnswer({ ...answer, body: "" }, method, async () => {
            throw networkError("terminated", "Z_DATA_ERROR");
          })
        : responseFromAnswer(answer, method);
  }
}

/** The body comes in two halves; `between` may wait or fail. */
function responseFromAnswer(
  { status, headers, body }: GatewayAnswer,
  method: string,
  between?: () => Promise<void>,
): Response {
  if (method === "HEAD" || status === 204 || status === 304) {
    return new Response(null, { status, headers });
  }
  if (!between) {
    return new Response(Buffer.from(body), { status, headers });
  }
  const bytes = Buffer.from(body);
  const half = Math.floor(bytes.length / 2);
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(bytes.subarray(0, half));
      try {
        await between();
        controller.enqueue(bytes.subarray(half));
        controller.close();
      } catch (error) {
        controller.error(error);
      }
    },
  });
  return new Response(stream, { status, headers });
}

function networkError(message: string, code: string): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error(code), { code }) });
}

function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
