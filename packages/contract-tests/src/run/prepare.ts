import type { Need } from "../claims/index.ts";
import type { Contract } from "../contract/contract.ts";
import { loadContract } from "../contract/load-contract.ts";
import { suites as generatedSuites } from "../gen/index.ts";
import { machineClock } from "../wire/clock.ts";
import { checkWorld } from "../world/check-world.ts";
import { checkQuery } from "./check-query.ts";
import { parseKnownGaps } from "./known-gaps.ts";
import type { ContractRunOptions } from "./options.ts";
import { type PlannedSuite, planSuites } from "./plan.ts";
import type { Settings } from "./settings.ts";

/** The needs that a target is taken to meet when nobody says otherwise. */
const USUAL_NEEDS: readonly Need[] = ["auth", "world", "throttle", "writes"];

/** Against the service itself no run is faster than this, in calls a second. */
const LIVE_RATE = 10;

/** Merges the defaults. @throws Error where an option makes no sense */
export function settingsFrom(options: ContractRunOptions): Settings {
  const contract = options.contract ?? loadContract();
  const target = targetFrom(options);
  const live = isService(contract, target);
  const clock = options.clock ?? machineClock;
  const timeout = options.timeout ?? 10_000;
  checkQuery(options.query ?? {}, contract);
  return {
    contract,
    target,
    credentials: options.credentials,
    needs: new Set(options.needs ?? USUAL_NEEDS),
    world: options.world,
    query: options.query ?? {},
    seed: options.seed ?? clock.now() % 2 ** 31,
    samples: options.samples ?? 20,
    live,
    strict: options.strict ?? false,
    showCurl: options.showCurl ?? false,
    rate: live ? Math.min(options.rate ?? LIVE_RATE, LIVE_RATE) : options.rate,
    timeout,
    caseTimeout: options.caseTimeout ?? Math.max(60_000, timeout * 6),
    operationsAtOnce: options.operationsAtOnce ?? 4,
    clock,
    gaps: parseKnownGaps(options.knownGaps ?? ""),
    repeatWith: options.repeatWith,
    signal: options.signal,
  };
}

/** Plans a run. @throws Error where `only` names nothing, or the world makes no sense for what is asked */
export function planRun(settings: Settings, options: ContractRunOptions): PlannedSuite[] {
  const { contract, needs, live, world } = settings;
  const suites = options.suites ?? generatedSuites;
  const readOnly = live || (options.readOnly ?? false);
  const plan = planSuites({ contract, suites, needs, readOnly, only: options.only ?? [] });
  if (world !== undefined) {
    const asked = plan.flatMap(({ name, operations }) => operations.filter(({ action }) => action === name));
    checkWorld(world, { known: contract.operations.values(), asked });
  }
  return plan;
}

/** Whether an address is one of the contract's own servers. */
function isService({ servers }: Contract, target: URL): boolean {
  return servers.some(({ url }) => {
    const parts = url.split(/\{\w+\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join("[\\w-]+")}/?$`).test(`${target.protocol}//${target.host}`);
  });
}

function targetFrom({ target, allowInsecure = false }: ContractRunOptions): URL {
  let url: URL;
  try {
    url = new URL(target);
  } catch {
    throw new Error(`the target "${target}" is not an address; give one like http://127.0.0.1:4010`);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new Error(`the target "${target}" is neither http nor https`);
  }
  if (url.protocol === "http:" && !isLoopback(url) && !allowInsecure) {
    throw new Error(
      `the target "${url.origin}" is http beyond this machine, where requests can be read on the way: use https, or allow it with --allow-insecure`,
    );
  }
  return url;
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === "[::1]" || /^(.+\.)?localhost$/.test(hostname) || /^127(\.\d+){3}$/.test(hostname);
}
