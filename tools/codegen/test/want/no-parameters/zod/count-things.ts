// Generated from the contract by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

export const countThingsResponseCountMin = 0;

export const CountThingsResponse = zod.object({
  "Count": zod.int().min(countThingsResponseCountMin)
})
