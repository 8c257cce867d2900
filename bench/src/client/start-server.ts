import { fork } from "node:child_process";
import { join } from "node:path";

/** Starts the loopback service in a process of its own; `delay` in milliseconds is waited before each answer. */
export async function startServer(options: { readonly delay?: number; readonly total?: number } = {}) {
  const { delay = 0, total = 20_000 } = options;
  const child = fork(join(import.meta.dirname, "server-process.ts"), [String(delay), String(total)]);
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", message => resolve(message as number));
    child.once("exit", code => reject(new Error(`the server ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => child.disconnect() };
}
