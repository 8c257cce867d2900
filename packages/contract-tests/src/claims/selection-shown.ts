import type { FilterRule, Values } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import { allOf, mostOf } from "./all-of.ts";
import type { CaseContext } from "./case.ts";
import { Shortfall, Skipped } from "./shortfall.ts";

/** Where nobody said what the target holds: each item shows the value that was asked for. */
export async function expectOwnProperty(context: CaseContext, rule: FilterRule, values: Values): Promise<void> {
  const { items, exchange } = await allOf(context, values);
  if (items.length === 0) {
    throw new Skipped("the query finds nothing; --query or --world names something");
  }
  if (values[rule.parameter] === rule.any?.value) {
    throw new Skipped(`the query asks for any ${rule.parameter}`);
  }
  if (items.every(item => item[rule.property] === undefined)) {
    throw new Skipped(`the items do not show their ${rule.property}; --world tells it`);
  }
  const stranger = strangerIn(items, rule, [values[rule.parameter]].flat());
  if (stranger !== undefined) {
    throw new Shortfall(stranger, { exchange });
  }
}

/**
 * Where nobody said what the target holds: the list of the query gives what its single values give together, and each
 * of them its own.
 */
export async function expectUnionOfSingles(context: CaseContext, rule: FilterRule): Promise<void> {
  const { parameter } = rule;
  const list = [context.base[parameter]].flat();
  if (list.length < 2) {
    throw new Skipped(`the query names one ${parameter}; two are needed for a union`);
  }
  const whole = await allOf(context, context.base);
  const singles = new Set<string>();
  for (const each of list) {
    const { items, keys, exchange } = await allOf(context, { ...context.base, [parameter]: [each] });
    const stranger = strangerIn(items, rule, [each]);
    if (stranger !== undefined) {
      throw new Shortfall(stranger, { exchange });
    }
    for (const key of keys) {
      singles.add(key);
    }
  }
  if (
    whole.total > mostOf(context) ||
    (singles.size === whole.keys.length && whole.keys.every(key => singles.has(key)))
  ) {
    return;
  }
  const message = `${list.join(",")} gives ${whole.keys.length} items, one by one they give ${singles.size}`;
  throw new Shortfall(message, { exchange: whole.exchange });
}

/** What to say of the first item that shows another value than those asked for. */
function strangerIn(items: readonly Json[], { parameter, property }: FilterRule, asked: readonly unknown[]) {
  const names = asked.map(String);
  const stranger = items.find(item => item[property] !== undefined && !names.includes(String(item[property])));
  if (stranger === undefined) {
    return undefined;
  }
  return `asked for ${parameter} ${names.join(", ")} it gives one with ${property} ${stranger[property]}`;
}
