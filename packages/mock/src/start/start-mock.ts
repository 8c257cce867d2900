import { checkNames, checkOptions } from "../mock/check-options.ts";
import { createClock, type MockClock } from "../runtime/clock.ts";
import { ownContract, parseContract } from "../contract/contract.ts";
import { checkPreference, type Preference } from "../contract/prefer.ts";
import type { Fault, FaultHandle, FaultSchedule } from "../faults/fault.ts";
import { createFaultPlan } from "../faults/fault-plan.ts";
import {
  createAccessKeys,
  defaultCredentials,
  type MockCredentials,
  type TemporaryCredentials,
} from "../signature/access-keys.ts";
import { allowOrigins } from "../gateway/allow-origins.ts";
import { createEngine, type Engine } from "../backend/backend.ts";
import { createGateway } from "../gateway/gateway.ts";
import { startHttpServer } from "../http/http-server.ts";
import { createMockFetch, type Fetch } from "../http/mock-fetch.ts";
import { createNonceMemory } from "../signature/nonce-memory.ts";
import { createRateLimiter } from "../gateway/rate-limiter.ts";
import { createRecorder, type RecordedRequest } from "../gateway/record.ts";
import type { MockOptions } from "../mock/mock-options.ts";
import { createRandom } from "../runtime/random.ts";
import { isRandomWorldSize, randomWorld } from "../world/random-world.ts";
import type { World } from "../world/world.ts";
import { createWorldStore, type MockWorld, type WorldStore } from "../world/world-store.ts";

/** A mock that runs. */
export interface Mock extends AsyncDisposable {
  /** Where it listens, e.g. `http://127.0.0.1:40123`. Without a port `http://127.0.0.1`, where only `fetch` finds it. */
  readonly url: string;
  /** The key that every mock knows, `MockAccessKeyId`. */
  readonly credentials: MockCredentials;
  /** The same mock without a network, e.g. for `createClient({ fetch: mock.fetch })`. */
  readonly fetch: Fetch;
  /** The contract's hosts, e.g. `ice.cn-shanghai.aliyuncs.com`, for whom `fetch` answers too. */
  readonly hosts: readonly string[];
  /** What came, oldest first. */
  readonly requests: readonly RecordedRequest[];
  readonly clock: MockClock;
  /** The world, if the mock has one. Throws a `TypeError` otherwise. */
  readonly world: MockWorld;
  /**
   * Lets something go wrong, e.g. `mock.fail({ kind: "error", code: "Throttling.User", times: 2 })`. Throws a
   * `TypeError` or `RangeError` that names what does not fit.
   */
  fail(fault: Fault & FaultSchedule): FaultHandle;
  /**
   * Chooses among the contract's answers for the next call, or for so many, e.g.
   * `mock.prefer({ example: "empty" }, { times: Infinity })`. A call's own `Prefer` header goes before it. Throws a
   * `TypeError` on what is no preference or what the contract has not, and a `RangeError` on what is no count.
   */
  prefer(preference: Preference, options?: { readonly times?: number }): void;
  /** Makes a temporary key, valid for so many seconds of the mock's clock. @default 3600 */
  temporaryCredentials(options?: { readonly seconds?: number }): TemporaryCredentials;
  /**
   * Takes another contract or world without letting go of the port. Rejects on a bad one, and on a world for a mock
   * without one, and keeps the old.
   */
  reload(next: { readonly contract?: object; readonly world?: World }): Promise<void>;
  /** As it was at the start: no requests, faults or preferences, the first world, fresh quotas, nonces and streams. */
  reset(): void;
  /** Stops at once; open connections are closed. */
  close(): Promise<void>;
}

/**
 * Starts a mock. Without a world it answers with the contract's examples, through Prism, whose import takes about a
 * second the first time; with one it answers lists as the documented service does. Rejects with an `Error` if the port
 * is taken, and with a `TypeError` that names the place if an option or the world does not fit.
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  checkOptions(options);
  const { seed = 1, host = "127.0.0.1", port = 0 } = options;
  const contract = options.contract ? parseContract(options.contract) : ownContract();
  const clock = createClock(options.clock);
  const given = worldFromOptions(options);
  const world = given === undefined ? undefined : createWorldStore(given, contract);
  let streams = createStreams(seed);
  let preference: { value: Preference; times: number } | undefined;
  let url = "http://127.0.0.1";
  const engineFor = (next: typeof contract): Engine =>
    createEngine({
      contract: next,
      world,
      rules: options.worldRules ?? {},
      baseUrl: () => url,
      random: () => streams.answers(),
    });
  let engine = engineFor(contract);

  const keys = createAccessKeys(options.accessKeys ?? {}, () => streams.keys());
  const nonces = createNonceMemory();
  const limiter = createRateLimiter();
  const faults = createFaultPlan(seed, () => engine);
  const recorder = createRecorder(options.keepRequests ?? 1_000, options.onRequest);
  const { auth = true, policies = {}, rateLimit, cors = false } = options;
  const plain = createGateway({
    engine: () => engine,
    clock,
    checks: { auth, keys, nonces, policies, limiter, rateLimit },
    faults,
    recorder,
    preference: takePreference,
    random: () => streams.ids(),
  });
  const gateway = cors === false ? plain : allowOrigins(plain, { cors, contract: () => engine.contract });
  await engine.ready();
  const server =
    port === false ? undefined : await startHttpServer({ host, port, gateway, clock, limits: options.limits });
  if (server) {
    url = `http://${host.includes(":") ? `[${host}]` : host}:${server.port}`;
  }

  function ownWorld(): WorldStore {
    if (!world) {
      throw new TypeError('this mock has no world: start it with one, e.g. startMock({ world: "random" })');
    }
    return world;
  }

  function takePreference(): Preference | undefined {
    if (!preference) {
      return undefined;
    }
    const { value } = preference;
    preference.times--;
    if (preference.times <= 0) {
      preference = undefined;
    }
    return value;
  }

  function reset() {
    streams = createStreams(seed);
    preference = undefined;
    for (const part of [clock, keys, nonces, limiter, faults, recorder, world]) {
      part?.reset();
    }
  }

  async function close() {
    clock.reset();
    await server?.close();
  }

  return {
    url,
    credentials: defaultCredentials,
    fetch: createMockFetch(gateway, clock, options.limits?.bodyBytes),
    hosts: contract.hosts,
    get requests() {
      return recorder.requests;
    },
    clock,
    get world() {
      return ownWorld();
    },
    fail: fault => faults.add(fault),
    prefer(value, asked = {}) {
      checkPreference(value, engine.contract);
      checkNames(asked, ["times"]);
      const { times = 1 } = asked;
      if (!(times >= 1)) {
        throw new RangeError(`times is a count from 1 up, not "${times}"`);
      }
      preference = { value, times };
    },
    temporaryCredentials(asked = {}) {
      checkNames(asked, ["seconds"]);
      const { seconds = 3600 } = asked;
      if (!(seconds >= 0)) {
        throw new RangeError(`seconds is a number from 0 up, not "${seconds}"`);
      }
      return keys.issue(clock.now() + seconds * 1000);
    },
    async reload(next) {
      const unknown = Object.keys(next).find(name => name !== "contract" && name !== "world");
      if (unknown) {
        throw new TypeError(`reload takes contract and world, not "${unknown}"`);
      }
      // Before anything is taken up: a mock that starts without a world does not get one later.
      const loaded = next.world === undefined ? undefined : ownWorld();
      const replacement = next.contract && engineFor(parseContract(next.contract));
      await replacement?.ready();
      if (next.world !== undefined) {
        loaded?.load(next.world);
      }
      engine = replacement ?? engine;
    },
    reset,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** A stream for each use, so that one more request does not change what is made up next. */
function createStreams(seed: string | number) {
  return {
    ids: createRandom(`ids:${seed}`),
    answers: createRandom(`answers:${seed}`),
    keys: createRandom(`keys:${seed}`),
  };
}

function worldFromOptions({ world, seed = 1 }: MockOptions): World | undefined {
  if (world === undefined) {
    return undefined;
  }
  if (world === "random") {
    return randomWorld({ seed });
  }
  // What is no size is taken for a world, so that the store says what is wrong with it.
  return isRandomWorldSize(world) ? randomWorld({ seed, ...world }) : world;
}
