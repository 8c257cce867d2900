import { isObject, type Json } from "#values";
import type { Contract } from "../contract/contract.ts";
import { isListOperation } from "./is-list-operation.ts";
import { type World, type WorldLevel, worldLevels } from "./world.ts";

/** Says what values a property may take; undefined if any. */
export type PropertyRule = (value: string) => string | undefined;

/**
 * Checks a world, e.g. a parsed JSON file. Throws a `TypeError` that names the place by JSON pointer, e.g.
 * `/libs/0/entities/2/EntityId: "e1" stands twice`.
 */
export function checkWorld(world: unknown, contract: Contract): asserts world is World {
  const rules = propertyRules(contract);
  const seen = worldLevels.map(() => new Set<string>());
  if (!isObject(world)) {
    throw new TypeError("the world is not an object with a list of libs");
  }
  for (const name of Object.keys(world)) {
    if (name !== worldLevels[0]?.list) {
      throw unknownName(`/${name}`, [worldLevels[0]?.list ?? ""]);
    }
  }
  checkList(world.libs, "/libs", 0);

  function checkList(list: Json | undefined, pointer: string, depth: number): void {
    const level = worldLevels[depth];
    if (!level) {
      return;
    }
    if (!Array.isArray(list)) {
      throw new TypeError(`${pointer}: a list is expected`);
    }
    const keys = level.unique === "world" ? seen[depth] : new Set<string>();
    const next = worldLevels[depth + 1]?.list;
    for (let index = 0; index < list.length; index++) {
      const record = list[index];
      const problem = recordProblem(record, level, rules, next);
      if (problem) {
        throw new TypeError(`${pointer}/${index}${problem}`);
      }
      const key = (record as Record<string, string>)[level.key] ?? "";
      if (keys?.has(key)) {
        throw new TypeError(`${pointer}/${index}/${level.key}: "${key}" stands twice`);
      }
      keys?.add(key);
      if (next) {
        checkList((record as Record<string, Json>)[next], `${pointer}/${index}/${next}`, depth + 1);
      }
    }
  }
}

/** What is wrong with one record's own properties, as a pointer and a sentence. */
export function recordProblem(
  record: unknown,
  level: WorldLevel,
  rules: ReadonlyMap<string, PropertyRule>,
  list?: string,
): string | undefined {
  if (!isObject(record)) {
    return ": an object is expected";
  }
  for (const name of level.required) {
    if (record[name] === undefined) {
      return `/${name}: is missing`;
    }
  }
  for (const name in record) {
    if (name === list) {
      continue;
    }
    if (!level.required.includes(name) && !level.optional.includes(name)) {
      return unknownName(`/${name}`, [...level.required, ...level.optional, ...(list ? [list] : [])]).message;
    }
    const value = record[name];
    if (typeof value !== "string" || value === "") {
      return `/${name}: a text is expected`;
    }
    const problem = rules.get(name)?.(value);
    if (problem) {
      return `/${name}: ${problem}`;
    }
  }
  return undefined;
}

/** What the filters on one property ask of its values, all operations taken together. */
interface PropertyDemands {
  /** What any operation can be asked for; empty if an enum limits none. */
  readonly allowed: Set<Json>;
  /** Some operation takes several values, with a comma between them. */
  isSeparated: boolean;
  /** Values that stand for any. */
  readonly wildcards: Set<string>;
}

/** What the contract's filters and items ask of the values, e.g. that an `Algorithm` is one of its enum. */
export function propertyRules(contract: Contract): Map<string, PropertyRule> {
  const demands = new Map<string, PropertyDemands>();
  for (const { filter, parameters } of [...contract.operations.values()].filter(isListOperation)) {
    for (const { parameter, property, match, any } of filter?.rules ?? []) {
      const demand = demands.get(property) ?? { allowed: new Set(), isSeparated: false, wildcards: new Set() };
      demands.set(property, demand);
      const allowed = parameters.find(({ name }) => name === parameter)?.schema.enum;
      for (const value of Array.isArray(allowed) ? allowed : []) {
        demand.allowed.add(value);
      }
      if (match === "any-of") {
        demand.isSeparated = true;
      }
      if (any) {
        demand.wildcards.add(any.value);
      }
    }
  }
  const rules = new Map<string, PropertyRule>([["ImageUrl", addressProblem]]);
  for (const [property, demand] of demands) {
    const own = rules.get(property);
    rules.set(property, value => own?.(value) ?? demandProblem(value, demand));
  }
  return rules;
}

function demandProblem(value: string, { allowed, isSeparated, wildcards }: PropertyDemands): string | undefined {
  if (allowed.size > 0 && !allowed.has(value)) {
    return `"${value}" is none of ${[...allowed].join(", ")}`;
  }
  if (isSeparated && value.includes(",")) {
    return `"${value}" holds a comma, which separates values`;
  }
  return wildcards.has(value) ? `"${value}" stands for any` : undefined;
}

function addressProblem(value: string): string | undefined {
  if (/^(https?:\/\/|\/)[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(value)) {
    return undefined;
  }
  return `"${value}" is neither an http address nor a path that begins with /`;
}

function unknownName(pointer: string, names: readonly string[]): TypeError {
  return new TypeError(`${pointer}: is not part of a world; here are ${names.join(", ")}`);
}
