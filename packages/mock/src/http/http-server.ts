import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Gateway, ReceivedRequest } from "../gateway/gateway.ts";
import type { Clock } from "../runtime/clock.ts";
import { defaultBodyBytes } from "../wire/message.ts";
import { rawAnswer } from "./raw-answer.ts";
import { createServe, requestFromMessage, type Serve } from "./serve.ts";

/** What a server accepts. */
export interface ServerLimits {
  /** @default 65536 */
  readonly headerBytes?: number;
  /** Holds for `mock.fetch` too; the other limits are the server's. @default 4194304 */
  readonly bodyBytes?: number;
  /** A request must be complete after so many milliseconds. @default 30000 */
  readonly requestMs?: number;
  /** An idle connection is dropped after so many milliseconds, as the vendor's gateway does. @default 25000 */
  readonly idleMs?: number;
}

/** Where and how to listen. */
export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly limits?: ServerLimits | undefined;
}

/** A server that listens. */
export interface RunningServer {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Listens. @throws Error that says which port is taken and what to do */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningServer> {
  const { host, port, gateway, clock, limits = {} } = options;
  const { headerBytes = 64 * 1024, bodyBytes = defaultBodyBytes, requestMs = 30_000, idleMs = 25_000 } = limits;
  const server = createServer({
    maxHeaderSize: headerBytes,
    keepAliveTimeout: idleMs,
    requestTimeout: requestMs,
    headersTimeout: requestMs,
    connectionsCheckingInterval: Math.min(1_000, requestMs),
    // A missing Host is answered by the gateway, in the vendor's body.
    requireHostHeader: false,
  });
  const serving = createServe({ gateway, clock, bodyBytes });
  server.on("request", serving.serve);
  // Any `Expect` but 100-continue is answered as if it were not there.
  server.on("checkExpectation", serving.serve);
  refuseUnreadable(server, gateway, serving, error => reasonOf(error, headerBytes, requestMs));
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

/** Answers what Node gives no response object for, in the vendor's body. */
function refuseUnreadable(
  server: Server,
  gateway: Gateway,
  { takeUnread, whenIdle }: Serve,
  reasonFrom: (error: NodeJS.ErrnoException) => string,
): void {
  const refuse = (socket: Socket, reason: string, received: ReceivedRequest) =>
    whenIdle(socket, () => {
      if (socket.writable) {
        socket.end(rawAnswer(gateway.refuse(received, reason, socket.localAddress), "close"));
      }
    });
  server.on("connect", (message, socket) =>
    refuse(socket as Socket, "CONNECT is not supported", gateway.receive(requestFromMessage(message))),
  );
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET") {
      socket.destroy();
    } else {
      refuse(socket as Socket, reasonFrom(error), takeUnread(socket as Socket));
    }
  });
}

function reasonOf(error: NodeJS.ErrnoException, headerBytes: number, requestMs: number): string {
  if (error.code === "HPE_HEADER_OVERFLOW") {
    return `the headers are larger than ${headerBytes} bytes`;
  }
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") {
    return `the request was not complete after ${requestMs} ms`;
  }
  return `the request is not HTTP: ${error.message}`;
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
  if (error.code === "EADDRINUSE") {
    return `port ${port} of ${host} is taken: choose another, or 0 for any free one`;
  }
  if (error.code === "EACCES") {
    return `port ${port} of ${host} needs more rights: choose one from 1024 up, or 0 for any free one`;
  }
  return `cannot listen on port ${port} of ${host}: ${error.message}`;
}
