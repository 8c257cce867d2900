import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A `redis-server` of our own on a free loopback port. */
export interface RedisServer extends AsyncDisposable {
  readonly port: number;
  /** When it was started, by `performance.now()`. */
  readonly started: number;
  /** Stops it as it stands, as a machine out of breath does. */
  pause(): void;
  /** Lets it go on. */
  resume(): void;
  /** Kills it with -9. */
  kill(): Promise<void>;
  /** Starts it again on the same port, its data lost unless it keeps a snapshot. */
  restart(): Promise<void>;
}

const program = "redis-server";

/** Why there can be no server here, and the line that repairs it; `undefined` if there can. */
export function redisMissing(): string | undefined {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return undefined;
    } catch {
      // Not in this folder.
    }
  }
  return `${program} is not installed; run: sudo apt-get install -y ${program}`;
}

/** Starts a server without persistence. Rejects if it does not get ready. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "ims-kit-redis-"));
  let child = await start(port, folder);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return {
    port,
    started: performance.now(),
    pause: () => child.kill("SIGSTOP"),
    resume: () => child.kill("SIGCONT"),
    kill,
    async restart() {
      await kill();
      child = await start(port, folder);
    },
    async [Symbol.asyncDispose]() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(port: number, folder: string): Promise<ChildProcess> {
  const args = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] });
  let words = "";
  for await (const chunk of child.stdout) {
    words += chunk;
    if (!words.includes("Ready to accept connections")) {
      continue;
    }
    return child;
  }
  throw new Error(`${program} ended before it was ready: ${words.trim().split("\n").at(-1)}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
