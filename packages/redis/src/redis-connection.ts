import { createHash } from "node:crypto";

/** The part of an `ioredis` (or `iovalkey`) connection or cluster that is used. */
export interface IoredisConnection {
  call(command: string, ...args: string[]): Promise<unknown>;
}

/** The part of a connected `redis` (node-redis) client that is used. */
export interface NodeRedisConnection {
  sendCommand(args: string[]): Promise<unknown>;
}

/** A connection of your own to Redis or Valkey; it is neither configured nor closed here. */
export type RedisConnection = IoredisConnection | NodeRedisConnection;

/** Runs one script: `keys` and `args` arrive there as `KEYS` and `ARGV`. */
export type RunScript = (keys: readonly string[], args: readonly string[]) => Promise<unknown>;

/** Makes a script callable over a connection: by its hash, or by its text where the server does not know it yet. */
export function scriptRunner(connection: RedisConnection, script: string): RunScript {
  const hash = createHash("sha1").update(script).digest("hex");
  const send = (command: string, ...args: string[]) =>
    "call" in connection ? connection.call(command, ...args) : connection.sendCommand([command, ...args]);
  return async (keys, args) => {
    const rest = [String(keys.length), ...keys, ...args];
    try {
      return await send("EVALSHA", hash, ...rest);
    } catch (error) {
      // A server forgets its scripts when it restarts.
      if (!String((error as Error)?.message).includes("NOSCRIPT")) {
        throw error;
      }
      return send("EVAL", script, ...rest);
    }
  };
}
