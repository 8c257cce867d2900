import { valueAt } from "@ims-kit/values";
import type { Json, PaginationNode } from "../contract.ts";
import { answersOf } from "./answers.ts";
import type { Rule } from "./rule.ts";

/** Every example of a page is one that a consistent list could answer; `x-consistent: false` marks those that are none. */
export const pagingOfExamples: Rule = {
  name: "paging-of-examples",
  check: (contract, report) => {
    for (const operation of contract.operations) {
      const paging = operation.node["x-pagination"];
      const answer = answersOf(contract, operation).find(({ status }) => status === "200");
      if (paging === undefined || answer === undefined) {
        continue;
      }
      for (const { name, value, consistent, pointer } of answer.examples) {
        const fault = consistent ? faultOfPage(paging, value) : undefined;
        if (fault === undefined) {
          continue;
        }
        report(
          pointer,
          `the example "${name}" is no page of a consistent list: ${fault}; correct it, or say x-consistent: false`,
          operation,
        );
      }
    }
  },
};

function faultOfPage(paging: PaginationNode, value: Json | undefined): string | undefined {
  const [page, size, total] = [paging.page, paging.size, paging.total].map(name => valueAt(value, `/${name}`));
  const items = valueAt(value, paging.items);
  // What has other types breaks its schema, which another rule reports.
  if (!isNumber(page) || !isNumber(size) || !isNumber(total) || !Array.isArray(items)) {
    return undefined;
  }
  const first = Number(paging.rules.firstPage?.value ?? 1);
  if (page < first) {
    return `${paging.page} is ${page}, but pages start at ${first}`;
  }
  if (items.length > size) {
    return `it holds ${items.length} items, but ${paging.size} is ${size}`;
  }
  const left = Math.min(size, Math.max(0, total - (page - first) * size));
  if (items.length === left) {
    return undefined;
  }
  return `it holds ${items.length} items, but page ${page} of ${paging.total} ${total} by ${size} holds ${left}`;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
