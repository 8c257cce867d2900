import { documented, type Ground } from "../contract/assumptions.ts";
import type { FilterRule, OperationModel, Values } from "../contract/contract.ts";
import type { Change } from "../wire/change.ts";
import { type Item, itemsOf, type Lookup, lookupsInto, selectedBy } from "../world/world.ts";
import { allOf, mostOf } from "./all-of.ts";
import type { Case, CaseContext } from "./case.ts";
import { inWords, isSuccess } from "./expect.ts";
import { filterGround } from "./grounds.ts";
import { type Page, pagingOf, readingPages } from "./pages.ts";
import { Shortfall, Skipped } from "./shortfall.ts";

/** The world as a case asks it: never empty. */
export interface KnownWorld {
  readonly items: readonly Item[];
  readonly lookups: readonly [Lookup, ...Lookup[]];
}

/** What the world holds for the operation, undefined where nobody said. */
export function worldOf(context: CaseContext): Promise<KnownWorld | undefined> {
  return context.once("known world", async () => {
    const { operation, run } = context;
    if (run.world === undefined || operation.filter === undefined) {
      return undefined;
    }
    const [first, ...rest] = lookupsInto(operation, run.world);
    if (first === undefined) {
      return undefined;
    }
    return { items: itemsOf(run.world, operation.filter.collection), lookups: [first, ...rest] } as const;
  });
}

/** What the world holds for the operation. @throws Skipped where nobody said */
export async function needWorld(context: CaseContext): Promise<KnownWorld> {
  const world = await worldOf(context);
  if (world === undefined) {
    const isGiven = context.run.world !== undefined;
    const collection = context.operation.filter?.collection;
    throw new Skipped(
      isGiven ? `the world holds no ${collection}` : "what the target holds is not known; --world tells it",
    );
  }
  return world;
}

/** What a selection is judged by, beside its values. */
export interface SelectionOptions {
  readonly change?: Change;
  /** The values as the target must read them, where that differs from what is sent. */
  readonly read?: Values;
  /** What the target does if these values would give its selection. */
  readonly alternatives?: Readonly<Record<string, Values>>;
}

/** The target gives exactly what the contract's rules give on the world. */
export async function expectSelected(
  context: CaseContext,
  values: Values,
  { change, read = values, alternatives = {} }: SelectionOptions = {},
): Promise<void> {
  const page = await allOf(context, values, change);
  if (!isSuccess(page.exchange)) {
    return expectRefusable(context, values, page);
  }
  const wanted = await keysFor(context, read);
  const message = difference(context, values, wanted, page);
  if (message === undefined) {
    return;
  }
  const { exchange, keys } = page;
  for (const [instead, others] of Object.entries(alternatives)) {
    if (sameKeys(keys, await keysFor(context, others))) {
      return context.report(new Shortfall(message, { exchange, instead }));
    }
  }
  context.report(new Shortfall(message, { exchange, instead: keys.length === 0 ? "none" : undefined }));
}

/** The keys of the items that the contract's rules give for these values. */
async function keysFor(context: CaseContext, values: Values): Promise<string[]> {
  const { filter } = context.operation;
  const { items } = await needWorld(context);
  const selected = filter === undefined ? [] : selectedBy(filter, items, values);
  return selected.map(item => String(item[pagingOf(context).itemKey]));
}

/** A refusal in place of an empty list: an assumption may decide that, of the claim itself or of an unknown value. */
async function expectRefusable(context: CaseContext, values: Values, { exchange }: Page): Promise<void> {
  const wanted = await keysFor(context, values);
  const code = exchange.answer.body?.Code;
  if (wanted.length === 0 && unknownRules(context, values).some(({ unknown }) => unknown?.value === code)) {
    return;
  }
  const assumed = wanted.length > 0 ? undefined : unknownGround(context, values);
  const message = `${inQuery(context, values)} is answered ${inWords(exchange)}`;
  const ground = exchange.answer.status >= 500 ? documented : assumed;
  context.report(new Shortfall(message, { exchange, ground, instead: String(code) }));
}

/** The ground of what an unknown value gives, of the first parameter whose rule is assumed. */
function unknownGround(context: CaseContext, values: Values): Ground | undefined {
  return unknownRules(context, values)
    .map(({ parameter }) => filterGround(context, parameter, "unknown"))
    .find(({ basis }) => basis === "assumed");
}

/** The rules that say what an unknown value gives, of the parameters that were sent. */
function unknownRules({ operation }: CaseContext, values: Values): FilterRule[] {
  const rules = operation.filter?.rules ?? [];
  return rules.filter(({ parameter, unknown }) => unknown !== undefined && values[parameter] !== undefined);
}

function difference(
  context: CaseContext,
  values: Values,
  wanted: string[],
  { keys, total, isPart }: Page,
): string | undefined {
  const missing = wanted.filter(key => !keys.includes(key) && !isPart).map(key => `lacks ${key}`);
  const extra = keys.filter(key => !wanted.includes(key)).map(key => `has ${key} too`);
  const wrong = [...missing, ...extra];
  const isDoubled = keys.length > new Set(keys).size && !isPart;
  if (wanted.length <= mostOf(context) && (wrong.length > 0 || isDoubled)) {
    const more = wrong.length > 4 ? ` and ${wrong.length - 4} more` : "";
    const shown = wrong.slice(0, 4).join(", ") + more;
    return `${inQuery(context, values)} gives ${keys.length} items, the world ${wanted.length}: ${shown}`;
  }
  return total === wanted.length
    ? undefined
    : `${inQuery(context, values)} gives a total of ${total}, the world ${wanted.length}`;
}

function sameKeys(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every(key => others.includes(key));
}

/** The parameters that select, with their values. */
function inQuery({ operation }: CaseContext, values: Values): string {
  const rules = operation.filter?.rules ?? [];
  const names = new Set(rules.flatMap(({ parameter, any }) => [parameter, any?.parameter ?? parameter]));
  return [...names]
    .filter(name => values[name] !== undefined)
    .map(name => `${name}=${values[name]}`)
    .join(" ");
}

/** A case about what one parameter selects, or about all of them. */
export function meaningCase(
  claim: string,
  parameter: string | undefined,
  run: (context: CaseContext, rule: FilterRule) => Promise<void>,
): Case {
  const indexIn = ({ filter }: OperationModel) =>
    filter?.rules.findIndex(rule => rule.parameter === parameter || rule.any?.parameter === parameter) ?? -1;
  return {
    family: "meaning",
    claim,
    needs: ["world"],
    pointer: operation =>
      `${operation.pointer}/x-filter${parameter === undefined ? "" : `/rules/${indexIn(operation)}`}`,
    async run(context) {
      const rule = context.operation.filter?.rules[indexIn(context.operation)];
      if (rule === undefined && parameter !== undefined) {
        throw new Skipped(`no rule reads ${parameter}`);
      }
      const known = rule ?? { parameter: "", property: "", match: "equal" };
      await readingPages(context, () => run(context, known));
    },
  };
}
