import type { ServerResponse } from "node:http";
import type { Clock } from "../runtime/clock.ts";
import type { GatewayOutcome, WireFault } from "../wire/message.ts";
import { rawAnswer } from "./raw-answer.ts";

/** Sends an outcome, and carries out the fault on its way, if there is one. */
export function deliver(response: ServerResponse, { answer, wire }: GatewayOutcome, clock: Clock): void {
  if (wire) {
    void deliverSpoilt(response, { answer, wire }, clock);
    return;
  }
  const { status, headers, body } = answer;
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  response.end(body);
}

async function deliverSpoilt(
  response: ServerResponse,
  { answer, wire }: GatewayOutcome & { wire: WireFault },
  clock: Clock,
): Promise<void> {
  const { socket } = response;
  const bytes = Buffer.from(answer.body);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  switch (wire.kind) {
    case "reset":
    case "reset-after":
      socket?.resetAndDestroy();
      break;
    case "stall":
      await sleepWhileOpen(response, clock, wire.ms);
      deliver(response, { answer }, clock);
      break;
    case "stall-body":
      response.writeHead(answer.status, { ...answer.headers, "content-length": bytes.length });
      response.write(half);
      await sleepWhileOpen(response, clock, wire.ms);
      response.end(bytes.subarray(half.length));
      break;
    case "truncated":
      response.writeHead(answer.status, { ...answer.headers, "content-length": bytes.length });
      response.write(half, () => socket?.destroy());
      break;
    case "duplicate":
      response.once("finish", () => {
        if (socket?.writable) {
          socket.write(rawAnswer(answer, "keep-alive"));
        }
      });
      deliver(response, { answer }, clock);
      break;
  }
}

/** Sleeps until the time is over or the caller has gone. */
async function sleepWhileOpen(response: ServerResponse, clock: Clock, milliseconds: number): Promise<void> {
  const closed = new AbortController();
  response.once("close", () => closed.abort());
  await clock.sleep(milliseconds, closed.signal);
}
