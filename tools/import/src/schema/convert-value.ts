import type { Json } from "@ims-kit/values";

/** The JSON types that a schema of the vendor's can have. */
export type JsonType = "array" | "boolean" | "integer" | "number" | "object" | "string";

const types: readonly string[] = ["array", "boolean", "integer", "number", "object", "string"];

/** Whether a word names a JSON type. */
export function isJsonType(type: string | undefined): type is JsonType {
  return type !== undefined && types.includes(type);
}

/**
 * A value of the vendor's, who writes all values as strings, in the type of its schema.
 * `undefined` if it is of another type or a number that JavaScript cannot hold exactly.
 */
export function convertValue(value: unknown, type: JsonType | undefined): Json | undefined {
  switch (type) {
    case "string":
      return typeof value === "string" ? value : undefined;
    case "integer":
      return numberFrom(value, Number.isSafeInteger);
    case "number":
      return numberFrom(value, Number.isFinite);
    case "boolean":
      return booleanFrom(value);
    case "array":
      return structureFrom(value, Array.isArray);
    case "object":
      return structureFrom(value, parsed => typeof parsed === "object" && parsed !== null && !Array.isArray(parsed));
    case undefined:
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
  }
}

function numberFrom(value: unknown, isExact: (number: number) => boolean): number | undefined {
  const isText = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);
  const number = isText || typeof value === "number" ? Number(value) : Number.NaN;
  return isExact(number) ? number : undefined;
}

function booleanFrom(value: unknown): boolean | undefined {
  if (typeof value === "boolean") {
    return value;
  }
  return value === "true" ? true : value === "false" ? false : undefined;
}

function structureFrom(value: unknown, isRight: (parsed: unknown) => boolean): Json | undefined {
  const parsed = typeof value === "string" ? parse(value) : value;
  return isRight(parsed) ? (parsed as Json) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one of the ways in which an example does not fit.
    return undefined;
  }
}
