import type { Ground } from "../contract/assumptions.ts";
import type { FilterRule, Values } from "../contract/contract.ts";
import type { CaseContext } from "./case.ts";

/** The ground of a rule of `x-pagination`, e.g. `pastTheEnd`. */
export function pagingGround({ contract, operation }: CaseContext, rule: string): Ground {
  return contract.assumptions.groundAt(`${operation.pointer}/x-pagination/rules/${rule}`);
}

/** The ground of a rule of `x-filter` for one parameter, e.g. `unknown`, or `any/absent`. */
export function filterGround({ contract, operation }: CaseContext, parameter: string, rule: string): Ground {
  const index = operation.filter?.rules.findIndex(each => each.parameter === parameter) ?? -1;
  return contract.assumptions.groundAt(`${operation.pointer}/x-filter/rules/${index}/${rule}`);
}

/** The largest value that no assumption is needed for: where it is assumed that there is no maximum, the least other. */
export function safeMaximum({ operation }: CaseContext, parameter: string): number | undefined {
  const found = operation.parameters.find(({ name }) => name === parameter);
  const { basis, or = [] } = found?.schema["x-basis"]?.maximum ?? {};
  const isAbsent = found?.schema.maximum === undefined;
  return isAbsent && basis === "assumed" ? Math.min(...or.map(Number)) : undefined;
}

/**
 * Whether an assumption decides if these values are accepted: an id that names nothing, a page past the end, a wildcard
 * alone, a size that may be too large. A refusal of them says nothing about the claim at hand.
 */
export function isAssumedAccepted(context: CaseContext, values: Values): boolean {
  const { filter, pagination } = context.operation;
  const hasAssumedRule = filter?.rules.some(rule => isAssumedSelection(context, rule, values)) ?? false;
  const isLater = pagination !== undefined && Number(values[pagination.page]) > pagination.firstPage;
  const mayBePastTheEnd = isLater && pagingGround(context, "pastTheEnd").basis === "assumed";
  const isLarge = Object.entries(values).some(
    ([name, value]) => Number(value) > (safeMaximum(context, name) ?? Number.POSITIVE_INFINITY),
  );
  return hasAssumedRule || mayBePastTheEnd || isLarge;
}

function isAssumedSelection(context: CaseContext, { parameter, any }: FilterRule, values: Values): boolean {
  const value = values[parameter];
  const isWildcardAlone = any !== undefined && value === any.value && values[any.parameter] === undefined;
  const rule = isWildcardAlone ? "any/absent" : "unknown";
  const isKnown = String(value) === String(context.base[parameter]);
  return (isWildcardAlone || !isKnown) && filterGround(context, parameter, rule).basis === "assumed";
}
