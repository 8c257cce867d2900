// Generated from the contract by "pnpm generate"; do not edit.

export { ListRecognitionSamplesQueryParams as ListRecognitionSamplesParams, ListRecognitionSamplesResponse } from "./zod/list-recognition-samples.ts";
export { RequestId, Sample, Error as ErrorBody } from "./zod/zod.schemas.ts";
