// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { listThings } from "./operations/list-things.ts";

export {
  listThings,
};

/** All operations of the contract by the names of their functions. */
export const operations = {
  listThings,
};
