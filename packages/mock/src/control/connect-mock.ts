import { isObject } from "#values";
import type { Preference } from "../contract/prefer.ts";
import type { Fault, FaultSchedule } from "../faults/fault.ts";
import type { RecordedRequest } from "../gateway/record.ts";
import type { Assumptions } from "../gen/assumptions.ts";
import type { World, WorldPath, WorldPlacement } from "../gen/world.ts";
import type { MockCredentials, TemporaryCredentials } from "../signature/access-keys.ts";

/** A mock in another process: what `startMock` gives, over HTTP, so that everything has to be waited for. */
export interface RemoteMock {
  readonly url: string;
  /** The key that the mock had when it was connected to; it stays valid. */
  readonly credentials: MockCredentials;
  /** The requests that came, oldest first. */
  requests(): Promise<readonly RecordedRequest[]>;
  readonly clock: {
    now(): Promise<number>;
    advance(milliseconds: number): Promise<void>;
  };
  /** Changes reject with an `Error` that names what does not fit, also where the mock has no world. */
  readonly world: {
    counts(): Promise<Readonly<Record<string, number>>>;
    add(placement: WorldPlacement): Promise<void>;
    move(item: string | WorldPath, to: WorldPath): Promise<void>;
    remove(item: WorldPath): Promise<void>;
    toJSON(): Promise<World>;
  };
  fail(fault: Fault & FaultSchedule): Promise<RemoteFault>;
  prefer(preference: Preference, options?: { readonly times?: number }): Promise<void>;
  assume(values: Assumptions): Promise<void>;
  temporaryCredentials(options?: { readonly seconds?: number }): Promise<TemporaryCredentials>;
  snapshot(name: string): Promise<void>;
  restore(name: string): Promise<void>;
  /** Takes another world; a contract is taken by the process that runs the mock only. */
  reload(next: { readonly world: World }): Promise<void>;
  reset(): Promise<void>;
}

/** A fault of a mock in another process. */
export interface RemoteFault {
  /** How often it happened. Rejects once it can happen no more. */
  fired(): Promise<number>;
  /** Lets it happen no more. */
  cancel(): Promise<void>;
}

/** Options of `connectMock`. */
export interface ConnectOptions {
  /** The mock's token, where it listens for other machines too. */
  readonly token?: string;
  /** @default the global `fetch` */
  readonly fetch?: typeof fetch;
}

/**
 * Connects to a mock that runs in another process, e.g. `await connectMock("http://127.0.0.1:4010")`.
 *
 * @throws Error when no mock answers there, or it may not be steered
 */
export async function connectMock(url: string, options: ConnectOptions = {}): Promise<RemoteMock> {
  const ask = askerFor(url, options);
  const { credentials } = (await ask("GET", "health")) as { credentials: MockCredentials };
  return {
    url,
    credentials,
    requests: async () => (await ask("GET", "requests")) as RecordedRequest[],
    clock: {
      now: async () => ((await ask("GET", "clock")) as { now: number }).now,
      advance: async milliseconds => void (await ask("POST", "clock/advance", { milliseconds })),
    },
    world: remoteWorld(ask),
    fail: async fault => remoteFault(ask, ((await ask("POST", "faults", fault)) as { id: string }).id),
    prefer: async (preference, more = {}) => void (await ask("POST", "preferences", { preference, ...more })),
    assume: async values => void (await ask("PATCH", "assumptions", values)),
    temporaryCredentials: async (more = {}) => (await ask("POST", "credentials", more)) as TemporaryCredentials,
    snapshot: async name => void (await ask("PUT", `snapshots/${encodeURIComponent(name)}`)),
    restore: async name => void (await ask("POST", `snapshots/${encodeURIComponent(name)}/restore`)),
    reload: async ({ world }) => void (await ask("PUT", "world", world)),
    reset: async () => void (await ask("POST", "reset")),
  };
}

/** Asks the mock. Rejects with the mock's own sentence where it refuses. */
type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

function askerFor(url: string, { token, fetch: send = fetch }: ConnectOptions): Ask {
  return async (method, path, body) => {
    const response = await send(new URL(`/_ims/${path}`, url), {
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new Error(`no mock answers at ${url}: start one with npx ims-mock`, { cause });
    });
    const text = await response.text();
    const answer: unknown = text === "" ? undefined : parsed(text, url);
    if (!response.ok) {
      throw new Error(
        isObject(answer) ? String(answer.message ?? answer.Message) : `the mock answered ${response.status}`,
      );
    }
    return answer;
  };
}

function parsed(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`what answers at ${url} is not an ims-mock`, { cause });
  }
}

function remoteWorld(ask: Ask): RemoteMock["world"] {
  return {
    counts: async () => ((await ask("GET", "health")) as { counts: Record<string, number> }).counts ?? {},
    add: async placement => void (await ask("POST", "world/items", placement)),
    move: async (item, to) => void (await ask("POST", "world/moves", { item, to })),
    remove: async item => void (await ask("DELETE", `world/items?${new URLSearchParams({ ...item })}`)),
    toJSON: async () => (await ask("GET", "world")) as World,
  };
}

function remoteFault(ask: Ask, id: string): RemoteFault {
  return {
    fired: async () => ((await ask("GET", `faults/${id}`)) as { fired: number }).fired,
    cancel: async () => void (await ask("DELETE", `faults/${id}`)),
  };
}
