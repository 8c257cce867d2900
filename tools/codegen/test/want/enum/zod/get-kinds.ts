// @generated from openapi.yaml by "pnpm generate"; do not edit.

import * as zod from 'zod/v4';



export const GetKindsQueryParams = zod.object({
  "Kind": zod.enum(['small', 'large'])
})

export const GetKindsResponse = zod.object({
  "Kind": zod.enum(['small', 'large']),
  "Level": zod.union([zod.literal(1),zod.literal(2),zod.literal(3)]).optional(),
  "Kinds": zod.array(zod.enum(['small', 'large'])).optional()
})

