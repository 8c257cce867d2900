import { type Document, isObject, type Json, keysOf, valueAt } from "./document.ts";

/**
 * A copy of the contract with every local reference replaced by what it names. The engine reports a change behind a
 * shared reference once, and mixes the sides that use it; with the references gone each use is judged on its own side.
 * A schema that contains itself keeps the reference at the point where it repeats. Examples are left out: the engine
 * does not compare them.
 */
export function dereference(contract: Document): Document {
  const copy = resolve(contract, contract, [], "") as Document;
  const kept: Record<string, Json> = {};
  // Whatever still refers to a component is a recursion; without one, components would only repeat every change.
  const components = copy.components;
  if (isObject(components)) {
    if (components.securitySchemes !== undefined) kept.securitySchemes = components.securitySchemes;
    const rest = { ...copy, components: kept };
    if (JSON.stringify(rest).includes('"$ref":"#/components/schemas/')) kept.schemas = components.schemas ?? {};
    copy.components = kept;
  }
  return copy;
}

function resolve(value: Json, contract: Document, open: readonly string[], key: string): Json {
  if (Array.isArray(value)) return value.map(item => resolve(item, contract, open, ""));
  if (!isObject(value)) return value;
  const reference = value.$ref;
  if (typeof reference === "string" && reference.startsWith("#/")) {
    if (open.includes(reference)) return value;
    const target = valueAt(contract, keysOf(reference));
    if (target !== undefined) return resolve(target, contract, [...open, reference], key);
  }
  // Under `properties` a key is a name that the contract chose: a property may be called "examples".
  const isNames = key === "properties";
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isNames || (name !== "examples" && name !== "example" && name !== "x-examples"))
      .map(([name, inner]) => [name, resolve(inner, contract, open, isNames ? "" : name)]),
  );
}
