import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Clock } from "../clock.ts";
import { deliver } from "./deliver.ts";
import type { Gateway } from "./gateway.ts";
import type { GatewayOutcome, GatewayRequest } from "./message.ts";

/** What serving needs. */
export interface ServeOptions {
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly bodyBytes: number;
}

/** Carries requests of node:http to the gateway and its answers back. */
export interface Serve {
  serve(message: IncomingMessage, response: ServerResponse): void;
  /** Runs once the requests that came before on a connection are answered. */
  whenIdle(socket: Socket, run: () => void): void;
}

const noBody = new Uint8Array(0);

/** Makes a {@link Serve}. */
export function createServe({ gateway, clock, bodyBytes }: ServeOptions): Serve {
  /** How many requests of a connection are read and not answered yet. */
  const open = new WeakMap<Socket, number>();

  function serve(message: IncomingMessage, response: ServerResponse): void {
    const request = requestFromMessage(message);
    if (hasBody(message)) void serveWithBody(message, response, request);
    else answer(message, response, () => gateway.handle(request));
  }

  async function serveWithBody(
    message: IncomingMessage,
    response: ServerResponse,
    head: GatewayRequest,
  ): Promise<void> {
    // Faults are drawn before the body is read: one of them is that it is not.
    const hits = gateway.hits(head);
    const isReset = hits.some(({ fault }) => fault.kind === "reset");
    const body = isReset ? noBody : await readBody(message, bodyBytes);
    if (body === "gone") return;
    const tooLarge = () => ({ answer: gateway.refuse(`the body is larger than ${bodyBytes} bytes`) });
    answer(message, response, body === "too large" ? tooLarge : () => gateway.handle({ ...head, body }, hits));
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
    if (outcome instanceof Promise) void outcome.then(late => deliver(response, late, clock));
    else deliver(response, outcome, clock);
  }

  function whenIdle(socket: Socket, run: () => void): void {
    if ((open.get(socket) ?? 0) === 0) run();
    else socket.once(answered, () => whenIdle(socket, run));
  }

  return { serve, whenIdle };
}

/** An event of ours on the socket. */
const answered = "ims-mock:answered";

function requestFromMessage({ method = "", url = "", headers }: IncomingMessage): GatewayRequest {
  // Node gives lists for `set-cookie` only, which nothing here reads.
  return { method, target: url, headers: headers as Record<string, string>, body: noBody };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}

/** What is too large is read to its end and thrown away, so that the caller gets to read the answer. */
function readBody(message: IncomingMessage, limit: number): Promise<Uint8Array | "too large" | "gone"> {
  return new Promise(resolve => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
    });
    message.on("end", () => resolve(size > limit ? "too large" : Buffer.concat(chunks)));
    message.on("close", () => resolve("gone"));
  });
}
