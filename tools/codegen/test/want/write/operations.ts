// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { createThing } from "./operations/create-thing.ts";

export {
  createThing,
};

/** All operations of the contract by the names of their functions. */
export const operations = {
  createThing,
};
