// Generated from the contract by "pnpm generate"; do not edit.

import type { OperationSuite } from "../claims/index.ts";
import { listRecognitionSamples } from "./list-recognition-samples.ts";

/** sha256 of the contract that these cases were made from. */
export const contractHash = "78c896b758979dd6cbbd230b16dc0238077f9de203e59bd941adc3edcce340b8";

/** The cases of every operation of the contract. */
export const suites: readonly OperationSuite[] = [
  listRecognitionSamples,
];
