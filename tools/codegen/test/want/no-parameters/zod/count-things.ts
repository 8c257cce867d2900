// Generated from the contract by "pnpm generate"; do not edit.

import * as zod from 'zod';

export const countThingsResponseCountMin = 0;

export const CountThingsResponse = zod.object({
  "Count": zod.int().min(countThingsResponseCountMin)
})
