import { isObject, type Json } from "../diff/document.ts";

/** The JSON types that a schema lets pass, apart from `null`; an integer is a number. Empty where it names none. */
export function kindsOf(schema: Json | undefined): string[] {
  return [...new Set(typesOf(schema).map(type => (type === "integer" ? "number" : type)))].filter(
    type => type !== "null",
  );
}

/** The JSON types that a schema or its alternatives name, in the contract's order. */
export function typesOf(schema: Json | undefined): string[] {
  if (!isObject(schema)) {
    return [];
  }
  const { type } = schema;
  if (type !== undefined) {
    return [type].flat().map(String);
  }
  for (const combination of ["oneOf", "anyOf"]) {
    const parts = schema[combination];
    if (Array.isArray(parts)) {
      return [...new Set(parts.flatMap(typesOf))];
    }
  }
  return [];
}
