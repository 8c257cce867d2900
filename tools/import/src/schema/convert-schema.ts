import type { Json, JsonObject } from "@ims-kit/values";
import type { VendorSchema } from "../metadata/metadata.ts";
import { Refusal } from "../refusal.ts";
import { describeElement } from "../words/describe.ts";
import { constraintsOf } from "./constraints.ts";
import { convertValue, isJsonType, type JsonType } from "./convert-value.ts";
import { fits } from "./fits.ts";
import { type SchemaScope, scopeBelow } from "./scope.ts";

/** No schema of a real product comes near; deeper ones would exhaust the stack of whatever reads them. */
const deepest = 50;

/**
 * Converts a schema of the vendor's to JSON Schema 2020-12, repairing what it gets wrong.
 * With a name it is that element's: it gets a description and its example.
 *
 * @throws Refusal for a schema that is nested too deeply.
 */
export function convertSchema(vendor: VendorSchema, scope: SchemaScope, name?: string): JsonObject {
  if (scope.depth > deepest) {
    throw new Refusal(`${scope.place.slice(0, 80)}… is nested more than ${deepest} deep`);
  }
  const named = name === undefined ? {} : describe(vendor, name);
  if (vendor.$ref !== undefined) {
    return { ...convertReference(vendor, vendor.$ref, scope), ...named };
  }
  const type = typeOf(vendor, scope);
  const plain = { ...(type && { type }), ...constraintsOf(vendor, type, scope) };
  const parts = partsOf(vendor, type, scope);
  const whole = { ...plain, ...parts };
  const examples = name === undefined ? undefined : exampleOf(vendor, whole, scope);
  return {
    ...plain,
    ...named,
    ...defaultOf(vendor, whole, scope),
    ...(examples !== undefined && { examples: [examples] }),
    ...parts,
  };
}

/** The vendor's example in the type of the converted schema; `undefined` if there is none or it had to be left out. */
export function exampleOf({ example }: VendorSchema, schema: JsonObject, scope: SchemaScope): Json | undefined {
  if (example === undefined || example === "") {
    return undefined;
  }
  const type = typeof schema.type === "string" && isJsonType(schema.type) ? schema.type : undefined;
  const value = convertValue(example, type);
  if (value === undefined || !fits(schema, value)) {
    scope.note("example", scope.place);
    return undefined;
  }
  return value;
}

/** Whether callers must give an element: the gateway demands it, or the vendor's page does. */
export function isRequired(vendor: VendorSchema | undefined, scope: SchemaScope): boolean {
  if (vendor?.docRequired === true && vendor.required !== true) {
    scope.note("required", scope.place);
  }
  return vendor?.required === true || vendor?.docRequired === true;
}

function describe({ type, deprecated }: VendorSchema, name: string): JsonObject {
  return { description: describeElement(name, type), ...(deprecated === true && { deprecated }) };
}

function convertReference(vendor: VendorSchema, ref: string, scope: SchemaScope): JsonObject {
  const target = scope.refTo(ref.replace(/^#\/components\/schemas\//, ""));
  if ("fault" in target) {
    scope.note(target.fault, scope.place);
    return {};
  }
  // Nothing that such an example says is not said by the schema's own.
  if (vendor.example !== undefined) {
    scope.note("example", scope.place);
  }
  return { $ref: target.$ref };
}

function typeOf({ type }: VendorSchema, scope: SchemaScope): JsonType | undefined {
  if (isJsonType(type)) {
    return type;
  }
  scope.note("type", scope.place);
  return undefined;
}

function defaultOf({ default: value }: VendorSchema, schema: JsonObject, scope: SchemaScope): JsonObject {
  if (value === undefined || scope.isAnswer) {
    return {};
  }
  const type = typeof schema.type === "string" && isJsonType(schema.type) ? schema.type : undefined;
  const converted = convertValue(value, type);
  if (converted === undefined || converted === "" || !fits(schema, converted)) {
    scope.note("default", scope.place);
    return {};
  }
  return { default: converted };
}

function partsOf(vendor: VendorSchema, type: JsonType | undefined, scope: SchemaScope): JsonObject {
  if (type === "array") {
    if (vendor.items === undefined) {
      scope.note("items", scope.place);
    }
    return { items: vendor.items === undefined ? {} : convertSchema(vendor.items, scopeBelow(scope, "[]")) };
  }
  return type === "object" ? objectParts(vendor, scope) : {};
}

function objectParts(vendor: VendorSchema, scope: SchemaScope): JsonObject {
  const properties = Object.entries(vendor.properties ?? {});
  const kept = properties.filter(([name, part]) => isKept(name, part, properties, scope));
  const below = (name: string) => scopeBelow(scope, `.${name}`);
  const required = kept.filter(([name, part]) => isRequired(part, below(name))).map(([name]) => name);
  return {
    ...(required.length > 0 && { required }),
    ...(kept.length > 0 && {
      properties: Object.fromEntries(kept.map(([name, part]) => [name, convertSchema(part, below(name), name)])),
    }),
    ...openness(vendor, kept.length, scope),
  };
}

function isKept(
  name: string,
  part: VendorSchema,
  all: readonly (readonly [string, VendorSchema])[],
  scope: SchemaScope,
): boolean {
  const place = `${scope.place}.${name}`;
  if (name in Object.prototype) {
    if (part.required === true && !scope.isAnswer) {
      throw new Refusal(`${place} is required, but named like a member of every JavaScript object`);
    }
    scope.note("name", place);
    return false;
  }
  if (part.visibility === "Private") {
    scope.note("private", place);
    return false;
  }
  if (all.find(([other]) => other.toLowerCase() === name.toLowerCase())?.[0] !== name) {
    scope.note("twice", place);
    return false;
  }
  return true;
}

/** What an object may hold besides. One without described properties is a map of anything. */
function openness({ additionalProperties }: VendorSchema, count: number, scope: SchemaScope): JsonObject {
  if (typeof additionalProperties === "object") {
    return { additionalProperties: convertSchema(additionalProperties, scopeBelow(scope, "{}")) };
  }
  return count === 0 || additionalProperties === true ? { additionalProperties: true } : {};
}
