// @generated from spec/operations/recognition-libraries/list-recognition-libs.yaml by "pnpm generate"; do not edit.

import { operation } from "../../call/operation.ts";
import type { Lib, ListRecognitionLibsParams, ListRecognitionLibsResponse, ListRecognitionLibsWalkParams } from "../types.ts";

/**
 * Lists the recognition libraries, page by page.
 *
 * Answers one page of the account's libraries of one kind of recognition, or those of them whose ids are given.
 *
 * @remarks Assumed, as no source says so: `pagination.firstPage` is `1`, `pagination.pastTheEnd` is `empty`, `pagination.totalCount` is `filtered`, `pagination.order` is `insertion`, `LibId.case` is `exact`, `LibId.unknown` is `empty`.
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-listrecognitionlibs
 * @throws TypeError when a parameter is missing, unknown or has another type.
 * @throws ApiError when the service refuses the call.
 * @throws NetworkError when no answer comes.
 * @throws ContractError when the answer is not what the contract says.
 * @throws CredentialsError when there are no credentials.
 */
export const listRecognitionLibs = /* @__PURE__ */ operation<ListRecognitionLibsParams, ListRecognitionLibsResponse, Lib, ListRecognitionLibsWalkParams>(
  {
    action: "ListRecognitionLibs",
    version: "2020-11-09",
    ram: "ice:ListRecognitionLibs",
    access: "get",
    parameters: {
      Algorithm: "string",
      PageNumber: "integer",
      PageSize: "integer",
      LibId: "array?",
    },
    required: ["/RequestId", "/PageNumber", "/PageSize", "/TotalCount", "/Libs/Lib"],
    rateLimit: { requests: 50, seconds: 1 },
    pagination: {
      page: "PageNumber",
      size: "PageSize",
      total: "TotalCount",
      items: "/Libs/Lib",
      itemKey: "LibId",
      firstPage: 1,
      pageSize: 50,
    },
  },
);
