import type { Contract } from "../contract.ts";
import type { Time } from "../stopwatch.ts";

/** Texts by the path of their file, from the workspace's root with `/`, e.g. `packages/client/src/gen/contract.ts`. */
export type Files = Readonly<Record<string, string>>;

/** Makes some of the files that follow from a contract. */
export interface Emitter {
  /** For the report of a run, e.g. `operations`. */
  readonly name: string;
  /** Starts a thread that loads slow libraries while the contract is read. An emitter that has it works beside the others. */
  readonly preload?: () => void;
  /** Pure: the same contract gives the same files. Every path holds a `/gen/` folder. `time` measures a step. */
  readonly emit: (contract: Contract, time: Time) => Files | Promise<Files>;
}
