import { expect, test } from "vitest";
import type { VendorParameter } from "../metadata/metadata.ts";
import { findPaging } from "./paging.ts";

const number = { type: "integer" };
const text = { type: "string" };
const list = (item: object = { type: "object", properties: {} }) => ({ type: "array", items: item });

/** The paging found for integer parameters, but tokens, and elements of the answer. */
function pagingOf(names: readonly string[], properties: object) {
  const parameters = names.map(
    (name): VendorParameter => ({ name, in: "query", schema: name.endsWith("Token") ? text : number }),
  );
  const schema = JSON.parse(JSON.stringify({ type: "object", properties }));
  const found = findPaging(parameters, { "200": { content: { "application/json": { schema } } } });
  return found["x-pagination"];
}

test.each([
  ["PageNo and PageSize", ["PageNo", "PageSize"], { Jobs: list() }, { style: "page-number", items: "/Jobs" }],
  ["a total", ["PageNumber", "PageSize"], { Jobs: list(), Total: number }, { page: "PageNumber", total: "Total" }],
  [
    "a list in a wrapper",
    ["PageNo", "PageSize"],
    { Data: { type: "object", properties: { TotalCount: number, JobList: list() } } },
    { items: "/Data/JobList", total: "/Data/TotalCount" },
  ],
  ["a token", ["NextToken", "MaxResults"], { Jobs: list(), NextToken: text }, { style: "token", size: "MaxResults" }],
  [
    "a token beside a page number",
    ["PageNo", "PageSize", "ScrollToken"],
    { Jobs: list(), ScrollToken: text },
    { style: "token", next: "ScrollToken", size: "PageSize" },
  ],
  [
    "a list of objects beside one of ids",
    ["PageNo", "PageSize"],
    { Jobs: list(), MissingIds: list(text) },
    { items: "/Jobs" },
  ],
  [
    "a key by the list's name",
    ["PageNo", "PageSize"],
    { JobList: list({ type: "object", properties: { UserId: text, JobId: text } }) },
    { itemKey: "JobId" },
  ],
])("finds paging by %s", (_, names, properties, wanted) => {
  expect(pagingOf(names, properties)).toMatchObject(wanted);
});

test.each([
  ["there is no page size", ["PageNo"], { Jobs: list() }],
  ["there are two lists", ["PageNo", "PageSize"], { Jobs: list(), Users: list() }],
  ["there is no list", ["PageNo", "PageSize"], { Total: number }],
  ["the answer hands no token on", ["NextToken", "MaxResults"], { Jobs: list() }],
])("finds none where %s", (_, names, properties) => {
  expect(pagingOf(names, properties)).toBeUndefined();
});
