// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

import type { Suite } from "../claims/index.ts";
import { createRecognitionEntity } from "./create-recognition-entity.ts";
import { createRecognitionLib } from "./create-recognition-lib.ts";
import { createRecognitionSample } from "./create-recognition-sample.ts";
import { deleteRecognitionEntity } from "./delete-recognition-entity.ts";
import { deleteRecognitionLib } from "./delete-recognition-lib.ts";
import { deleteRecognitionSample } from "./delete-recognition-sample.ts";
import { gateway } from "./gateway.ts";
import { listRecognitionEntities } from "./list-recognition-entities.ts";
import { listRecognitionLibs } from "./list-recognition-libs.ts";
import { listRecognitionSamples } from "./list-recognition-samples.ts";

/** sha256 of the contract that these cases were made from. */
export const contractHash = "7e641a7235c918f4095a6d77d8468f67e6d9b935e0417139eedfe0fc5612c956";

/** The cases of the gateway and of every operation of the contract. */
export const suites: readonly Suite[] = [
  gateway,
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
