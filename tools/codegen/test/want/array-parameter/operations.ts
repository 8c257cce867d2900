// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { tagThing } from "./operations/tag-thing.ts";

export {
  tagThing,
};

/** All operations of the contract by the names of their functions. */
export const operations = {
  tagThing,
};
