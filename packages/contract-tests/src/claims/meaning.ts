import type { FilterRule, OperationModel, Values } from "../contract/contract.ts";
import type { Change } from "../wire/request.ts";
import { type Item, itemsOf, type Lookup, lookupsInto, selectedBy } from "../world/world.ts";
import { allOf, mostOf } from "./all-of.ts";
import type { Case, CaseContext } from "./case.ts";
import { pagingOf } from "./pages.ts";
import { expectOwnProperty, expectUnionOfSingles } from "./selection-shown.ts";
import { Shortfall, Skipped } from "./shortfall.ts";

/** An exact value selects its own items and no others. */
export function selectsItsOwn(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const world = await worldOf(context);
    if (world === undefined) {
      return await expectOwnProperty(context, rule, context.base);
    }
    const distinct = new Map(world.lookups.map(lookup => [String(lookup.values[parameter]), lookup]));
    for (const { values } of [...distinct.values()].slice(0, 4)) {
      await expectSelected(context, { ...context.base, ...values });
    }
  });
}

/** Every other value the parameter may have gives what the world holds for it, none of the first one's items. */
export function selectsNoOthers(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const world = await needWorld(context);
    const [lookup] = world.lookups;
    const schema = context.operation.parameters.find(({ name }) => name === parameter)?.schema;
    const others: unknown[] = schema?.enum ?? [
      ...new Set(world.items.map(item => item[rule.property])),
      "no-such-value",
    ];
    for (const other of others.filter(each => String(each) !== String(lookup.values[parameter])).slice(0, 6)) {
      const value = rule.match === "any-of" ? [other] : other;
      await expectSelected(context, { ...context.base, ...lookup.values, [parameter]: value });
    }
  });
}

/** A list of values gives the union, in any order, known and unknown ones mixed, each item once. */
export function selectsUnion(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const world = await worldOf(context);
    if (world === undefined) {
      return await expectUnionOfSingles(context, rule);
    }
    const { values, one, other } = pairFor(context.operation, world, rule);
    const list = (...ids: unknown[]) => expectSelected(context, { ...context.base, ...values, [parameter]: ids });
    await list(one, other);
    await list(other, one);
    await list("no-such-id", one);
    await list(one, one);
  });
}

/** Values are matched as they are: a part of one, a longer one, or other letters' case select nothing of it. */
export function matchesWhole(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const world = await needWorld(context);
    const { values, text } = exactValue(world.lookups, rule, parameter);
    for (const near of nearbyOf(text)) {
      await expectSelected(context, {
        ...context.base,
        ...values,
        [parameter]: rule.match === "any-of" ? [near] : near,
      });
    }
  });
}

/** The wildcard selects by another parameter: what the entities of that name give, say. */
export function wildcardSelects(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const { any } = withWildcard(rule);
    const world = await needWorld(context);
    const named = new Map<string, Values>();
    for (const { values, items } of world.lookups) {
      const name = items[0]?.[any.property];
      if (name !== undefined) {
        named.set(`${name}`, { ...values, [parameter]: any.value, [any.parameter]: name });
      }
    }
    if (named.size === 0) {
      throw new Skipped(`the world names nothing by ${any.property}`);
    }
    for (const values of [...named.values()].slice(0, 3)) {
      await expectSelected(context, { ...context.base, ...values });
    }
    const [some] = named.values();
    for (const near of nearbyOf(String(some?.[any.parameter]))) {
      await expectSelected(context, { ...context.base, ...some, [any.parameter]: near });
    }
  });
}

/** The wildcard alone selects as the contract says (or assumes): everything the other parameters leave. */
export function wildcardAlone(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const { any } = withWildcard(rule);
    const world = await needWorld(context);
    const values: Record<string, unknown> = { ...context.base, ...world.lookups[0].values, [parameter]: any.value };
    delete values[any.parameter];
    await expectSelected(context, values);
  });
}

/** Beside an exact value the wildcard's own parameter is not read, and under a name in other letters' case never. */
export function wildcardOnly(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const { any } = withWildcard(rule);
    const world = await needWorld(context);
    const [{ values, items }] = world.lookups;
    const exact = { ...context.base, ...values, [any.parameter]: "no-such-name" };
    await expectSelected(context, exact);
    const lower = { ...context.base, ...values, [parameter]: flipCase(any.value) };
    await expectSelected(context, lower);
    const misnamed = { ...exact, [parameter]: any.value, [any.parameter]: items[0]?.[any.property] };
    const change = { rename: { [any.parameter]: flipCase(any.parameter) } };
    const read: Record<string, unknown> = { ...misnamed };
    delete read[any.parameter];
    await expectSelected(context, misnamed, { change, read, orRefused: true });
  });
}

/** Each item is answered as the world holds it, in every element. */
export function itemsAreAsHeld(claim: string): Case {
  return meaningCase(claim, undefined, async context => {
    const world = await needWorld(context);
    const { itemKey } = pagingOf(context);
    for (const { values } of world.lookups.slice(0, 3)) {
      const { items, exchange } = await allOf(context, { ...context.base, ...values });
      for (const item of items) {
        const held = world.items.find(each => each[itemKey] === item[itemKey]);
        for (const [name, value] of Object.entries(item)) {
          if (held === undefined || held[name] === undefined || held[name] === value) {
            continue;
          }
          throw new Shortfall(`${item[itemKey]} has the ${name} ${value}, the world's is ${held[name]}`, { exchange });
        }
      }
    }
  });
}

/** The world as a case asks it: never empty. */
interface KnownWorld {
  readonly items: readonly Item[];
  readonly lookups: readonly [Lookup, ...Lookup[]];
}

/** What the world holds for the operation; let go with its other cases. */
function worldOf(context: CaseContext): Promise<KnownWorld | undefined> {
  return context.once("known world", async () => {
    const { operation, session } = context;
    if (session.world === undefined || operation.filter === undefined) {
      return undefined;
    }
    const [first, ...rest] = lookupsInto(operation, session.world);
    if (first === undefined) {
      return undefined;
    }
    return { items: itemsOf(session.world, operation.filter.collection), lookups: [first, ...rest] } as const;
  });
}

async function needWorld(context: CaseContext): Promise<KnownWorld> {
  const world = await worldOf(context);
  if (world === undefined) {
    const isTold = context.session.world !== undefined;
    const collection = context.operation.filter?.collection;
    throw new Skipped(
      isTold ? `the world holds no ${collection}` : "what the target holds is not known; --world tells it",
    );
  }
  return world;
}

interface SelectedOptions {
  readonly change?: Change;
  /** The values as the target must read them, where that differs from what is sent. */
  readonly read?: Values;
  /** A refusal is as good: the contract does not say. */
  readonly orRefused?: boolean;
}

/** The target gives exactly what the contract's rules give on the world. */
async function expectSelected(context: CaseContext, values: Values, options: SelectedOptions = {}): Promise<void> {
  const { change, read = values, orRefused = false } = options;
  const { filter } = context.operation;
  const world = await needWorld(context);
  if (filter === undefined) {
    return;
  }
  const wanted = selectedBy(filter, world.items, read).map(item => String(item[pagingOf(context).itemKey]));
  const { keys, total, exchange } = await allOf(context, values, change);
  if (orRefused && exchange.answer.status === 400) {
    return;
  }
  const lacking = wanted.filter(key => !keys.includes(key));
  const extra = keys.filter(key => !wanted.includes(key));
  const asked = filter.rules
    .flatMap(({ parameter, any }) => [parameter, any?.parameter ?? parameter])
    .filter((name, at, all) => all.indexOf(name) === at && values[name] !== undefined)
    .map(name => `${name}=${values[name]}`)
    .join(" ");
  const wrong = [...lacking.map(key => `lacks ${key}`), ...extra.map(key => `has ${key} too`)];
  if (wanted.length <= mostOf(context) && wrong.length + (keys.length - new Set(keys).size) > 0) {
    const more = wrong.length > 4 ? ` and ${wrong.length - 4} more` : "";
    const sentence = `${asked} gives ${keys.length} items, the world ${wanted.length}: ${wrong.slice(0, 4).join(", ")}${more}`;
    throw new Shortfall(sentence, { exchange });
  }
  if (total !== wanted.length) {
    throw new Shortfall(`${asked} gives a total of ${total}, the world ${wanted.length}`, { exchange });
  }
}

/** Two values of a property that both have items while the other parameters stay, by wildcard if need be. */
function pairFor(operation: OperationModel, { items, lookups }: KnownWorld, rule: FilterRule) {
  const rules = operation.filter?.rules ?? [];
  for (const lookup of lookups.slice(0, 20)) {
    const named: Record<string, unknown> = {};
    const open: Record<string, unknown> = {};
    for (const { parameter, any } of rules) {
      if (any === undefined || parameter === rule.parameter) {
        continue;
      }
      Object.assign(named, { [parameter]: any.value, [any.parameter]: lookup.items[0]?.[any.property] });
      open[parameter] = any.value;
    }
    for (const wild of [named, open]) {
      const values: Record<string, unknown> = { ...lookup.values, ...wild };
      const one = [values[rule.parameter]].flat()[0];
      const rest = Object.fromEntries(Object.entries(values).filter(([name]) => name !== rule.parameter));
      const beside = operation.filter === undefined ? [] : selectedBy(operation.filter, items, rest);
      const other = beside.map(item => item[rule.property]).find(each => each !== one);
      if (other !== undefined) {
        return { values, one, other };
      }
    }
  }
  throw new Skipped(`the world holds no two ${rule.property} to ask for together`);
}

function exactValue(lookups: KnownWorld["lookups"], rule: FilterRule, parameter: string) {
  const longest = [...lookups]
    .slice(0, 50)
    .sort((a, b) => `${b.values[parameter]}`.length - `${a.values[parameter]}`.length)[0];
  if (longest === undefined) {
    throw new Skipped(`the world holds no ${rule.property}`);
  }
  return { values: longest.values, text: String([longest.values[parameter]].flat()[0]) };
}

/** Texts that a sloppy comparison would take for this one. */
function nearbyOf(text: string): string[] {
  return [text.slice(0, -1), text.slice(1), `${text}x`, flipCase(text)].filter(near => near !== text && near !== "");
}

function flipCase(text: string): string {
  return text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
}

function withWildcard(rule: FilterRule) {
  if (rule.any === undefined) {
    throw new Skipped(`${rule.parameter} has no wildcard`);
  }
  return { any: rule.any };
}

function meaningCase(
  claim: string,
  parameter: string | undefined,
  run: (context: CaseContext, rule: FilterRule) => Promise<void>,
): Case {
  const indexIn = (operation: OperationModel) =>
    operation.filter?.rules.findIndex(rule => rule.parameter === parameter) ?? -1;
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
      await run(context, rule ?? { parameter: "", property: "", match: "equal" });
    },
  };
}
