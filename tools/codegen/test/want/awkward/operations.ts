// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { getNasty } from "./operations/get-nasty.ts";

export {
  getNasty,
};

/** All operations of the contract by the names of their functions. */
export const operations = {
  getNasty,
};
