import { createBackend } from "../backend/backend.ts";
import type { Contract } from "../contract/contract.ts";
import { packagedContract, parseContract } from "../contract/parse-contract.ts";
import { createFaultPlan, type FaultPlan } from "../faults/fault-plan.ts";
import { createRateLimiter, type RateLimiter } from "../gateway/rate-limiter.ts";
import { createRecorder, type Recorder } from "../gateway/record.ts";
import type { MockOptions } from "../mock/mock-options.ts";
import { type PersistedWorld, persistWorld } from "../persist/persist-world.ts";
import { type Clock, createClock } from "../runtime/clock.ts";
import { type AccessKeys, createAccessKeys } from "../signature/access-keys.ts";
import { createNonceMemory, type NonceMemory } from "../signature/nonce-memory.ts";
import { createWorldStore, type WorldStore } from "../world/world-store.ts";
import { type CurrentBackend, createCurrentBackend } from "./current-backend.ts";
import { createPreferences, type Preferences } from "./preferences.ts";
import { createStreams, type Streams } from "./streams.ts";
import { emptyWorld, worldFromOptions } from "./world-from-options.ts";

/** The parts of a mock that hold its state. */
export interface Parts {
  /** Known once the mock listens. */
  url: string;
  readonly current: CurrentBackend;
  readonly streams: Streams;
  readonly clock: Clock;
  readonly world: WorldStore | undefined;
  /** The file that the world stays in, if it does. */
  readonly persisted: PersistedWorld | undefined;
  readonly keys: AccessKeys;
  readonly nonces: NonceMemory;
  readonly limiter: RateLimiter;
  readonly recorder: Recorder;
  readonly faults: FaultPlan;
  readonly preferences: Preferences;
}

/** Makes the parts. */
export function createParts(options: MockOptions): Parts {
  const { seed = 1, accessKeys = {}, assume = {}, keepRequests = 1_000, onRequest } = options;
  const contract = options.contract ? parseContract(options.contract) : packagedContract();
  const clock = createClock(options.clock);
  const streams = createStreams(seed);
  const { world, persisted } = createWorld(options, contract, clock);
  const current = createCurrentBackend(contract, { ...assume }, next => {
    world?.forgetAnswers();
    return createBackend({ contract: next, world, baseUrl: () => parts.url, random: streams.answers });
  });
  const parts: Parts = {
    url: "http://127.0.0.1",
    current,
    streams,
    clock,
    world,
    persisted,
    keys: createAccessKeys(accessKeys, streams.keys),
    nonces: createNonceMemory(),
    limiter: createRateLimiter(),
    recorder: createRecorder(keepRequests, onRequest),
    faults: createFaultPlan(seed, () => current.backend),
    preferences: createPreferences(() => current.backend.contract),
  };
  return parts;
}

function createWorld(options: MockOptions, contract: Contract, clock: Clock): Pick<Parts, "world" | "persisted"> {
  const { seed = 1, visibleAfter, persist } = options;
  const collections = [...contract.collections.values()];
  const persisted = persist === undefined ? undefined : persistWorld(persist, collections);
  const given = persisted?.found ? persisted.found.world : worldFromOptions(options, contract);
  const world = given === undefined && persisted ? emptyWorld(contract) : given;
  if (world === undefined) {
    return { world: undefined, persisted: undefined };
  }
  const from = { world, contract, seed, visibleAfter, now: clock.now };
  try {
    const store = createWorldStore({ ...from, ...(persisted && { persisted }) });
    return { world: store, persisted };
  } catch (error) {
    persisted?.abandon();
    throw error;
  }
}

/** Takes every part back to its start. */
export function resetParts(parts: Parts): void {
  const { current, streams, preferences, clock, keys, nonces, limiter, faults, recorder, world } = parts;
  for (const part of [current, streams, preferences, clock, keys, nonces, limiter, faults, recorder, world]) {
    part?.reset();
  }
}
