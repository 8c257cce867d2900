import { type Backend, createBackend } from "../backend/backend.ts";
import { assumeIn } from "../contract/assume.ts";
import type { Contract } from "../contract/contract.ts";
import { packagedContract, parseContract } from "../contract/parse-contract.ts";
import { createFaultPlan, type FaultPlan } from "../faults/fault-plan.ts";
import { createRateLimiter, type RateLimiter } from "../gateway/rate-limiter.ts";
import { createRecorder, type Recorder } from "../gateway/record.ts";
import type { MockOptions } from "../mock/mock-options.ts";
import { type Clock, createClock } from "../runtime/clock.ts";
import { type AccessKeys, createAccessKeys } from "../signature/access-keys.ts";
import { createNonceMemory, type NonceMemory } from "../signature/nonce-memory.ts";
import { createWorldStore, type WorldStore } from "../world/world-store.ts";
import { createPreferences, type Preferences } from "./preferences.ts";
import { createStreams, type Streams } from "./streams.ts";
import { worldFromOptions } from "./world-from-options.ts";

/** The parts of a mock that hold its state. */
export interface Parts {
  /** Known once the mock listens. */
  url: string;
  /** Another one after a reload. */
  backend: Backend;
  readonly createBackend: (contract: Contract) => Backend;
  readonly streams: Streams;
  readonly clock: Clock;
  readonly world: WorldStore | undefined;
  readonly keys: AccessKeys;
  readonly nonces: NonceMemory;
  readonly limiter: RateLimiter;
  readonly recorder: Recorder;
  readonly faults: FaultPlan;
  readonly preferences: Preferences;
}

/** Makes the parts. */
export function createParts(options: MockOptions): Parts {
  const { seed = 1, accessKeys = {}, assume = {}, visibleAfter, keepRequests = 1_000, onRequest } = options;
  const given = options.contract ? parseContract(options.contract) : packagedContract();
  const contract = assumeIn(given, { ...assume });
  const clock = createClock(options.clock);
  const first = worldFromOptions(options, contract);
  const world =
    first === undefined ? undefined : createWorldStore({ world: first, contract, seed, visibleAfter, now: clock.now });
  const streams = createStreams(seed);
  const newBackend = (next: Contract): Backend =>
    createBackend({
      contract: next,
      world,
      baseUrl: () => parts.url,
      random: streams.answers,
    });
  const parts: Parts = {
    url: "http://127.0.0.1",
    backend: newBackend(contract),
    createBackend: newBackend,
    streams,
    clock,
    world,
    keys: createAccessKeys(accessKeys, streams.keys),
    nonces: createNonceMemory(),
    limiter: createRateLimiter(),
    recorder: createRecorder(keepRequests, onRequest),
    faults: createFaultPlan(seed, () => parts.backend),
    preferences: createPreferences(() => parts.backend.contract),
  };
  return parts;
}

/** Takes every part back to its start. */
export function resetParts(parts: Parts): void {
  const { streams, preferences, clock, keys, nonces, limiter, faults, recorder, world } = parts;
  for (const part of [streams, preferences, clock, keys, nonces, limiter, faults, recorder, world]) {
    part?.reset();
  }
}
