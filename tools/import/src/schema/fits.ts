import { isObject, type Json, type JsonObject } from "@ims-kit/values";
import { convertValue, isJsonType } from "./convert-value.ts";

/** Whether a value fits a converted schema. One with references below is not looked into, and does not fit. */
export function fits(schema: JsonObject, value: Json): boolean {
  if ("$ref" in schema) {
    return false;
  }
  const type = typeof schema.type === "string" && isJsonType(schema.type) ? schema.type : undefined;
  const isTyped = type === undefined || convertValue(value, type) === value;
  return isTyped && isListed(schema, value) && isWithin(schema, value) && partsFit(schema, value);
}

function isListed({ enum: values }: JsonObject, value: Json): boolean {
  return !Array.isArray(values) || values.includes(value);
}

function isWithin(schema: JsonObject, value: Json): boolean {
  if (typeof value === "number") {
    return between(value, schema.minimum, schema.maximum);
  }
  if (typeof value === "string") {
    const matches = typeof schema.pattern !== "string" || new RegExp(schema.pattern, "u").test(value);
    const isDate = schema.format !== "date-time" || !Number.isNaN(Date.parse(value));
    return matches && isDate && between([...value].length, schema.minLength, schema.maxLength);
  }
  return !Array.isArray(value) || between(value.length, schema.minItems, schema.maxItems);
}

function between(size: number, least: Json | undefined, most: Json | undefined): boolean {
  return !(typeof least === "number" && size < least) && !(typeof most === "number" && size > most);
}

function partsFit(schema: JsonObject, value: Json): boolean {
  const { items, properties, required } = schema;
  if (Array.isArray(value)) {
    return !isObject(items) || value.every(item => fits(items, item));
  }
  if (!isObject(value)) {
    return true;
  }
  const isWhole = !Array.isArray(required) || required.every(name => typeof name === "string" && name in value);
  return (
    isWhole &&
    Object.entries(isObject(properties) ? properties : {}).every(
      ([name, part]) => !isObject(part) || !Object.hasOwn(value, name) || fits(part, value[name] ?? null),
    )
  );
}
