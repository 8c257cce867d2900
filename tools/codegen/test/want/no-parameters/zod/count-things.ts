// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';

import {
  Partial,
  Record
} from './zod.schemas.ts';



export const countThingsResponseCountMin = 0;



export const CountThingsResponse = zod.object({
  "Count": zod.int().min(countThingsResponseCountMin),
  "Record": Record.optional(),
  "Partial": Partial.optional()
})

