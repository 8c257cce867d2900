// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

export const Thing = zod.object({
  "ThingId": zod.string(),
  "Parts": zod.array(zod.unknown()).optional()
});

export type Thing = zod.input<typeof Thing>;
export type ThingOutput = zod.output<typeof Thing>;
