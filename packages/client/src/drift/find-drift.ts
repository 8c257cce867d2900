import { type AnswerSchema, type PlacedSchema, resolveSchema, step } from "./schema.ts";

/** A change of an OpenAPI document: `update` is merged into what `target` selects, or that is removed. */
export interface OverlayAction {
  readonly target: string;
  readonly update?: unknown;
  readonly remove?: true;
}

/** One place where an answer is not as the contract says. */
export interface Finding {
  /** JSON pointer of the place in the answer, e.g. `/Samples/Sample/0/Confidence`. */
  readonly pointer: string;
  /** What the contract says, e.g. `no such property`. */
  readonly expected: string;
  /** The value that came; `undefined` if none did. */
  readonly received: unknown;
  /** What makes the contract fit. */
  readonly action: OverlayAction;
}

/** Lists where a value differs from its schema: unknown properties and enum values, missing properties, nulls, other types. */
export function* findDrift(
  value: unknown,
  placed: PlacedSchema,
  schemas: Readonly<Record<string, AnswerSchema>>,
  pointer = "",
): Generator<Finding> {
  const { schema, path } = resolveSchema(placed, schemas);
  const types = [schema.type ?? []].flat();
  const type = typeOf(value, types);
  if (types.length && !types.includes(type)) {
    const update = { type: [...types, type] };
    yield { pointer, expected: types.join(" or "), received: value, action: { target: path, update } };
    return;
  }
  if (schema.enum && !schema.enum.includes(value)) {
    const expected = `one of ${schema.enum.map(one => JSON.stringify(one)).join(", ")}`;
    yield { pointer, expected, received: value, action: { target: `${path}.enum`, update: value } };
  }
  if (Array.isArray(value) && schema.items) {
    const items = { schema: schema.items, path: `${path}.items` };
    for (const [index, item] of value.entries()) {
      yield* findDrift(item, items, schemas, `${pointer}/${index}`);
    }
  }
  if (type !== "object" || !schema.properties) {
    return;
  }
  for (const name of schema.required ?? []) {
    if (name in (value as object)) {
      continue;
    }
    const action = { target: `${path}.required[?@ == ${JSON.stringify(name)}]`, remove: true } as const;
    yield { pointer: `${pointer}/${escapeStep(name)}`, expected: "a required property", received: undefined, action };
  }
  for (const [name, child] of Object.entries(value as object)) {
    const at = `${pointer}/${escapeStep(name)}`;
    const known = schema.properties[name];
    if (known) {
      yield* findDrift(child, { schema: known, path: `${path}.properties${step(name)}` }, schemas, at);
    } else {
      const update = { properties: { [name]: schemaFrom(child) } };
      yield { pointer: at, expected: "no such property", received: child, action: { target: path, update } };
    }
  }
}

function typeOf(value: unknown, types: readonly string[]): string {
  if (value === null) {
    return "null";
  }
  if (Array.isArray(value)) {
    return "array";
  }
  if (typeof value !== "number") {
    return typeof value;
  }
  return Number.isInteger(value) && !types.includes("number") ? "integer" : "number";
}

/** The schema that a value suggests. */
function schemaFrom(value: unknown): AnswerSchema {
  const type = typeOf(value, []);
  if (type === "array") {
    return { type, items: schemaFrom((value as unknown[])[0]) };
  }
  if (type !== "object") {
    return value === undefined ? {} : { type };
  }
  const properties = Object.entries(value as object).map(([name, child]) => [name, schemaFrom(child)]);
  return { type, properties: Object.fromEntries(properties) };
}

function escapeStep(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
