import { type Json, type JsonObject, pointerSteps } from "#values";
import type { Contract } from "../contract/contract.ts";
import { listFrom, resolveReference } from "../contract/resolve-reference.ts";
import { type Item, propertyOf } from "./item.ts";

/** An object's schema, with its references followed. */
export interface ObjectShape {
  /** The schemas of its properties, in the contract's order. */
  readonly properties: ReadonlyMap<string, JsonObject>;
  readonly required: readonly string[];
}

/** The shape of an object that the contract describes. */
export function shapeOf({ document }: Contract, schema: Json | undefined): ObjectShape {
  const { properties, required } = resolveReference(document, schema);
  const entries = Object.entries(resolveReference(document, properties));
  return {
    properties: new Map(entries.map(([name, node]) => [name, resolveReference(document, node)])),
    required: listFrom(required).map(String),
  };
}

/** The schema of the items of a list's answer. */
export function itemSchemaAt({ document }: Contract, schema: Json | undefined, pointer: string): JsonObject {
  const list = pointerSteps(pointer).reduce(
    (node, step) => resolveReference(document, resolveReference(document, node.properties)[step]),
    resolveReference(document, schema),
  );
  return resolveReference(document, list.items);
}

/** An item as an answer shows it: what the world does not hold is left out. `origin` goes before a path. */
export function itemInShape(item: Item, { properties }: ObjectShape, origin: string): JsonObject {
  const shown: JsonObject = {};
  for (const name of properties.keys()) {
    const value = propertyOf(item, name);
    if (value !== undefined) {
      shown[name] = typeof value === "string" && value.startsWith("/") ? origin + value : value;
    }
  }
  return shown;
}

/**
 * What an answer needs besides what the world gives: the values that the contract itself says, for the required
 * properties that are not among those known.
 */
export function requiredValues(contract: Contract, shape: ObjectShape, known: readonly string[]): JsonObject {
  const missing = shape.required.filter(name => !known.includes(name));
  return Object.fromEntries(missing.map(name => [name, valueFrom(contract, shape.properties.get(name) ?? {})]));
}

/** A constant, an example, a default or the first of an enum; an object has what it requires, a list nothing. */
function valueFrom(contract: Contract, schema: JsonObject): Json | undefined {
  const said = schema.const ?? listFrom(schema.examples)[0] ?? schema.default ?? listFrom(schema.enum)[0];
  if (said !== undefined) {
    return said;
  }
  if (schema.type === "array") {
    return [];
  }
  return schema.type === "object" ? requiredValues(contract, shapeOf(contract, schema), []) : undefined;
}
