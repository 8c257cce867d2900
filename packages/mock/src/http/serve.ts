import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Clock } from "../runtime/clock.ts";
import { deliver } from "./deliver.ts";
import type { Gateway } from "../gateway/gateway.ts";
import { type GatewayOutcome, type GatewayRequest, tooLarge, type UnreadRequest } from "../wire/message.ts";

/** What serving needs. */
export interface ServeOptions {
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly bodyBytes: number;
}

/** Carries requests of node:http to the gateway and its answers back. */
export interface Serve {
  serve(message: IncomingMessage, response: ServerResponse): void;
  /** Takes the request of a connection whose body is not read to its end, else one of which nothing is known. */
  unread(socket: Socket): UnreadRequest;
  /** Runs once the requests that came before on a connection are answered. */
  whenIdle(socket: Socket, run: () => void): void;
}

const noBody = new Uint8Array(0);
const nothingRead: UnreadRequest = { request: { method: "", target: "", headers: {}, body: noBody }, hits: [] };

/** Makes a {@link Serve}. */
export function createServe({ gateway, clock, bodyBytes }: ServeOptions): Serve {
  /** How many requests of a connection are read and not answered yet. */
  const open = new WeakMap<Socket, number>();
  const reading = new WeakMap<Socket, UnreadRequest>();

  function serve(message: IncomingMessage, response: ServerResponse): void {
    const request = requestFromMessage(message);
    if (hasBody(message)) {
      void serveWithBody(message, response, request);
    } else {
      answer(message, response, () => gateway.handle(request));
    }
  }

  async function serveWithBody(
    message: IncomingMessage,
    response: ServerResponse,
    head: GatewayRequest,
  ): Promise<void> {
    // Faults are drawn before the body is read: one of them is that it is not.
    const hits = gateway.hits(head);
    const isReset = hits.some(({ fault }) => fault.kind === "reset");
    if (isReset) {
      answer(message, response, () => gateway.handle(head, hits));
      return;
    }
    const unread = { request: head, hits };
    reading.set(message.socket, unread);
    const read = await readBody(message, bodyBytes);
    // The next request of the connection may have come in the same bytes, and be read already.
    const isMine = reading.get(message.socket) === unread;
    if (isMine) {
      reading.delete(message.socket);
    }
    if (read === "gone") {
      // Nobody is left to answer, but it came, and faults were drawn for it.
      if (isMine) {
        gateway.refuse("the connection ended before the body did", unread);
      }
      return;
    }
    const { body, isTooLarge } = read;
    answer(message, response, () =>
      gateway.handle({ ...head, body }, hits, isTooLarge ? tooLarge(bodyBytes) : undefined),
    );
  }

  function answer(
    { socket }: IncomingMessage,
    response: ServerResponse,
    ask: () => GatewayOutcome | Promise<GatewayOutcome>,
  ): void {
    const outcome = ask();
    const isFirst = (open.get(socket) ?? 0) === 0;
    // Said at once, and with nothing before it on the connection: it is as good as sent.
    if (isFirst && !(outcome instanceof Promise) && !outcome.wire) {
      deliver(response, outcome, clock);
      return;
    }
    open.set(socket, (open.get(socket) ?? 0) + 1);
    response.once("close", () => {
      open.set(socket, (open.get(socket) ?? 1) - 1);
      socket.emit(answered);
    });
    if (outcome instanceof Promise) {
      void outcome.then(late => deliver(response, late, clock));
    } else {
      deliver(response, outcome, clock);
    }
  }

  function whenIdle(socket: Socket, run: () => void): void {
    if ((open.get(socket) ?? 0) === 0) {
      run();
    } else {
      socket.once(answered, () => whenIdle(socket, run));
    }
  }

  /** Who asks answers it, and so records it. */
  function takeUnread(socket: Socket): UnreadRequest {
    const unread = reading.get(socket) ?? nothingRead;
    reading.delete(socket);
    return unread;
  }

  return { serve, unread: takeUnread, whenIdle };
}

/** An event of ours on the socket. */
const answered = "ims-mock:answered";

/** The head of a request, its body still to come. */
export function requestFromMessage({ method = "", url = "", headers }: IncomingMessage): GatewayRequest {
  // Node gives lists for `set-cookie` only, which nothing here reads.
  return { method, target: url, headers: headers as Record<string, string>, body: noBody };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}

interface ReadBody {
  readonly body: Uint8Array;
  readonly isTooLarge: boolean;
}

/** What is too large is read to its end and all but its beginning thrown away, so that the caller reads the answer. */
function readBody(message: IncomingMessage, limit: number): Promise<ReadBody | "gone"> {
  return new Promise(resolve => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit || chunks.length === 0) {
        chunks.push(chunk);
      } else {
        chunks.length = 1;
      }
    });
    message.on("end", () => resolve({ body: Buffer.concat(chunks), isTooLarge: size > limit }));
    message.on("close", () => resolve("gone"));
  });
}
