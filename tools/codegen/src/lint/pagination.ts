import type { Contract, ContractOperation, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import { isImported } from "./is-imported.ts";
import { isPagedList, schemaOfValueAt } from "./lists.ts";
import type { Report, Rule } from "./rule.ts";

const manners = ["firstPage", "pastTheEnd", "totalCount", "order"];

/** Every reviewed operation that lists by page numbers says how, and the names and pointers it says it with exist. */
export const pagination: Rule = {
  name: "pagination",
  check: (contract, report) => {
    for (const operation of contract.operations) {
      if (operation.node["x-pagination"] !== undefined) {
        checkPagination(contract, operation, report);
      } else if (isPagedList(contract, operation) && !isImported(operation)) {
        report(
          operation.pointer,
          "the operation lists by page numbers but does not say how it pages; add x-pagination",
          operation,
        );
      }
    }
  },
};

function checkPagination({ document }: Contract, operation: ContractOperation, report: Report): void {
  const { node, query, success, pointer } = operation;
  const paging = node["x-pagination"];
  if (paging === undefined) {
    return;
  }
  const say = (field: string, what: string) => report(`${pointer}/x-pagination/${field}`, what, operation);

  if (paging.style !== "page-number") {
    say("style", `the style "${paging.style}" is unknown; write "page-number"`);
  }
  for (const field of ["page", "size"] as const) {
    const parameter = query.find(({ name }) => name === paging[field]);
    const schema = parameter?.schema && resolveRef<SchemaNode>(document, parameter.schema);
    if (schema?.type !== "integer") {
      say(field, `"${paging[field]}" must be an integer parameter of the query; correct x-pagination`);
    }
    if (schemaOfValueAt(document, success, `/${paging[field]}`)?.type !== "integer") {
      say(field, `"${paging[field]}" must be an integer element of the 200 answer; correct x-pagination`);
    }
  }
  if (schemaOfValueAt(document, success, `/${paging.total}`)?.type !== "integer") {
    say("total", `"${paging.total}" must be an integer element of the 200 answer; correct x-pagination`);
  }
  const items = schemaOfValueAt(document, success, paging.items);
  if (items?.type !== "array" || items.items === undefined) {
    say("items", `"${paging.items}" must point to an array in the 200 answer; correct x-pagination`);
  } else if (schemaOfValueAt(document, items.items, `/${paging.itemKey}`) === undefined) {
    say("itemKey", `"${paging.itemKey}" must be a property of the items at "${paging.items}"; correct x-pagination`);
  }
  for (const manner of manners) {
    if (paging.rules?.[manner]?.value === undefined) {
      say("rules", `"${manner}" is not said; add { value, basis } for it`);
    }
  }
}
