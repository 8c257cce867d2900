import { assumptionsOf } from "../contract/assume.ts";
import { parseContract } from "../contract/parse-contract.ts";
import type { Controls } from "../control/controls.ts";
import type { Mock } from "../mock/mock.ts";
import { checkNames } from "../options/check-rules.ts";
import type { WorldStore } from "../world/world-store.ts";
import { type Parts, resetParts } from "./parts.ts";
import { createSnapshots } from "./snapshots.ts";

/** What a mock's user, and its control over HTTP, can do with its parts. */
export function createControls(parts: Parts): Controls {
  const { clock, keys, recorder, faults, preferences, current } = parts;
  const snapshots = createSnapshots(parts);
  return {
    clock,
    get credentials() {
      return keys.own;
    },
    get requests() {
      return recorder.requests;
    },
    get world() {
      return worldOf(parts);
    },
    hasWorld: parts.world !== undefined,
    get operations() {
      return [...current.backend.contract.operations.keys()];
    },
    get faults() {
      return faults.all;
    },
    cancelFault: faults.cancel,
    get snapshots() {
      return snapshots.names;
    },
    get assumptions() {
      const { chosen } = current;
      return assumptionsOf(current.contract).map(known => ({ ...known, chosen: chosen[known.name] ?? known.value }));
    },
    fail: faults.add,
    prefer: preferences.add,
    assume: values => current.choose({ ...current.chosen, ...values }),
    snapshot: snapshots.take,
    restore: snapshots.restore,
    temporaryCredentials: (asked = {}) => issueKey(parts, asked),
    reload: next => reload(parts, next),
    reset: () => resetParts(parts),
  };
}

function worldOf({ world }: Parts): WorldStore {
  if (!world) {
    throw new TypeError('this mock has no world: start it with one, e.g. startMock({ world: "random" })');
  }
  return world;
}

function issueKey({ clock, keys }: Parts, asked: { readonly seconds?: number }) {
  checkNames(asked, ["seconds"]);
  const { seconds = 3600 } = asked;
  if (!(seconds >= 0)) {
    throw new RangeError(`seconds is a number from 0 up, not "${seconds}"`);
  }
  return keys.issue(clock.now() + seconds * 1000);
}

async function reload(parts: Parts, next: Parameters<Mock["reload"]>[0]): Promise<void> {
  checkNames(next, ["contract", "world"]);
  // Everything is checked before anything changes; a mock that was started without a world does not get one later.
  const world = next.world === undefined ? undefined : worldOf(parts);
  const takeContract = next.contract && (await parts.current.prepareContract(parseContract(next.contract)));
  if (next.world !== undefined) {
    world?.load(next.world);
  }
  takeContract?.();
}
