// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { getThing } from "./operations/get-thing.ts";

export {
  getThing,
};

/** All operations of the contract by the names of their functions. */
export const operations = {
  getThing,
};
