import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { isObject, type Json, type JsonObject } from "#values";
import { createAjv, localised } from "../contract/ajv.ts";
import type { Collection } from "../contract/collection.ts";
import type { Contract } from "../contract/contract.ts";
import type { World } from "../gen/world.ts";
import { valueDemands } from "./value-demands.ts";

/** Says what is wrong with the own properties of an item, as a pointer and a sentence; undefined if they fit. */
export type ItemProblem = (collection: Collection, values: unknown) => string | undefined;

/**
 * Checks a world, e.g. a parsed JSON file.
 *
 * @throws TypeError that names the place by JSON pointer, e.g. `/libs/0/entities/2/EntityId: "e1" stands twice`
 */
export function checkWorld(world: unknown, contract: Contract): asserts world is World {
  const outermost = [...contract.collections.values()].filter(({ within }) => !within);
  const names = outermost.map(({ name }) => name);
  if (names.length === 0) {
    throw new TypeError("the contract has no x-collections, so the mock can hold no world");
  }
  if (!isObject(world)) {
    throw new TypeError(`the world is not an object with a list of ${names.join(" and ")}`);
  }
  const unknown = Object.keys(world).find(name => !names.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(notPartOf(`/${unknown}`, names));
  }
  const problemOf = itemProblemFor(contract);
  const seen = new Map([...contract.collections.values()].map(collection => [collection, new Set<Json>()]));
  for (const collection of outermost) {
    checkList(world[collection.name], { collection, pointer: `/${collection.name}`, problemOf, seen });
  }
}

interface ListCheck {
  readonly collection: Collection;
  readonly pointer: string;
  readonly problemOf: ItemProblem;
  /** The keys of each collection, over the whole world. */
  readonly seen: ReadonlyMap<Collection, Set<Json>>;
}

function checkList(list: Json | undefined, check: ListCheck): void {
  const { collection, pointer, problemOf, seen } = check;
  const { key, inside, unique } = collection;
  if (!Array.isArray(list)) {
    throw new TypeError(`${pointer}: a list is expected`);
  }
  const keys = unique === "world" ? (seen.get(collection) ?? new Set()) : new Set<Json>();
  for (const [index, item] of list.entries()) {
    const problem = problemOf(collection, item);
    if (problem !== undefined) {
      throw new TypeError(`${pointer}/${index}${problem}`);
    }
    const values = item as Record<string, Json>;
    const value = values[key] ?? null;
    if (keys.has(value)) {
      throw new TypeError(`${pointer}/${index}/${key}: "${value}" stands twice`);
    }
    keys.add(value);
    for (const inner of inside) {
      checkList(values[inner.name], { ...check, collection: inner, pointer: `${pointer}/${index}/${inner.name}` });
    }
  }
}

/** The check of a contract's items. The lists that an item holds are let pass. */
export function itemProblemFor(contract: Contract): ItemProblem {
  const ajv = createAjv(contract);
  const demands = valueDemands(contract);
  const compiled = new Map<Collection, ValidateFunction>();
  return (collection, values) => {
    const validate = compiled.get(collection) ?? ajv.compile(itemSchema(collection, demands));
    compiled.set(collection, validate);
    return validate(values) ? undefined : sentenceFrom(validate.errors?.[0], collection);
  };
}

function itemSchema({ properties, required, inside }: Collection, demands: ReadonlyMap<string, object[]>): object {
  // The demands come first, because their words say more than a pattern.
  const own = Object.entries(properties).map(([name, schema]) => [
    name,
    { ...notEmpty(schema), allOf: [...(demands.get(name) ?? []), withoutFormat(schema)] },
  ]);
  const lists = inside.map(({ name }) => [name, {}]);
  return { type: "object", properties: Object.fromEntries([...own, ...lists]), required, additionalProperties: false };
}

function notEmpty({ type }: JsonObject): object {
  return type === "string" ? { type, minLength: 1 } : {};
}

/** An address may also be a path of the mock: the demand on addresses stands for the format. */
function withoutFormat({ format, ...schema }: JsonObject): JsonObject {
  return localised(format === "uri" ? schema : { ...schema, ...(format !== undefined && { format }) });
}

function sentenceFrom(error: ErrorObject | undefined, { properties, inside }: Collection): string {
  const { keyword, instancePath = "", params = {}, data, parentSchema } = error ?? {};
  switch (keyword) {
    case "required":
      return `/${params.missingProperty}: is missing`;
    case "additionalProperties":
      return notPartOf(`/${params.additionalProperty}`, [
        ...Object.keys(properties),
        ...inside.map(({ name }) => name),
      ]);
    case "type":
    case "minLength":
      return `${instancePath}: ${params.type === "object" ? "an object" : "a text"} is expected`;
    case "enum":
      return `${instancePath}: "${data}" is not one of ${params.allowedValues.join(", ")}`;
    default:
      return `${instancePath}: "${data}" ${isObject(parentSchema) && parentSchema.problem ? parentSchema.problem : error?.message}`;
  }
}

function notPartOf(pointer: string, names: readonly string[]): string {
  return `${pointer}: is not part of a world; here are ${names.join(", ")}`;
}
