// Generated from the contract by "pnpm generate"; do not edit.

import { listRecognitionSamples } from "./operations/list-recognition-samples.ts";

export {
  listRecognitionSamples,
};

/** All operations of the contract by the names of their functions. */
export const operations = {
  listRecognitionSamples,
};
