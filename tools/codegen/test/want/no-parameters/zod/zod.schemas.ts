// Generated from the contract by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

export const Record = zod.object({
  "Set": zod.string().optional()
});

export const Partial = zod.object({
  "Done": zod.number().optional()
});
