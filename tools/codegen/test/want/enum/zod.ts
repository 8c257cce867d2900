// @generated from openapi.yaml by "pnpm generate"; do not edit.

export { GetKindsQueryParams as GetKindsParams, GetKindsResponse } from "./zod/get-kinds.ts";
