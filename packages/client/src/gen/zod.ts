// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

export { ListRecognitionSamplesQueryParams as ListRecognitionSamplesParams, ListRecognitionSamplesResponse } from "./zod/list-recognition-samples.ts";
export { CreateRecognitionLibQueryParams as CreateRecognitionLibParams, CreateRecognitionLibResponse } from "./zod/create-recognition-lib.ts";
export { DeleteRecognitionLibQueryParams as DeleteRecognitionLibParams, DeleteRecognitionLibResponse } from "./zod/delete-recognition-lib.ts";
export { ListRecognitionLibsQueryParams as ListRecognitionLibsParams, ListRecognitionLibsResponse } from "./zod/list-recognition-libs.ts";
export { CreateRecognitionEntityQueryParams as CreateRecognitionEntityParams, CreateRecognitionEntityResponse } from "./zod/create-recognition-entity.ts";
export { DeleteRecognitionEntityQueryParams as DeleteRecognitionEntityParams, DeleteRecognitionEntityResponse } from "./zod/delete-recognition-entity.ts";
export { ListRecognitionEntitiesQueryParams as ListRecognitionEntitiesParams, ListRecognitionEntitiesResponse } from "./zod/list-recognition-entities.ts";
export { CreateRecognitionSampleQueryParams as CreateRecognitionSampleParams, CreateRecognitionSampleResponse } from "./zod/create-recognition-sample.ts";
export { DeleteRecognitionSampleQueryParams as DeleteRecognitionSampleParams, DeleteRecognitionSampleResponse } from "./zod/delete-recognition-sample.ts";
export { RequestId, Algorithm, Lib, Entity, Sample, Error as ErrorBody } from "./zod/zod.schemas.ts";
