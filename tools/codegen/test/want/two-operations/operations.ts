// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { getThing } from "./operations/get-thing.ts";
import { deleteThing } from "./operations/delete-thing.ts";

export {
  getThing,
  deleteThing,
};

/** All operations of the contract by the names of their functions. */
export const operations = {
  getThing,
  deleteThing,
};
