import type { GatewayRequest } from "./message.ts";

/** True for a browser's question whether a page may call (CORS). */
export function isPreflight({ method, headers }: GatewayRequest): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}
