import type { Contract } from "../contract.ts";
import type { Time } from "../stopwatch.ts";

/** Texts by the path of their file, from the workspace's root with `/`, e.g. `packages/client/src/gen/contract.ts`. */
export type Files = Readonly<Record<string, string>>;

/** Makes some of the files that follow from a contract. */
export interface Emitter {
  /** For the report of a run, e.g. `operations`. */
  readonly name: string;
  /** Has what works in a thread of its own: called before the contract is read, to load slow libraries meanwhile. */
  readonly warm?: () => void;
  /** Pure: the same contract gives the same files. Every path holds a `/gen/` folder. `time` tells libraries from us. */
  readonly emit: (contract: Contract, time: Time) => Files | Promise<Files>;
}
