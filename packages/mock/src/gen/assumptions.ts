// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

/** What the contract assumes of the service, by name; each can be switched to what a server may do instead. */
export interface Assumptions {
  /** @default "refused" */
  readonly "CreateRecognitionEntity.EntityInfo.contentMediaType"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "CreateRecognitionEntity.EntityInfo.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "CreateRecognitionEntity.EntityName.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "CreateRecognitionEntity.LibId.minLength"?: "refused" | "accepted";
  /** @default "InvalidParameter" */
  readonly "CreateRecognitionEntity.effect.holderAbsent"?: "InvalidParameter" | "ResourceNotFound";
  /** @default "another" */
  readonly "CreateRecognitionEntity.effect.sameName"?: "another" | "InvalidParameter" | "existing";
  /** @default "held" */
  readonly "CreateRecognitionEntity.response.EntityId.minLength"?: "held" | "broken";
  /** @default "always" */
  readonly "CreateRecognitionEntity.response.EntityId.required"?: "always" | "absent";
  /** @default "always" */
  readonly "CreateRecognitionEntity.response.RequestId.required"?: "always" | "absent";
  /** @default "refused" */
  readonly "CreateRecognitionLib.LibDescription.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "CreateRecognitionLib.LibName.minLength"?: "refused" | "accepted";
  /** @default "another" */
  readonly "CreateRecognitionLib.effect.sameName"?: "another" | "InvalidParameter" | "existing";
  /** @default "held" */
  readonly "CreateRecognitionLib.response.LibId.minLength"?: "held" | "broken";
  /** @default "always" */
  readonly "CreateRecognitionLib.response.LibId.required"?: "always" | "absent";
  /** @default "always" */
  readonly "CreateRecognitionLib.response.RequestId.required"?: "always" | "absent";
  /** @default "refused" */
  readonly "CreateRecognitionSample.EntityId.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "CreateRecognitionSample.ImageUrl.format"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "CreateRecognitionSample.ImageUrl.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "CreateRecognitionSample.LabelPrompt.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "CreateRecognitionSample.LibId.minLength"?: "refused" | "accepted";
  /** @default "InvalidParameter" */
  readonly "CreateRecognitionSample.effect.holderAbsent"?: "InvalidParameter" | "ResourceNotFound";
  /** @default "always" */
  readonly "CreateRecognitionSample.response.RequestId.required"?: "always" | "absent";
  /** @default "held" */
  readonly "CreateRecognitionSample.response.SampleId.minLength"?: "held" | "broken";
  /** @default "always" */
  readonly "CreateRecognitionSample.response.SampleId.required"?: "always" | "absent";
  /** @default "refused" */
  readonly "DeleteRecognitionEntity.EntityId.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "DeleteRecognitionEntity.LibId.minLength"?: "refused" | "accepted";
  /** @default "InvalidParameter" */
  readonly "DeleteRecognitionEntity.effect.absent"?: "InvalidParameter" | "ResourceNotFound" | "ignored";
  /** @default "deleted" */
  readonly "DeleteRecognitionEntity.effect.held"?: "deleted" | "InvalidParameter";
  /** @default "always" */
  readonly "DeleteRecognitionEntity.response.RequestId.required"?: "always" | "absent";
  /** @default "refused" */
  readonly "DeleteRecognitionLib.LibId.minLength"?: "refused" | "accepted";
  /** @default "InvalidParameter" */
  readonly "DeleteRecognitionLib.effect.absent"?: "InvalidParameter" | "ResourceNotFound" | "ignored";
  /** @default "always" */
  readonly "DeleteRecognitionLib.response.RequestId.required"?: "always" | "absent";
  /** @default "refused" */
  readonly "DeleteRecognitionSample.EntityId.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "DeleteRecognitionSample.LibId.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "DeleteRecognitionSample.SampleId.minLength"?: "refused" | "accepted";
  /** @default "InvalidParameter" */
  readonly "DeleteRecognitionSample.effect.absent"?: "InvalidParameter" | "ResourceNotFound" | "ignored";
  /** @default "always" */
  readonly "DeleteRecognitionSample.response.RequestId.required"?: "always" | "absent";
  /** @default "held" */
  readonly "Entity.EntityId.minLength"?: "held" | "broken";
  /** @default "always" */
  readonly "Entity.EntityId.required"?: "always" | "absent";
  /** @default "always" */
  readonly "Entity.EntityName.required"?: "always" | "absent";
  /** @default "held" */
  readonly "Error.Code.minLength"?: "held" | "broken";
  /** @default "always" */
  readonly "Error.Code.required"?: "always" | "absent";
  /** @default "always" */
  readonly "Error.HostId.required"?: "always" | "absent";
  /** @default "always" */
  readonly "Error.Message.required"?: "always" | "absent";
  /** @default "always" */
  readonly "Error.RequestId.required"?: "always" | "absent";
  /** @default "held" */
  readonly "Lib.LibId.minLength"?: "held" | "broken";
  /** @default "always" */
  readonly "Lib.LibId.required"?: "always" | "absent";
  /** @default "always" */
  readonly "Lib.LibName.required"?: "always" | "absent";
  /** @default "exact" */
  readonly "ListRecognitionEntities.LibId.case"?: "exact" | "ignored";
  /** @default "refused" */
  readonly "ListRecognitionEntities.LibId.minLength"?: "refused" | "accepted";
  /** @default "empty" */
  readonly "ListRecognitionEntities.LibId.unknown"?: "empty" | "ResourceNotFound";
  /** @default "refused" */
  readonly "ListRecognitionEntities.PageNumber.minimum"?: "refused" | "accepted";
  /** @default 1 */
  readonly "ListRecognitionEntities.pagination.firstPage"?: 1 | 0;
  /** @default "insertion" */
  readonly "ListRecognitionEntities.pagination.order"?: "insertion" | "newest" | "shuffled";
  /** @default "empty" */
  readonly "ListRecognitionEntities.pagination.pastTheEnd"?: "empty" | "refused";
  /** @default "filtered" */
  readonly "ListRecognitionEntities.pagination.totalCount"?: "filtered" | "page";
  /** @default "always" */
  readonly "ListRecognitionEntities.response.Entities.Entity.required"?: "always" | "absent";
  /** @default "always" */
  readonly "ListRecognitionEntities.response.Entities.required"?: "always" | "absent";
  /** @default "held" */
  readonly "ListRecognitionEntities.response.PageNumber.minimum"?: "held" | "broken";
  /** @default "always" */
  readonly "ListRecognitionEntities.response.PageNumber.required"?: "always" | "absent";
  /** @default "held" */
  readonly "ListRecognitionEntities.response.PageSize.minimum"?: "held" | "broken";
  /** @default "always" */
  readonly "ListRecognitionEntities.response.PageSize.required"?: "always" | "absent";
  /** @default "always" */
  readonly "ListRecognitionEntities.response.RequestId.required"?: "always" | "absent";
  /** @default "held" */
  readonly "ListRecognitionEntities.response.TotalCount.minimum"?: "held" | "broken";
  /** @default "always" */
  readonly "ListRecognitionEntities.response.TotalCount.required"?: "always" | "absent";
  /** @default "exact" */
  readonly "ListRecognitionLibs.LibId.case"?: "exact" | "ignored";
  /** @default "refused" */
  readonly "ListRecognitionLibs.LibId.items.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "ListRecognitionLibs.LibId.minItems"?: "refused" | "accepted";
  /** @default "empty" */
  readonly "ListRecognitionLibs.LibId.unknown"?: "empty" | "ResourceNotFound";
  /** @default "refused" */
  readonly "ListRecognitionLibs.PageNumber.minimum"?: "refused" | "accepted";
  /** @default 1 */
  readonly "ListRecognitionLibs.pagination.firstPage"?: 1 | 0;
  /** @default "insertion" */
  readonly "ListRecognitionLibs.pagination.order"?: "insertion" | "newest" | "shuffled";
  /** @default "empty" */
  readonly "ListRecognitionLibs.pagination.pastTheEnd"?: "empty" | "refused";
  /** @default "filtered" */
  readonly "ListRecognitionLibs.pagination.totalCount"?: "filtered" | "page";
  /** @default "always" */
  readonly "ListRecognitionLibs.response.Libs.Lib.required"?: "always" | "absent";
  /** @default "always" */
  readonly "ListRecognitionLibs.response.Libs.required"?: "always" | "absent";
  /** @default "held" */
  readonly "ListRecognitionLibs.response.PageNumber.minimum"?: "held" | "broken";
  /** @default "always" */
  readonly "ListRecognitionLibs.response.PageNumber.required"?: "always" | "absent";
  /** @default "held" */
  readonly "ListRecognitionLibs.response.PageSize.minimum"?: "held" | "broken";
  /** @default "always" */
  readonly "ListRecognitionLibs.response.PageSize.required"?: "always" | "absent";
  /** @default "always" */
  readonly "ListRecognitionLibs.response.RequestId.required"?: "always" | "absent";
  /** @default "held" */
  readonly "ListRecognitionLibs.response.TotalCount.minimum"?: "held" | "broken";
  /** @default "always" */
  readonly "ListRecognitionLibs.response.TotalCount.required"?: "always" | "absent";
  /** @default "every" */
  readonly "ListRecognitionSamples.EntityId.any.absent"?: "every" | "none" | "InvalidParameter";
  /** @default "ignored" */
  readonly "ListRecognitionSamples.EntityId.any.beside"?: "ignored" | "filters";
  /** @default "exact" */
  readonly "ListRecognitionSamples.EntityId.any.case"?: "exact" | "ignored";
  /** @default "exact" */
  readonly "ListRecognitionSamples.EntityId.case"?: "exact" | "ignored";
  /** @default "refused" */
  readonly "ListRecognitionSamples.EntityId.minLength"?: "refused" | "accepted";
  /** @default "empty" */
  readonly "ListRecognitionSamples.EntityId.unknown"?: "empty" | "ResourceNotFound";
  /** @default "refused" */
  readonly "ListRecognitionSamples.EntityName.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "ListRecognitionSamples.LibId.items.minLength"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "ListRecognitionSamples.LibId.minItems"?: "refused" | "accepted";
  /** @default "empty" */
  readonly "ListRecognitionSamples.LibId.unknown"?: "empty" | "ResourceNotFound";
  /** @default "refused" */
  readonly "ListRecognitionSamples.PageNumber.minimum"?: "refused" | "accepted";
  /** @default "none" */
  readonly "ListRecognitionSamples.PageSize.maximum"?: "none" | 50 | 100;
  /** @default "refused" */
  readonly "ListRecognitionSamples.PageSize.minimum"?: "refused" | "accepted";
  /** @default 1 */
  readonly "ListRecognitionSamples.pagination.firstPage"?: 1 | 0;
  /** @default "insertion" */
  readonly "ListRecognitionSamples.pagination.order"?: "insertion" | "newest" | "shuffled";
  /** @default "empty" */
  readonly "ListRecognitionSamples.pagination.pastTheEnd"?: "empty" | "refused";
  /** @default "filtered" */
  readonly "ListRecognitionSamples.pagination.totalCount"?: "filtered" | "page";
  /** @default "held" */
  readonly "ListRecognitionSamples.response.PageNumber.minimum"?: "held" | "broken";
  /** @default "always" */
  readonly "ListRecognitionSamples.response.PageNumber.required"?: "always" | "absent";
  /** @default "held" */
  readonly "ListRecognitionSamples.response.PageSize.minimum"?: "held" | "broken";
  /** @default "always" */
  readonly "ListRecognitionSamples.response.PageSize.required"?: "always" | "absent";
  /** @default "always" */
  readonly "ListRecognitionSamples.response.RequestId.required"?: "always" | "absent";
  /** @default "always" */
  readonly "ListRecognitionSamples.response.Samples.Sample.required"?: "always" | "absent";
  /** @default "always" */
  readonly "ListRecognitionSamples.response.Samples.required"?: "always" | "absent";
  /** @default "held" */
  readonly "ListRecognitionSamples.response.TotalCount.minimum"?: "held" | "broken";
  /** @default "always" */
  readonly "ListRecognitionSamples.response.TotalCount.required"?: "always" | "absent";
  /** @default "held" */
  readonly "RequestId.minLength"?: "held" | "broken";
  /** @default "held" */
  readonly "Sample.EntityId.minLength"?: "held" | "broken";
  /** @default "always" */
  readonly "Sample.EntityId.required"?: "always" | "absent";
  /** @default "held" */
  readonly "Sample.ImageUrl.format"?: "held" | "broken";
  /** @default "held" */
  readonly "Sample.LibId.minLength"?: "held" | "broken";
  /** @default "always" */
  readonly "Sample.LibId.required"?: "always" | "absent";
  /** @default "held" */
  readonly "Sample.SampleId.minLength"?: "held" | "broken";
  /** @default "always" */
  readonly "Sample.SampleId.required"?: "always" | "absent";
  /** @default "parent" */
  readonly "collections.entities.unique"?: "parent" | "world";
  /** @default "world" */
  readonly "collections.libs.unique"?: "world" | "parent";
  /** @default "world" */
  readonly "collections.samples.unique"?: "world" | "parent";
  /** @default "NoPermission" */
  readonly "gateway.actionDenied"?: "NoPermission" | "Forbidden.RAM";
  /** @default "InvalidAction.NotFound" */
  readonly "gateway.actionMissing"?: "InvalidAction.NotFound" | "MissingParameter";
  /** @default "refused" */
  readonly "gateway.actionOtherCase"?: "refused" | "accepted";
  /** @default "IncompleteSignature" */
  readonly "gateway.authorizationMissing"?: "IncompleteSignature" | "MissingParameter" | "SignatureDoesNotMatch";
  /** @default "SignatureDoesNotMatch" */
  readonly "gateway.contentHashWrong"?: "SignatureDoesNotMatch" | "InvalidParameter";
  /** @default "refused" */
  readonly "gateway.enumOtherCase"?: "refused" | "accepted";
  /** @default "SignatureDoesNotMatch" */
  readonly "gateway.headerUnsigned"?: "SignatureDoesNotMatch" | "IncompleteSignature";
  /** @default "refused" */
  readonly "gateway.integerOtherSpelling"?: "refused" | "accepted";
  /** @default "Throttling.User" */
  readonly "gateway.overTheLimit"?: "Throttling.User" | "Throttling" | "Throttling.Api" | "RequestsTooFrequent";
  /** @default "InvalidParameter" */
  readonly "gateway.parameterInvalid"?: "InvalidParameter" | "Invalid{parameter}";
  /** @default "MissingParameter" */
  readonly "gateway.parameterMissing"?: "MissingParameter" | "Missing{parameter}" | "InvalidParameter";
  /** @default "refused" */
  readonly "gateway.parameterOtherCase"?: "refused" | "accepted";
  /** @default "refused" */
  readonly "gateway.parameterRepeated"?: "refused" | "accepted";
  /** @default "accepted" */
  readonly "gateway.parameterUnknown"?: "accepted" | "refused";
  /** @default "SignatureDoesNotMatch" */
  readonly "gateway.signatureStale"?: "SignatureDoesNotMatch" | "InvalidTimeStamp.Expired";
  /** @default "InvalidVersion" */
  readonly "gateway.versionMissing"?: "InvalidVersion" | "MissingParameter";
}
