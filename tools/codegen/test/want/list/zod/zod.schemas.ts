// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';




export const Thing = zod.object({
  "ThingId": zod.string(),
  "Name": zod.string().min(1).optional()
});

export type Thing = zod.input<typeof Thing>;
export type ThingOutput = zod.output<typeof Thing>;

export const Error = zod.object({
  "Code": zod.string()
});

export type Error = zod.input<typeof Error>;
export type ErrorOutput = zod.output<typeof Error>;
