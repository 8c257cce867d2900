// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { getKinds } from "./operations/get-kinds.ts";

export {
  getKinds,
};

/** All operations of the contract by the names of their functions. */
export const operations = {
  getKinds,
};
