// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

import type { CreateRecognitionEntityParams, CreateRecognitionLibParams, CreateRecognitionSampleParams, DeleteRecognitionEntityParams, DeleteRecognitionLibParams, DeleteRecognitionSampleParams, ListRecognitionEntitiesParams, ListRecognitionLibsParams, ListRecognitionSamplesParams } from "@ims-kit/spec/types";

/** The parameters of each operation, by its action. */
export interface CallParameters {
  ListRecognitionSamples: ListRecognitionSamplesParams;
  CreateRecognitionLib: CreateRecognitionLibParams;
  DeleteRecognitionLib: DeleteRecognitionLibParams;
  ListRecognitionLibs: ListRecognitionLibsParams;
  CreateRecognitionEntity: CreateRecognitionEntityParams;
  DeleteRecognitionEntity: DeleteRecognitionEntityParams;
  ListRecognitionEntities: ListRecognitionEntitiesParams;
  CreateRecognitionSample: CreateRecognitionSampleParams;
  DeleteRecognitionSample: DeleteRecognitionSampleParams;
}

/** The codes of all documented errors. */
export type ErrorCode =
  | "MissingParameter"
  | "InvalidParameter"
  | "UnsupportedHTTPMethod"
  | "InvalidAccessKeyId.Inactive"
  | "SignatureDoesNotMatch"
  | "IncompleteSignature"
  | "InvalidTimeStamp.Format"
  | "InvalidTimeStamp.Expired"
  | "SignatureNonceUsed"
  | "InvalidSecurityToken.Expired"
  | "InvalidSecurityToken.Malformed"
  | "Throttling"
  | "Throttling.User"
  | "Throttling.Api"
  | "Forbidden.RAM"
  | "NoPermission"
  | "OperationDenied"
  | "OperationDenied.Suspended"
  | "RequestsTooFrequent"
  | "InvalidAction.NotFound"
  | "InvalidVersion"
  | "InvalidAccessKeyId.NotFound"
  | "ResourceNotFound"
  | "InternalError"
  | "ServiceUnavailable";
