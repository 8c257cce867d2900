import type { Json } from "../contract/json.ts";

/** The schema of a value as it came, by its types. */
export function schemaOf(value: Json): Json {
  const type = typeOf(value);
  if (type === "array") {
    return value.length === 0 ? { type } : { type, items: schemaOf(value[0]) };
  }
  if (type !== "object") {
    return { type };
  }
  const properties = Object.entries(value).map(([name, inner]) => [name, schemaOf(inner)]);
  return { type, properties: Object.fromEntries(properties) };
}

/** The JSON Schema type of a value; a whole number is an `integer`. */
export function typeOf(value: Json): string {
  if (value === null) {
    return "null";
  }
  if (Array.isArray(value)) {
    return "array";
  }
  if (typeof value === "number") {
    return Number.isInteger(value) ? "integer" : "number";
  }
  return typeof value;
}
