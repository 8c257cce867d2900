import { suggestionFor } from "#values";
import type { AssumedValues } from "../contract/assume.ts";
import type { Parts } from "./parts.ts";

/** The states that a mock was asked to keep, by name. */
export interface Snapshots {
  readonly names: readonly string[];
  /** Keeps the state under a name; an earlier one of the name is replaced. */
  take(name: string): void;
  /** Goes back to a state. @throws RangeError when no state has the name */
  restore(name: string): void;
}

/** What a snapshot holds: all but the requests that came, and the ids, which are never given twice. */
interface Snapshot {
  readonly time: number;
  readonly assumed: AssumedValues;
  readonly world: ReturnType<NonNullable<Parts["world"]>["save"]> | undefined;
  readonly keys: ReturnType<Parts["keys"]["save"]>;
  readonly nonces: ReturnType<Parts["nonces"]["save"]>;
  readonly quotas: ReturnType<Parts["limiter"]["save"]>;
  readonly faults: ReturnType<Parts["faults"]["save"]>;
  readonly preference: ReturnType<Parts["preferences"]["save"]>;
}

/** Makes the snapshots of a mock. */
export function createSnapshots(parts: Parts): Snapshots {
  const snapshots = new Map<string, Snapshot>();
  return {
    get names() {
      return [...snapshots.keys()];
    },
    take(name) {
      if (typeof name !== "string" || name === "") {
        throw new TypeError("a snapshot has a name");
      }
      snapshots.set(name, snapshotOf(parts));
    },
    restore(name) {
      const snapshot = snapshots.get(name);
      if (!snapshot) {
        throw new RangeError(`there is no snapshot "${name}": ${suggestionFor(String(name), [...snapshots.keys()])}`);
      }
      restore(parts, snapshot);
    },
  };
}

function snapshotOf({ clock, current, world, keys, nonces, limiter, faults, preferences }: Parts): Snapshot {
  return {
    time: clock.now(),
    assumed: current.chosen,
    world: world?.save(),
    keys: keys.save(),
    nonces: nonces.save(),
    quotas: limiter.save(),
    faults: faults.save(),
    preference: preferences.save(),
  };
}

function restore(parts: Parts, { time, assumed, world, keys, nonces, quotas, faults, preference }: Snapshot): void {
  parts.clock.restore(time);
  parts.current.choose(assumed);
  if (world) {
    parts.world?.restore(world);
  }
  parts.keys.restore(keys);
  parts.nonces.restore(nonces);
  parts.limiter.restore(quotas);
  parts.faults.restore(faults);
  parts.preferences.restore(preference);
}
