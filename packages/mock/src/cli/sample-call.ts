import { isObject, type Json, type JsonObject } from "#values";
import type { Collection } from "../contract/collection.ts";
import type { Contract, Operation } from "../contract/contract.ts";
import type { World } from "../gen/world.ts";
import { encodeRfc3986 } from "../wire/query-string.ts";

/** The address of a call that the mock answers; its query names the operation, e.g. `http://127.0.0.1:4010/?Action=...`. */
export function sampleAddress(url: string, contract: Contract, world: World | undefined): string | undefined {
  const operation = contract.operations.values().next().value;
  if (!operation) {
    return undefined;
  }
  const sample = sampleParameters(operation, contract, world);
  return `${url}/?${queryText({ Action: operation.id, Version: operation.version, ...sample })}`;
}

/** The contract's first request example; in a world, one that finds something. */
export function sampleParameters(
  { requests, filter }: Operation,
  { collections }: Contract,
  world: World | undefined,
): JsonObject {
  const parameters: JsonObject = { ...requests.values().next().value };
  const collection = collections.get(filter?.collection ?? "");
  const found = world && collection && firstItem(world as unknown as JsonObject, collection.path);
  for (const { parameter, property } of (found && filter?.rules) || []) {
    const value = found?.[property];
    if (value !== undefined) {
      parameters[parameter] = Array.isArray(parameters[parameter]) ? [value] : value;
    }
  }
  return parameters;
}

/** The first item at the end of a way, with the properties of everything around it. */
function firstItem(holder: JsonObject, [next, ...further]: readonly Collection[]): JsonObject | undefined {
  if (!next) {
    return holder;
  }
  for (const item of listIn(holder, next)) {
    const found = firstItem(item, further);
    if (found) {
      return { ...holder, ...found };
    }
  }
  return undefined;
}

function listIn(holder: JsonObject, { name }: Collection): JsonObject[] {
  const list = holder[name];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function queryText(parameters: Readonly<Record<string, Json | undefined>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(String(value))}`)
    .join("&");
}
