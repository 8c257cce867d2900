import { type Document, isObject, type Json, type JsonObject, keysOf, valueAt } from "./document.ts";
import { normalizeSchema } from "./normalize-schema.ts";

/**
 * A copy of the contract in the form that the engine judges best. It reports a change behind a shared reference once
 * and mixes the sides that use it, so every reference is replaced by what it names; a schema that contains itself keeps
 * the reference at the point where it repeats. It pairs the items of a list by likeness, so parameters are moved into
 * components under a name of their own and are paired by that. Schemas get the one form of several that mean the same.
 * Examples are left out: the engine does not compare them.
 */
export function dereference(contract: Document): Document {
  const copy = resolve(contract, contract) as Document;
  const components: JsonObject = { parameters: takeParameters(copy) };
  const named = contract.components;
  if (isObject(named)) {
    if (named.securitySchemes !== undefined) {
      components.securitySchemes = named.securitySchemes;
    }
    // Whatever still refers to a schema is a recursion; without one, schemas would only repeat every change.
    if (JSON.stringify(copy.paths ?? {}).includes('"$ref":"#/components/schemas/')) {
      components.schemas = named.schemas ?? {};
    }
  }
  return { ...copy, components };
}

/** Every reference replaced by what it names, and each schema in the one form of several that mean the same. */
export function resolve(value: Json, contract: Document, open: readonly string[] = [], isNames = false): Json {
  if (Array.isArray(value)) {
    return value.map(item => resolve(item, contract, open));
  }
  if (!isObject(value)) {
    return value;
  }
  const reference = value.$ref;
  if (typeof reference === "string" && reference.startsWith("#/")) {
    if (open.includes(reference)) {
      return value;
    }
    const target = valueAt(contract, keysOf(reference));
    if (target !== undefined) {
      return resolve(target, contract, [...open, reference]);
    }
  }
  const copy = Object.fromEntries(
    Object.entries(value)
      // Under `properties` a key is a name that the contract chose: a property may be called "examples".
      .filter(([key]) => isNames || !["example", "examples", "x-examples"].includes(key))
      .map(([key, inner]) => [key, resolve(inner, contract, open, !isNames && key === "properties")]),
  );
  return isNames ? copy : normalizeSchema(copy);
}

/** Replaces each parameter of an operation by a reference, and gives back what they refer to. */
function takeParameters(contract: Document): JsonObject {
  const taken: JsonObject = {};
  for (const [path, methods] of Object.entries(contract.paths ?? {})) {
    for (const [method, operation] of Object.entries(methods)) {
      if (!isObject(operation) || !Array.isArray(operation.parameters)) {
        continue;
      }
      operation.parameters = operation.parameters.map(parameter => {
        if (!isObject(parameter)) {
          return parameter;
        }
        const name = [path, method, parameter.in, parameter.name].join(" ").replaceAll(/[^\w.-]/g, "_");
        taken[name] = parameter;
        return { $ref: `#/components/parameters/${name}` };
      });
    }
  }
  return taken;
}

/** The value itself, or what it refers to. */
export function resolved(contract: Document, value: Json | undefined): Json | undefined {
  const reference = isObject(value) ? value.$ref : undefined;
  return typeof reference === "string" ? valueAt(contract, keysOf(reference)) : value;
}
