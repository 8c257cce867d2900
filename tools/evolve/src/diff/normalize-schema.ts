import { isObject, isSame, type Json, type JsonObject } from "./document.ts";

/**
 * A schema in one of the forms that mean the same: a combination of one is that one, `null` is among the types, a bound
 * of integers is inclusive. Without this another spelling would be judged as another type. Anything else is given back
 * as it is, so that every object of a contract may be passed.
 */
export function normalizeSchema(node: JsonObject): JsonObject {
  return [withoutNullAlternative, withoutCombinationOfOne, withSortedTypes, withInclusiveBounds].reduce(
    (schema, normalize) => normalize(schema),
    node,
  );
}

/** `anyOf: [{ type: string }, { type: "null" }]` is `type: [string, "null"]`. */
function withoutNullAlternative(schema: JsonObject): JsonObject {
  for (const key of ["anyOf", "oneOf"]) {
    const parts = schema[key];
    if (!Array.isArray(parts) || parts.length !== 2) {
      continue;
    }
    const [value] = parts.filter(part => !isSame(part, { type: "null" }));
    if (parts.some(part => isSame(part, { type: "null" })) && isObject(value) && value.type !== undefined) {
      return merge(schema, key, withNull(value));
    }
  }
  return schema;
}

function withNull(schema: JsonObject): JsonObject {
  const { const: constant, ...rest } = schema;
  const values = constant === undefined ? schema.enum : [constant];
  const types = [schema.type ?? []].flat();
  return {
    ...(constant === undefined ? schema : rest),
    type: types.includes("null") ? types : [...types, "null"],
    ...(Array.isArray(values) ? { enum: values.includes(null) ? values : [...values, null] } : {}),
  };
}

function withoutCombinationOfOne(schema: JsonObject): JsonObject {
  for (const key of ["allOf", "anyOf", "oneOf"]) {
    const parts = schema[key];
    if (Array.isArray(parts) && parts.length === 1 && isObject(parts[0])) {
      return merge(schema, key, parts[0]);
    }
  }
  return schema;
}

/** The schema with one of its combinations replaced by what it means; unchanged where both say different things. */
function merge(schema: JsonObject, key: string, meaning: JsonObject): JsonObject {
  const { [key]: _replaced, ...outer } = schema;
  const prose = ["description", "title", "deprecated"];
  const isClear = Object.keys(outer).every(
    name => prose.includes(name) || meaning[name] === undefined || isSame(outer[name], meaning[name]),
  );
  return isClear ? { ...meaning, ...outer } : schema;
}

function withSortedTypes(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (!Array.isArray(type)) {
    return schema;
  }
  const types = [...type].sort(
    (a, b) => Number(a === "null") - Number(b === "null") || (String(a) < String(b) ? -1 : 1),
  );
  return { ...schema, type: types.length === 1 ? (types[0] as Json) : types };
}

function withInclusiveBounds(schema: JsonObject): JsonObject {
  const types = [schema.type ?? []].flat().filter(type => type !== "null");
  if (types.length !== 1 || types[0] !== "integer") {
    return schema;
  }
  const { exclusiveMinimum: above, exclusiveMaximum: below, ...rest } = schema;
  return {
    ...rest,
    ...(typeof above === "number"
      ? { minimum: Math.max(Math.floor(above) + 1, Number(rest.minimum ?? -Infinity)) }
      : {}),
    ...(typeof below === "number" ? { maximum: Math.min(Math.ceil(below) - 1, Number(rest.maximum ?? Infinity)) } : {}),
  };
}
