import type { Contract, ContractOperation, FilterRule, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import { collectionsOf, propertyOf } from "./collections.ts";
import { isImported } from "./is-imported.ts";
import { isPagedList } from "./lists.ts";
import type { Report, Rule } from "./rule.ts";

/** Every reviewed operation that lists by page numbers says which parameter selects which items, and the names it says it with exist. */
export const filter: Rule = {
  name: "filter",
  check: (contract, report) => {
    for (const operation of contract.operations) {
      const { "x-filter": node } = operation.node;
      if (node !== undefined) {
        checkFilter(contract, operation, report);
      } else if (isPagedList(contract, operation) && !isImported(operation)) {
        report(
          operation.pointer,
          "the operation lists by page numbers but does not say how it selects; add x-filter",
          operation,
        );
      }
    }
  },
};

function checkFilter(contract: Contract, operation: ContractOperation, report: Report): void {
  const rules = operation.node["x-filter"]?.rules ?? [];
  const at = `${operation.pointer}/x-filter`;
  const name = operation.node["x-filter"]?.collection ?? "";
  const known = Object.keys(collectionsOf(contract.document));
  if (!known.includes(name)) {
    const names = known.join(", ") || "x-collections, which is missing";
    report(`${at}/collection`, `there is no collection "${name}"; name one of ${names}`, operation);
    return;
  }
  rules.forEach((rule, index) => {
    checkRule(contract, operation, rule, what => report(`${at}/rules/${index}`, what, operation));
    const any = rule.any;
    if (any !== undefined) {
      checkRule(contract, operation, any, what => report(`${at}/rules/${index}/any`, what, operation));
    }
  });
}

function checkRule(
  contract: Contract,
  operation: ContractOperation,
  rule: FilterRule,
  say: (what: string) => void,
): void {
  const { document } = contract;
  const { query } = operation;
  const parameter = query.find(({ name }) => name === rule.parameter);
  if (parameter === undefined) {
    say(`"${rule.parameter}" is no parameter of the query; correct x-filter`);
    return;
  }
  const collection = operation.node["x-filter"]?.collection ?? "";
  if (propertyOf(document, collection, rule.property) === undefined) {
    say(`"${rule.property}" is not a property of "${collection}" or of what holds it; correct x-filter`);
  }
  const isArray = parameter.schema && resolveRef<SchemaNode>(document, parameter.schema).type === "array";
  const wanted = isArray ? "any-of" : "equal";
  if (rule.match !== wanted) {
    say(`"${rule.parameter}" must match by "${wanted}", not by "${rule.match}"`);
  }
}
