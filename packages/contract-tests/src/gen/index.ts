// Generated from the contract by "pnpm generate"; do not edit.

import type { OperationSuite } from "../harness/door.ts";
import { listRecognitionSamples } from "./list-recognition-samples.ts";

/** sha256 of the contract that these cases were made from. */
export const contractHash = "7d68fd2cf1adbbe01bfc874f3a89bc51599633dfa8bc69ad41db922ceeb02247";

/** The cases of every operation of the contract. */
export const suites: readonly OperationSuite[] = [
  listRecognitionSamples,
];
