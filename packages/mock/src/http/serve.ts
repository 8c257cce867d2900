import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type Gateway, nothingReceived, type ReceivedRequest, type RequestBody } from "../gateway/gateway.ts";
import type { Clock } from "../runtime/clock.ts";
import { bodyTooLarge, type GatewayRequest } from "../wire/message.ts";
import { deliver } from "./deliver.ts";

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
  takeUnread(socket: Socket): ReceivedRequest;
  /** Runs once the requests that came before on a connection are answered. */
  whenIdle(socket: Socket, run: () => void): void;
}

/** Makes a {@link Serve}. */
export function createServe({ gateway, clock, bodyBytes }: ServeOptions): Serve {
  const reading = new WeakMap<Socket, ReceivedRequest>();
  const { answering, whenIdle } = createAnswerCount();

  function serve(message: IncomingMessage, response: ServerResponse): void {
    const received = gateway.receive(requestFromMessage(message));
    const isUnwanted = received.faults?.some(({ fault }) => fault.kind === "reset");
    if (hasBody(message) && !isUnwanted) {
      void serveWithBody(message, response, received);
    } else {
      void answer(message, response, received, { bytes: noBytes });
    }
  }

  async function serveWithBody(message: IncomingMessage, response: ServerResponse, received: ReceivedRequest) {
    const { socket } = message;
    reading.set(socket, received);
    const body = await readBody(message, bodyBytes);
    // The next request of the connection may have come in the same bytes, and be read already.
    const isLast = reading.get(socket) === received;
    if (isLast) {
      reading.delete(socket);
    }
    if (body !== "gone") {
      await answer(message, response, received, body);
    } else if (isLast) {
      // Nobody is left to answer, but the request came, and its faults were drawn.
      gateway.refuse(received, "the connection ended before the body did");
    }
  }

  async function answer(
    { socket }: IncomingMessage,
    response: ServerResponse,
    received: ReceivedRequest,
    body: RequestBody,
  ): Promise<void> {
    answering(socket, response);
    deliver(response, await gateway.handle(received, body), clock);
  }

  function takeUnread(socket: Socket): ReceivedRequest {
    const unread = reading.get(socket) ?? nothingReceived;
    reading.delete(socket);
    return unread;
  }

  return { serve, takeUnread, whenIdle };
}

/** Counts the requests of each connection that are read and not answered yet. */
function createAnswerCount(): {
  answering(socket: Socket, response: ServerResponse): void;
  whenIdle(socket: Socket, run: () => void): void;
} {
  const open = new WeakMap<Socket, number>();
  const count = (socket: Socket) => open.get(socket) ?? 0;
  function whenIdle(socket: Socket, run: () => void): void {
    if (count(socket) === 0) {
      run();
    } else {
      socket.once(answered, () => whenIdle(socket, run));
    }
  }
  return {
    answering(socket, response) {
      open.set(socket, count(socket) + 1);
      response.once("close", () => {
        open.set(socket, count(socket) - 1);
        socket.emit(answered);
      });
    },
    whenIdle,
  };
}

/** An event of ours on the socket. */
const answered = "ims-mock:answered";

const noBytes = new Uint8Array(0);

/** The head of a request, its body still to come. */
export function requestFromMessage({ method = "", url = "", headers }: IncomingMessage): GatewayRequest {
  // Node gives lists for `set-cookie` only, which nothing here reads.
  return { method, target: url, headers: headers as Record<string, string>, body: noBytes };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}

/** What is too large is read to its end and all but its beginning thrown away, so that the caller reads the answer. */
function readBody(message: IncomingMessage, limit: number): Promise<RequestBody | "gone"> {
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
    message.on("end", () =>
      resolve({ bytes: Buffer.concat(chunks), problem: size > limit ? bodyTooLarge(limit) : undefined }),
    );
    message.on("close", () => resolve("gone"));
  });
}
