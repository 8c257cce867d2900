import type { FilterRule, OperationModel } from "../contract/contract.ts";
import { selectedBy } from "../world/world.ts";
import { allOf } from "./all-of.ts";
import type { Case } from "./case.ts";
import { expectRefused } from "./expect.ts";
import { expectSelected, type KnownWorld, meaningCase, needWorld, worldOf } from "./known-world.ts";
import { nearTexts, otherCase } from "./near-texts.ts";
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

/** Every other value that the parameter may have gives what the world holds for it, none of the first one's items. */
export function selectsNoOthers(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const { lookups, items } = await needWorld(context);
    const [lookup] = lookups;
    const schema = context.operation.parameters.find(({ name }) => name === parameter)?.schema;
    const others: unknown[] = schema?.enum ?? [...new Set(items.map(item => item[rule.property]))];
    for (const other of others.filter(each => String(each) !== String(lookup.values[parameter])).slice(0, 6)) {
      await expectSelected(context, { ...context.base, ...lookup.values, [parameter]: asValue(rule, other) });
    }
  });
}

/** A value that names nothing gives nothing, and adds nothing to a list of known ones. */
export function unknownSelectsNone(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const [{ values }] = (await needWorld(context)).lookups;
    const known = [values[parameter]].flat()[0];
    const asked = rule.match === "any-of" ? [["no-such-value"], ["no-such-value", known]] : ["no-such-value"];
    for (const value of asked) {
      await expectSelected(context, { ...context.base, ...values, [parameter]: value });
    }
  });
}

/** A value that names nothing is refused with this code. */
export function unknownIsRefused(claim: string, parameter: string, code: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const [{ values }] = (await needWorld(context)).lookups;
    const asked = { ...context.base, ...values, [parameter]: asValue(rule, "no-such-value") };
    expectRefused(context, await context.call(asked), [code]);
  });
}

/** A list of values gives the union, in any order, each item once. */
export function selectsUnion(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const world = await worldOf(context);
    if (world === undefined) {
      return await expectUnionOfSingles(context, rule);
    }
    const { values, one, other } = pairFor(context.operation, world, rule);
    for (const ids of [
      [one, other],
      [other, one],
      [one, one],
    ]) {
      await expectSelected(context, { ...context.base, ...values, [parameter]: ids });
    }
  });
}

/** Values are matched as a whole: a part of one, or a longer one, selects nothing of it. */
export function matchesWhole(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const { values, text } = exactValue((await needWorld(context)).lookups, rule, parameter);
    for (const near of nearTexts(text)) {
      await expectSelected(context, { ...context.base, ...values, [parameter]: asValue(rule, near) });
    }
  });
}

/** In other letters' case a value is another value. */
export function matchesCase(claim: string, parameter: string): Case {
  return meaningCase(claim, parameter, async (context, rule) => {
    const { lookups } = await needWorld(context);
    const named = parameter === rule.parameter ? exactValue(lookups, rule, parameter) : wildcardName(lookups, rule);
    const { values, text } = named;
    const asked = { ...context.base, ...values, [parameter]: asValue(rule, otherCase(text)) };
    const alternatives = { ignored: { ...asked, [parameter]: asValue(rule, text) } };
    await expectSelected(context, asked, { alternatives });
  });
}

/** Each item is answered as the world holds it, in every element. */
export function itemsAreAsHeld(claim: string): Case {
  return meaningCase(claim, undefined, async context => {
    const world = await needWorld(context);
    const { itemKey } = pagingOf(context);
    const byKey = new Map(world.items.map(item => [item[itemKey], item]));
    for (const { values } of world.lookups.slice(0, 3)) {
      const { items, exchange } = await allOf(context, { ...context.base, ...values });
      for (const item of items) {
        const held = byKey.get(item?.[itemKey]);
        const wrong = Object.keys(item ?? {}).find(name => held?.[name] !== undefined && held[name] !== item[name]);
        if (wrong !== undefined) {
          const message = `${item[itemKey]} has the ${wrong} ${item[wrong]}, the world's is ${held?.[wrong]}`;
          throw new Shortfall(message, { exchange });
        }
      }
    }
  });
}

function asValue({ match }: FilterRule, value: unknown): unknown {
  return match === "any-of" ? [value] : value;
}

/** Two values of a property that both have items while the other parameters stay, by wildcard if need be. */
function pairFor({ filter }: OperationModel, { items, lookups }: KnownWorld, rule: FilterRule) {
  for (const lookup of lookups.slice(0, 20)) {
    for (const wild of wildcardsFor(filter?.rules ?? [], rule, lookup.items[0])) {
      const values: Record<string, unknown> = { ...lookup.values, ...wild };
      const one = [values[rule.parameter]].flat()[0];
      const rest = Object.fromEntries(Object.entries(values).filter(([name]) => name !== rule.parameter));
      const beside = filter === undefined ? [] : selectedBy(filter, items, rest);
      const other = beside.map(item => item[rule.property]).find(each => each !== one);
      if (other !== undefined) {
        return { values, one, other };
      }
    }
  }
  throw new Skipped(`the world holds no two ${rule.property} to ask for together`);
}

/** The wildcards of the other rules, by the name of an item. */
function wildcardsFor(rules: readonly FilterRule[], rule: FilterRule, item: Readonly<Record<string, unknown>> = {}) {
  const others = rules.filter(({ any, parameter }) => any !== undefined && parameter !== rule.parameter);
  const named = others.flatMap(({ parameter, any }) =>
    any === undefined
      ? []
      : [
          [parameter, any.value],
          [any.parameter, item[any.property]],
        ],
  );
  return [{}, Object.fromEntries(named)];
}

function exactValue(lookups: KnownWorld["lookups"], rule: FilterRule, parameter: string) {
  const lengthOf = (lookup: KnownWorld["lookups"][number]) => `${lookup.values[parameter]}`.length;
  const [longest] = [...lookups].slice(0, 50).sort((a, b) => lengthOf(b) - lengthOf(a));
  if (longest === undefined) {
    throw new Skipped(`the world holds no ${rule.property}`);
  }
  return { values: longest.values, text: String([longest.values[parameter]].flat()[0]) };
}

function wildcardName(lookups: KnownWorld["lookups"], { any, parameter }: FilterRule) {
  const found = lookups.find(({ items }) => any !== undefined && items[0]?.[any.property] !== undefined);
  if (any === undefined || found === undefined) {
    throw new Skipped(`the world names nothing by ${any?.property}`);
  }
  return { values: { ...found.values, [parameter]: any.value }, text: String(found.items[0]?.[any.property]) };
}
