// @generated from spec/operations/recognition-libraries/list-recognition-entities.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { Entity, ListRecognitionEntitiesParams, ListRecognitionEntitiesResponse, ListRecognitionEntitiesWalkParams } from "../types.ts";

/**
 * Lists the entities of a recognition library, page by page.
 *
 * Answers one page of the entities that a library holds.
 *
 * @remarks Assumed, as no source says so: `pagination.firstPage` is `1`, `pagination.pastTheEnd` is `empty`, `pagination.totalCount` is `filtered`, `pagination.order` is `insertion`, `LibId.case` is `exact`, `LibId.unknown` is `empty`.
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-listrecognitionentities
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const listRecognitionEntities = /* @__PURE__ */ operation<ListRecognitionEntitiesParams, ListRecognitionEntitiesResponse, Entity, ListRecognitionEntitiesWalkParams>(
  {
    action: "ListRecognitionEntities",
    version: "2020-11-09",
    ram: "ice:ListRecognitionEntities",
    access: "get",
    parameters: {
      Algorithm: "string",
      LibId: "string",
      PageNumber: "integer",
      PageSize: "integer",
    },
    required: ["/RequestId", "/PageNumber", "/PageSize", "/TotalCount", "/Entities/Entity"],
    rateLimit: { requests: 50, seconds: 1 },
    pagination: {
      page: "PageNumber",
      size: "PageSize",
      total: "TotalCount",
      items: "/Entities/Entity",
      itemKey: "EntityId",
      firstPage: 1,
      pageSize: 50,
    },
  },
);
