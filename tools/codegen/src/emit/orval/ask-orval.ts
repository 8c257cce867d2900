import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { CodegenError } from "../../codegen-error.ts";
import type { OrvalAnswer, OrvalRequest } from "./orval-worker.ts";

let started: Worker | undefined;
let asked = 0;

/** Starts orval's thread, which loads orval, unless it runs already. It does not keep the process alive. */
export function startOrval(): Worker {
  if (started === undefined) {
    started = new Worker(new URL("./orval-worker.ts", import.meta.url), { stdout: true, stderr: true });
    started.on("error", () => {
      started = undefined;
    });
    started.unref();
  }
  return started;
}

/**
 * Lets orval generate validators.
 *
 * @throws CodegenError when orval throws.
 */
export async function askOrval(document: object): Promise<OrvalAnswer> {
  const thread = startOrval();
  // A run whose contract was refused leaves its answer unread, so each answer says whose it is.
  const id = ++asked;
  thread.ref();
  try {
    const answers = on(thread, "message") as AsyncIterable<[OrvalAnswer]>;
    thread.postMessage({ id, document } satisfies OrvalRequest);
    for await (const [answer] of answers) {
      if (answer.id === id) {
        return answer;
      }
    }
    throw new Error("its thread ended");
  } catch (cause) {
    throw new CodegenError(`orval stopped: ${(cause as Error).message}`, { cause });
  } finally {
    thread.unref();
  }
}
