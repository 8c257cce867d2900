// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { countThings } from "./operations/count-things.ts";

export {
  countThings,
};

/** All operations of the contract by the names of their functions. */
export const operations = {
  countThings,
};
