// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { pingThings } from "./operations/ping-things.ts";

export {
  pingThings,
};

/** All operations of the contract by the names of their functions. */
export const operations = {
  pingThings,
};
