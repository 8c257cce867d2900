// Generated from the contract by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

export const Thing = zod.object({
  "ThingId": zod.string(),
  "Name": zod.string().min(1).optional()
});

export const Error = zod.object({
  "Code": zod.string()
});
