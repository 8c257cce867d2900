// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { listThings as call } from "../calls/list-things.ts";
import type { ListThingsParams, ListThingsResponse, Thing } from "../schema.ts";

/**
 * Lists the things of a shelf, page by page.
 *
 * Answers one page.
 *
 * @see https://example.com/list-things
 */
export const listThings = /* @__PURE__ */ operation<ListThingsParams, ListThingsResponse, Thing, "PageNumber" | "PageSize">(
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
  call,
);
