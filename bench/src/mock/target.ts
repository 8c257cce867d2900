import { fork } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A server in a process of its own. */
export interface Target {
  readonly url: string;
  /** From the start of loading to listening. */
  readonly milliseconds: number;
  /** The most memory it took until it listened. */
  readonly megabytes: number;
  /** Seconds of CPU that it has used since it started. */
  cpuSeconds(): Promise<number>;
  stop(): void;
}

/** Starts a server of `server.ts`, e.g. `startTarget("mock-world", "1000")`. */
export async function startTarget(kind: string, argument = ""): Promise<Target> {
  const child = fork(join(import.meta.dirname, "server.ts"), [kind, argument], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const line = await new Promise<string>((resolve, reject) => {
    if (child.stdout) {
      createInterface({ input: child.stdout }).once("line", resolve);
    }
    child.once("exit", code => reject(new Error(`the server "${kind}" ended with ${code}`)));
  });
  return {
    ...(JSON.parse(line) as Pick<Target, "url" | "milliseconds" | "megabytes">),
    cpuSeconds: () =>
      new Promise(resolve => {
        child.once("message", seconds => resolve(Number(seconds)));
        child.send("cpu");
      }),
    stop: () => child.kill(),
  };
}
