// @generated from spec/operations/recognition-libraries/list-recognition-samples.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { ListRecognitionSamplesParams, ListRecognitionSamplesResponse, ListRecognitionSamplesWalkParams, Sample } from "../types.ts";

/**
 * Lists the samples of a custom entity, page by page.
 *
 * Answers one page of the sample images that belong to an entity in one or more recognition libraries. Name the
 * entity by `EntityId`, or set `EntityId` to `ANY` and name it by `EntityName`.
 *
 * @remarks Assumed, as no source says so: `pagination.firstPage` is `1`, `pagination.pastTheEnd` is `empty`, `pagination.totalCount` is `filtered`, `pagination.order` is `insertion`, `LibId.unknown` is `empty`, `EntityId.case` is `exact`, `EntityId.unknown` is `empty`, `EntityId.any.case` is `exact`, `EntityId.any.absent` is `every`, `EntityId.any.beside` is `ignored`.
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-listrecognitionsamples
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const listRecognitionSamples = /* @__PURE__ */ operation<ListRecognitionSamplesParams, ListRecognitionSamplesResponse, Sample, ListRecognitionSamplesWalkParams>(
  {
    action: "ListRecognitionSamples",
    version: "2020-11-09",
    ram: "ice:ListRecognitionSamples",
    access: "get",
    parameters: {
      Algorithm: "string",
      LibId: "array",
      EntityId: "string",
      PageNumber: "integer",
      PageSize: "integer",
      EntityName: "string?",
    },
    required: ["/RequestId", "/PageNumber", "/PageSize", "/TotalCount", "/Samples/Sample"],
    rateLimit: { requests: 50, seconds: 1 },
    pagination: {
      page: "PageNumber",
      size: "PageSize",
      total: "TotalCount",
      items: "/Samples/Sample",
      itemKey: "SampleId",
      firstPage: 1,
      pageSize: 50,
    },
  },
);
