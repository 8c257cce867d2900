// @generated from openapi.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { ListThingsParams, ListThingsResponse, ListThingsWalkParams, Thing } from "../types.ts";

/**
 * Lists the things of a shelf, page by page.
 *
 * Answers one page.
 *
 * @remarks Assumed, as no source says so: `pagination.pastTheEnd` is `empty`, `pagination.totalCount` is `filtered`, `pagination.order` is `insertion`.
 * @see https://example.com/list-things
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const listThings = /* @__PURE__ */ operation<ListThingsParams, ListThingsResponse, Thing, ListThingsWalkParams>(
  {
    action: "ListThings",
    version: "2020-11-09",
    ram: "things:ListThings",
    access: "get",
    parameters: {
      ShelfId: "string",
      ThingId: "array?",
      Name: "string?",
      PageNumber: "integer",
      PageSize: "integer",
    },
    required: ["/RequestId", "/PageNumber", "/PageSize", "/TotalCount", "/Things/Thing"],
    rateLimit: { requests: 50, seconds: 1 },
    pagination: {
      page: "PageNumber",
      size: "PageSize",
      total: "TotalCount",
      items: "/Things/Thing",
      itemKey: "ThingId",
      firstPage: 1,
      pageSize: 20,
    },
  },
);
