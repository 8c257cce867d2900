// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

import { listRecognitionSamples } from "./operations/list-recognition-samples.ts";
import { createRecognitionLib } from "./operations/create-recognition-lib.ts";
import { deleteRecognitionLib } from "./operations/delete-recognition-lib.ts";
import { listRecognitionLibs } from "./operations/list-recognition-libs.ts";
import { createRecognitionEntity } from "./operations/create-recognition-entity.ts";
import { deleteRecognitionEntity } from "./operations/delete-recognition-entity.ts";
import { listRecognitionEntities } from "./operations/list-recognition-entities.ts";
import { createRecognitionSample } from "./operations/create-recognition-sample.ts";
import { deleteRecognitionSample } from "./operations/delete-recognition-sample.ts";

export {
  listRecognitionSamples,
  createRecognitionLib,
  deleteRecognitionLib,
  listRecognitionLibs,
  createRecognitionEntity,
  deleteRecognitionEntity,
  listRecognitionEntities,
  createRecognitionSample,
  deleteRecognitionSample,
};

/** All operations of the contract by the names of their functions. */
export const operations = {
  listRecognitionSamples,
  createRecognitionLib,
  deleteRecognitionLib,
  listRecognitionLibs,
  createRecognitionEntity,
  deleteRecognitionEntity,
  listRecognitionEntities,
  createRecognitionSample,
  deleteRecognitionSample,
};
