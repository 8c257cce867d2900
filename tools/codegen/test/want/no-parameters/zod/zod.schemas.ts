// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

export const Record = zod.object({
  "Set": zod.string().optional()
});

export type Record = zod.input<typeof Record>;
export type RecordOutput = zod.output<typeof Record>;

export const Partial = zod.object({
  "Done": zod.number().optional()
});

export type Partial = zod.input<typeof Partial>;
export type PartialOutput = zod.output<typeof Partial>;
