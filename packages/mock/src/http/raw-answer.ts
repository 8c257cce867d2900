import { STATUS_CODES } from "node:http";
import type { GatewayAnswer } from "../wire/message.ts";

/** An answer as the bytes of HTTP/1.1, for where no response object is at hand. */
export function rawAnswer({ status, headers, body }: GatewayAnswer, connection: "close" | "keep-alive"): Buffer {
  const all = { ...headers, "content-length": String(Buffer.byteLength(body)), connection };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Unknown"}\r\n${lines.join("")}\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), Buffer.from(body)]);
}
