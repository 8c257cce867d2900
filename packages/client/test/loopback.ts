import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pageOf } from "./fake-list.ts";

/** A plain HTTP server on a free loopback port. */
export interface Loopback {
  readonly url: string;
  readonly requests: { readonly url: string; readonly headers: IncomingMessage["headers"] }[];
  close(): Promise<void>;
}

/** Starts a server that answers with that many samples, with CORS for pages, or as the handler says. */
export async function startLoopback(
  count = 25,
  handler?: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Loopback> {
  const list = Array.from({ length: count }, (_, index) => `s${index}`);
  const requests: Loopback["requests"] = [];
  const server: Server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*, authorization");
    if (request.method === "OPTIONS") {
      return response.end();
    }
    requests.push({ url: request.url ?? "", headers: request.headers });
    if (handler) {
      return handler(request, response);
    }
    const query = new URL(request.url ?? "", "http://localhost").searchParams;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(pageOf(list, Number(query.get("PageNumber")), Number(query.get("PageSize")))));
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
