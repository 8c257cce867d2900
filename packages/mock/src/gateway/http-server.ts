import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { GatewayAnswer, GatewayRequest } from "./message.ts";

/** Answers requests; never rejects. */
export type Handle = (request: GatewayRequest) => GatewayAnswer | Promise<GatewayAnswer>;

/** Where and how to listen. */
export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly handle: Handle;
  /** Answers what never became a request: the reason, for people, e.g. "the headers are larger than 64 kB". */
  readonly refuse: (reason: string) => GatewayAnswer;
}

/** A server that listens. */
export interface RunningServer {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The vendor's gateway drops idle connections after so long. */
const idleMilliseconds = 25_000;
/** A request must be complete after so long. */
const requestMilliseconds = 30_000;
const maxHeaderBytes = 64 * 1024;
const maxBodyBytes = 4 * 1024 * 1024;
const noBody = new Uint8Array(0);

/** Listens. Rejects with an `Error` whose message says which port is taken and what to do. */
export async function startHttpServer({ host, port, handle, refuse }: HttpServerOptions): Promise<RunningServer> {
  const server = createServer({
    maxHeaderSize: maxHeaderBytes,
    keepAliveTimeout: idleMilliseconds,
    requestTimeout: requestMilliseconds,
    headersTimeout: requestMilliseconds,
    connectionsCheckingInterval: 1_000,
    // A missing Host is answered by the gateway, in the vendor's body.
    requireHostHeader: false,
  });
  server.on("request", (message, response) => void serve(message, response, handle, refuse));
  // Any `Expect` but 100-continue: the gateway answers it as if it were not there.
  server.on("checkExpectation", (message, response) => void serve(message, response, handle, refuse));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => endRaw(socket, refuse(reasonOf(error))));
  server.on("connect", (_message, socket: Socket) => endRaw(socket, refuse("CONNECT is not supported")));
  await listen(server, host, port);
  return {
    host,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  message: IncomingMessage,
  response: ServerResponse,
  handle: Handle,
  refuse: HttpServerOptions["refuse"],
) {
  const body = hasBody(message) ? await readBody(message) : noBody;
  if (body === undefined) return;
  if (body === "too large") {
    response.shouldKeepAlive = false;
    send(response, refuse(`the body is larger than ${maxBodyBytes / 1024 / 1024} MB`));
    return;
  }
  const answer = handle({
    method: message.method ?? "",
    target: message.url ?? "",
    headers: message.headers as Record<string, string>,
    body,
  });
  send(response, answer instanceof Promise ? await answer : answer);
}

function send(response: ServerResponse, { status, headers, body }: GatewayAnswer) {
  headers["content-length"] = String(typeof body === "string" ? Buffer.byteLength(body) : body.length);
  response.writeHead(status, headers);
  response.end(body);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}

/** Undefined if the caller went away. */
function readBody(message: IncomingMessage): Promise<Uint8Array | "too large" | undefined> {
  return new Promise(resolve => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBodyBytes) chunks.push(chunk);
      else {
        // The rest is read and thrown away, so that the caller gets to read the answer.
        chunks.length = 0;
        resolve("too large");
      }
    });
    message.on("end", () => resolve(Buffer.concat(chunks)));
    message.on("close", () => resolve(undefined));
  });
}

function endRaw(socket: Socket, { status, headers, body }: GatewayAnswer) {
  if (!socket.writable) return;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(
    `HTTP/1.1 ${status} Bad Request\r\n${lines.join("")}content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === "HPE_HEADER_OVERFLOW") return `the headers are larger than ${maxHeaderBytes / 1024} kB`;
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT")
    return `the request was not complete after ${requestMilliseconds / 1000} s`;
  return `the request is not HTTP: ${error.code ?? error.message}`;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(new Error(listenMessage(cause, host, port), { cause })),
    );
    server.listen({ host, port }, resolve);
  });
}

function listenMessage(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE") return `port ${port} of ${host} is taken: choose another, or 0 for any free one`;
  if (error.code === "EACCES")
    return `port ${port} of ${host} needs more rights: choose one from 1024 up, or 0 for any free one`;
  return `cannot listen on ${host}:${port}: ${error.message}`;
}
