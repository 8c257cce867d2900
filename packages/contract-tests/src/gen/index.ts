// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

import type { OperationSuite } from "../claims/index.ts";
import { listRecognitionSamples } from "./list-recognition-samples.ts";
import { createRecognitionLib } from "./create-recognition-lib.ts";
import { deleteRecognitionLib } from "./delete-recognition-lib.ts";
import { listRecognitionLibs } from "./list-recognition-libs.ts";
import { createRecognitionEntity } from "./create-recognition-entity.ts";
import { deleteRecognitionEntity } from "./delete-recognition-entity.ts";
import { listRecognitionEntities } from "./list-recognition-entities.ts";
import { createRecognitionSample } from "./create-recognition-sample.ts";
import { deleteRecognitionSample } from "./delete-recognition-sample.ts";

/** sha256 of the contract that these cases were made from. */
export const contractHash = "9dd67cb660e2508ca3692ba0cce04763e7fd37facbb8eae155afccdc2e4134ba";

/** The cases of every operation of the contract. */
export const suites: readonly OperationSuite[] = [
  listRecognitionSamples,
  createRecognitionLib,
  deleteRecognitionLib,
  listRecognitionLibs,
  createRecognitionEntity,
  deleteRecognitionEntity,
  listRecognitionEntities,
  createRecognitionSample,
  deleteRecognitionSample,
];
