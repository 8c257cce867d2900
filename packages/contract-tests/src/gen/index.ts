// Generated from the contract by "pnpm generate"; do not edit.

import type { OperationSuite } from "../claims/index.ts";
import { createRecognitionLib } from "./create-recognition-lib.ts";
import { deleteRecognitionLib } from "./delete-recognition-lib.ts";
import { listRecognitionLibs } from "./list-recognition-libs.ts";
import { createRecognitionEntity } from "./create-recognition-entity.ts";
import { deleteRecognitionEntity } from "./delete-recognition-entity.ts";
import { listRecognitionEntities } from "./list-recognition-entities.ts";
import { createRecognitionSample } from "./create-recognition-sample.ts";
import { deleteRecognitionSample } from "./delete-recognition-sample.ts";
import { listRecognitionSamples } from "./list-recognition-samples.ts";

/** sha256 of the contract that these cases were made from. */
export const contractHash = "ee4967cd90e015756306e2b6894855394d2760204026b74255d21d086c48e173";

/** The cases of every operation of the contract. */
export const suites: readonly OperationSuite[] = [
  createRecognitionLib,
  deleteRecognitionLib,
  listRecognitionLibs,
  createRecognitionEntity,
  deleteRecognitionEntity,
  listRecognitionEntities,
  createRecognitionSample,
  deleteRecognitionSample,
  listRecognitionSamples,
];
