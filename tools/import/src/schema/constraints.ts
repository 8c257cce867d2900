import type { Json, JsonObject } from "@ims-kit/values";
import type { VendorSchema } from "../metadata/metadata.ts";
import { convertValue, type JsonType } from "./convert-value.ts";
import type { SchemaScope } from "./scope.ts";

const formats: Readonly<Record<string, readonly [type: JsonType, format: string]>> = {
  int32: ["integer", "int32"],
  int64: ["integer", "int64"],
  float: ["number", "float"],
  double: ["number", "double"],
  iso8601: ["string", "date-time"],
};

const boundsOf: Readonly<Record<JsonType, readonly Bound[]>> = {
  array: ["minItems", "maxItems"],
  boolean: [],
  integer: ["minimum", "maximum"],
  number: ["minimum", "maximum"],
  object: [],
  string: ["minLength", "maxLength"],
};

type Bound = "maximum" | "maxItems" | "maxLength" | "minimum" | "minItems" | "minLength";

/** What a schema of the vendor's demands of a value besides its type. */
export function constraintsOf(vendor: VendorSchema, type: JsonType | undefined, scope: SchemaScope): JsonObject {
  return {
    ...formatOf(vendor, type, scope),
    ...enumOf(vendor, type, scope),
    ...boundsIn(vendor, type, scope),
    ...patternOf(vendor, type, scope),
  };
}

function formatOf({ format }: VendorSchema, type: JsonType | undefined, scope: SchemaScope): JsonObject {
  if (format === undefined) {
    return {};
  }
  const [owner, ours] = formats[format] ?? [];
  if (ours === undefined || owner !== type) {
    scope.note("format", scope.place);
    return {};
  }
  return { format: ours };
}

function enumOf({ enum: values }: VendorSchema, type: JsonType | undefined, scope: SchemaScope): JsonObject {
  if (values === undefined) {
    return {};
  }
  const converted = [...new Set(values.map(value => convertValue(value, type)))];
  const kept = converted.filter((value): value is Json => value !== undefined);
  const isPlain = type === "string" || type === "integer" || type === "number";
  const isWhole = isPlain && kept.length > 0 && kept.length === converted.length;
  if (!isWhole) {
    scope.note("enum", scope.place);
  }
  return isWhole ? { enum: kept } : {};
}

function boundsIn(vendor: VendorSchema, type: JsonType | undefined, scope: SchemaScope): JsonObject {
  const bounds: JsonObject = {};
  for (const bound of ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"] as const) {
    const value = convertValue(vendor[bound], type === "number" ? "number" : "integer");
    const belongs = type !== undefined && boundsOf[type].includes(bound);
    if (value !== undefined && belongs) {
      bounds[bound] = value;
    } else if (vendor[bound] !== undefined) {
      scope.note("bound", scope.place);
    }
  }
  return bounds;
}

function patternOf({ pattern }: VendorSchema, type: JsonType | undefined, scope: SchemaScope): JsonObject {
  // The vendor's editor writes an empty pattern where nobody entered one.
  if (pattern === undefined || pattern === "") {
    return {};
  }
  if (type !== "string" || !isPattern(pattern)) {
    scope.note("pattern", scope.place);
    return {};
  }
  return { pattern };
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    // The only way to ask.
    return false;
  }
}
