import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { peersFor } from "./peers.ts";

/** What a call took, in microseconds. */
export interface CallCost {
  readonly cpu: number;
  readonly wall: number;
}

/** Starts a peer in a process of its own, whose `calls` makes so many calls, 8 under way at a time. */
export function startPeer(name: keyof ReturnType<typeof peersFor>, url: string) {
  const child = fork(join(import.meta.dirname, "peer-process.ts"), [name, url]);
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the peer ${name} ended with ${code}`);
  });
  ended.catch(() => {});
  return {
    async calls(count: number): Promise<CallCost> {
      child.send(count);
      const [cost] = await Promise.race([once(child, "message"), ended]);
      return cost as CallCost;
    },
    stop: () => child.disconnect(),
  };
}
