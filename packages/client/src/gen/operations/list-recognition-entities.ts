// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { listRecognitionEntities as call } from "../calls/list-recognition-entities.ts";
import type { Entity, ListRecognitionEntitiesParams, ListRecognitionEntitiesResponse } from "../schema.ts";

/**
 * Lists the entities of a recognition library, page by page.
 *
 * Answers one page of the entities that a library holds.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-listrecognitionentities
 */
export const listRecognitionEntities = /* @__PURE__ */ operation<ListRecognitionEntitiesParams, ListRecognitionEntitiesResponse, Entity, "PageNumber" | "PageSize">(
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
  call,
);
