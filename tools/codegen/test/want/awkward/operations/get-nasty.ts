// Generated from the contract by "pnpm generate"; do not edit.

import { operation } from "../../call/door.ts";
import { getNasty as call } from "../calls/get-nasty.ts";
import type { GetNastyParams, GetNastyResponse } from "../schema.ts";

/**
 * Ends *\/ a comment, `ticks`, ${interpolates} and \ escapes 'quotes' "double".
 *
 * @param not a tag
 *
 * * a list
 */
export const getNasty = /* @__PURE__ */ operation<GetNastyParams, GetNastyResponse>(
  {
    action: "GetNasty",
    version: "1",
    ram: "",
    access: "update",
    parameters: {
      "Page-Size": "integer?",
      "1st": "string?",
      $where: "string?",
      class: "string?",
      Deep: "array?",
      Big: "integer?",
      Pat: "string?",
    },
    required: ["/Union", "/x-y"],
  },
  call,
);
