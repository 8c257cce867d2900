import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startMock } from "@ims-kit/mock";
import { type RedisServer, startRedis } from "@ims-kit/runtimes/redis-server";

/** What a caller process is started with. */
export interface CallerOptions {
  /** Its mark in the user agent, e.g. `caller-1`. */
  readonly name: string;
  readonly redisPort: number;
  readonly endpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly accessKeySecret: string };
  /** What keeps the limit. */
  readonly limiter: "ims-kit" | "rate-limiter-flexible";
  readonly library: "ioredis" | "redis";
  /** How many calls it has under way. */
  readonly concurrency: number;
  /** Of each call, in milliseconds. */
  readonly deadline: number;
}

/** What a caller process reports when it has ended. */
export interface CallerReport {
  answers: number;
  /** How many calls failed, by code or reason. */
  failures: Record<string, number>;
  /** The longest call in milliseconds. */
  longest: number;
  /** How late its timers fired at worst, one in a hundred left out, in milliseconds: the machine's share in the figures. */
  stall: number;
  /** The events of the limiter, e.g. `["away: lost", "back"]`. */
  events: string[];
}

/** A call as the mock counted it. */
export interface CountedCall {
  readonly time: number;
  /** Who sent it, e.g. `caller-1`. */
  readonly caller: string;
  /** `OK`, or the code of the error answered. */
  readonly verdict: string;
}

/** Options of `startFleet`. */
export interface FleetOptions {
  readonly callers?: number;
  readonly limiter?: CallerOptions["limiter"];
  readonly concurrency?: number;
  readonly deadline?: number;
  /**
   * Stopped with the fleet.
   * @default a new one
   */
  readonly redis?: RedisServer | undefined;
}

/** Processes that call one mock at full speed and share one quota. */
export interface Fleet extends AsyncDisposable {
  readonly redis: RedisServer;
  /** What the mock counted, oldest first. */
  readonly calls: CountedCall[];
  /** When all had been calling for a window: those who are first take what lay idle, and that is fair. */
  readonly began: number;
  /** Kills a caller with -9. */
  kill(name: string): void;
  /** Lets the calls under way end; resolves to the reports of those who live. */
  stop(): Promise<CallerReport[]>;
}

/** Until then a Redis that starts keeps all to silence, in milliseconds: the others may not have noticed yet. */
const settled = 4000;
/** Of the contract's limit, in milliseconds. */
const window = 1000;

/**
 * Starts a mock with its rate limit on, a Redis of its own, and callers; every second one uses node-redis. Resolves when all are
 * at full speed, each having its share.
 */
export async function startFleet(options: FleetOptions = {}): Promise<Fleet> {
  const { callers = 4, limiter = "ims-kit", concurrency = 8, deadline = 10_000 } = options;
  // What was started is stopped, also if the rest does not start.
  await using started = new AsyncDisposableStack();
  const redis = started.use(options.redis ?? (await startRedis()));
  const quiet = sleep(Math.max(1, redis.started + settled - performance.now()));
  const { mock, calls } = await startCountingMock();
  started.defer(mock.close);
  const children = new Map<string, ChildProcess>();
  started.defer(() => {
    for (const child of children.values()) {
      child.kill("SIGKILL");
    }
  });
  const shared = { redisPort: redis.port, endpoint: mock.url, credentials: mock.credentials };
  await Promise.all(
    Array.from({ length: callers }, async (_, index) => {
      const name = `caller-${index + 1}`;
      const library = index % 2 ? "redis" : "ioredis";
      const child = forkCaller({ name, library, limiter, concurrency, deadline, ...shared });
      children.set(name, child);
      await isReady(name, child);
    }),
  );
  await quiet;
  for (const child of children.values()) {
    child.send("go");
  }
  await haveCalled(callers, calls);
  const all = started.move();
  return {
    redis,
    calls,
    began: Date.now(),
    kill(name) {
      children.get(name)?.kill("SIGKILL");
      children.delete(name);
    },
    stop: () => Promise.all([...children.values()].map(reportOf)),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

async function startCountingMock() {
  const calls: CountedCall[] = [];
  const mock = await startMock({
    world: { libs: [] },
    onRequest({ time, headers, verdict }) {
      calls.push({ time, verdict, caller: /caller-\d+/.exec(headers["user-agent"] ?? "")?.[0] ?? "" });
    },
  });
  return { mock, calls };
}

function forkCaller(options: CallerOptions): ChildProcess {
  return fork(join(import.meta.dirname, "caller-process.ts"), [JSON.stringify(options)], { execArgv: [] });
}

async function isReady(name: string, child: ChildProcess): Promise<void> {
  const [message] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (message !== "ready") {
    throw new Error(`${name} ended with ${message} before it was ready`);
  }
}

/** Waits until all have called, and a window longer. */
async function haveCalled(callers: number, calls: readonly CountedCall[]): Promise<void> {
  while (new Set(calls.map(({ caller }) => caller)).size < callers) {
    await sleep(5);
  }
  await sleep(window);
}

async function reportOf(child: ChildProcess): Promise<CallerReport> {
  const report = once(child, "message");
  child.send("stop");
  return (await report)[0] as CallerReport;
}
