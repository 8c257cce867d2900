// Generated from the contract by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

export type Thing = {
  ThingId: string;
  Parts?: Thing[] | undefined;
};

export const Thing: zod.ZodType<Thing, Thing> = zod.object({
  "ThingId": zod.string(),
  "Parts": zod.array(zod.lazy(() => Thing)).optional()
});
