import { pointerFrom } from "#values";
import type { Json } from "./json.ts";
import { resolvePointer } from "./resolve-pointer.ts";

/** An element of an answer's body, as the contract knows it or as it came. */
export interface Element {
  /** Pointer of the property in the contract; of the object that does not have it where it is unknown. */
  readonly pointer: string;
  /** For people, e.g. `Samples.Sample[].ImageUrl`. */
  readonly name: string;
}

/** Every element that a schema declares. */
export function declaredElements(document: Json, schemaPointer: string): Element[] {
  const declared: Element[] = [];
  const seen = new Set<string>();
  const visit = (pointer: string, name: string) => {
    const { at, parts, properties, items } = shapeAt(document, pointer);
    if (seen.has(at)) {
      return;
    }
    seen.add(at);
    for (const part of parts) {
      visit(part, name);
    }
    for (const [property, inner] of properties) {
      const full = name === "" ? property : `${name}.${property}`;
      declared.push({ pointer: inner, name: full });
      visit(inner, full);
    }
    if (items !== undefined) {
      visit(items, `${name}[]`);
    }
    seen.delete(at);
  };
  visit(schemaPointer, "");
  return declared;
}

/** What {@link elementsIn} finds. */
export interface FoundElements {
  /** Pointers of the declared elements, each once however many items have it. */
  readonly known: ReadonlySet<string>;
  readonly unknown: readonly UnknownElement[];
}

/** An element that the contract does not declare. */
export interface UnknownElement extends Element {
  readonly property: string;
  readonly value: Json;
}

/** Which declared elements a value has, and which elements it has that are not declared. */
export function elementsIn(document: Json, schemaPointer: string, body: Json): FoundElements {
  const known = new Set<string>();
  const unknown: UnknownElement[] = [];
  // Where the look is; a name is made of it for the rare element that is unknown, not for each that is passed.
  const path: string[] = [];
  const visit = (pointer: string, value: Json, isPart: boolean) => {
    const { at, parts, properties, items, isClosed } = shapeAt(document, pointer);
    for (const part of parts) {
      visit(part, value, true);
    }
    if (Array.isArray(value)) {
      if (items === undefined) {
        return;
      }
      path.push("[]");
      for (const each of value) {
        visit(items, each, false);
      }
      path.pop();
      return;
    }
    if (typeof value !== "object" || value === null) {
      return;
    }
    for (const property of Object.keys(value)) {
      const inner = properties.get(property);
      path.push(property);
      if (inner !== undefined) {
        known.add(inner);
        visit(inner, value[property], false);
      } else if (!isPart && parts.length === 0 && isClosed) {
        unknown.push({ pointer: at, name: path.join(".").replaceAll(".[]", "[]"), property, value: value[property] });
      }
      path.pop();
    }
  };
  visit(schemaPointer, body, false);
  return { known, unknown };
}

/** A schema as answers are held against it: the pointers of all that stands in it. */
interface Shape {
  readonly at: string;
  readonly parts: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
  readonly items: string | undefined;
  /** Only where the contract says nothing of further elements is one of them news. */
  readonly isClosed: boolean;
}

/** Every answer asks for the same few places; a document does not change. */
const shapes = new WeakMap<object, Map<string, Shape>>();

function shapeAt(document: Json, pointer: string): Shape {
  const known = shapes.get(document) ?? new Map<string, Shape>();
  shapes.set(document, known);
  const shape = known.get(pointer) ?? shapeFrom(document, pointer);
  known.set(pointer, shape);
  return shape;
}

function shapeFrom(document: Json, pointer: string): Shape {
  const { value: schema, pointer: at } = resolvePointer(document, pointer);
  const properties = Object.keys(schema.properties ?? {});
  return {
    at,
    parts: partsOf(schema).map(part => `${at}${part}`),
    properties: new Map(properties.map(property => [property, `${at}/properties${pointerFrom(property)}`])),
    items: typeof schema.items === "object" ? `${at}/items` : undefined,
    isClosed: schema.properties !== undefined && (schema.additionalProperties ?? false) === false,
  };
}

function partsOf(schema: Json): string[] {
  return ["allOf", "anyOf", "oneOf"].flatMap(word =>
    (schema[word] ?? []).map((_: Json, index: number) => `/${word}/${index}`),
  );
}
