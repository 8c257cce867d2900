// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { listRecognitionLibs as call } from "../calls/list-recognition-libs.ts";
import type { Lib, ListRecognitionLibsParams, ListRecognitionLibsResponse } from "../schema.ts";

/**
 * Lists the recognition libraries, page by page.
 *
 * Answers one page of the account's libraries of one kind of recognition, or those of them whose ids are given.
 *
 * @see https://www.alibabacloud.com/help/en/ims/developer-reference/api-ice-2020-11-09-listrecognitionlibs
 */
export const listRecognitionLibs = /* @__PURE__ */ operation<ListRecognitionLibsParams, ListRecognitionLibsResponse, Lib, "PageNumber" | "PageSize">(
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
  call,
);
