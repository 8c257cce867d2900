import type { Json } from "./contract.ts";
import { pointerOf, resolvePointer } from "./pointer.ts";

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
    const schema = resolvePointer(document, pointer);
    if (seen.has(schema.pointer)) return;
    seen.add(schema.pointer);
    for (const part of partsOf(schema.value)) visit(`${schema.pointer}${part}`, name);
    for (const property of Object.keys(schema.value.properties ?? {})) {
      const inner = name === "" ? property : `${name}.${property}`;
      const at = `${schema.pointer}/properties${pointerOf(property)}`;
      declared.push({ pointer: at, name: inner });
      visit(at, inner);
    }
    if (typeof schema.value.items === "object") visit(`${schema.pointer}/items`, `${name}[]`);
    seen.delete(schema.pointer);
  };
  visit(schemaPointer, "");
  return declared;
}

/** What {@link elementsIn} finds. */
export interface FoundElements {
  readonly known: readonly Element[];
  readonly unknown: readonly UnknownElement[];
}

/** Coverage, drift and strays ask the same of the same answer. */
const found = new WeakMap<object, { readonly schemaPointer: string; readonly elements: FoundElements }>();

/** Which declared elements a value has, and which elements it has that are not declared; each value is looked at once. */
export function elementsIn(document: Json, schemaPointer: string, body: Json): FoundElements {
  if (typeof body !== "object" || body === null) return { known: [], unknown: [] };
  const before = found.get(body);
  if (before?.schemaPointer === schemaPointer) return before.elements;
  const elements = lookFor(document, schemaPointer, body);
  found.set(body, { schemaPointer, elements });
  return elements;
}

function lookFor(document: Json, schemaPointer: string, body: Json): FoundElements {
  const known: Element[] = [];
  const unknown: UnknownElement[] = [];
  const visit = (pointer: string, value: Json, name: string, siblings: Json[]) => {
    const schema = resolvePointer(document, pointer);
    for (const part of partsOf(schema.value))
      visit(`${schema.pointer}${part}`, value, name, [...siblings, schema.value]);
    if (Array.isArray(value)) {
      if (typeof schema.value.items !== "object") return;
      for (const each of value) visit(`${schema.pointer}/items`, each, `${name}[]`, []);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const properties = schema.value.properties ?? {};
    for (const [property, inner] of Object.entries(value)) {
      const full = name === "" ? property : `${name}.${property}`;
      if (properties[property] !== undefined) {
        const at = `${schema.pointer}/properties${pointerOf(property)}`;
        known.push({ pointer: at, name: full });
        visit(at, inner, full, []);
      } else if (siblings.length === 0 && partsOf(schema.value).length === 0 && isClosed(schema.value)) {
        unknown.push({ pointer: schema.pointer, name: full, property, value: inner });
      }
    }
  };
  visit(schemaPointer, body, "", []);
  return { known, unknown };
}

/** An element that the contract does not declare. */
export interface UnknownElement extends Element {
  readonly property: string;
  readonly value: Json;
}

/** Only where the contract says nothing of further elements is one of them news. */
function isClosed(schema: Json): boolean {
  return schema.properties !== undefined && (schema.additionalProperties ?? false) === false;
}

function partsOf(schema: Json): string[] {
  return ["allOf", "anyOf", "oneOf"].flatMap(word =>
    (schema[word] ?? []).map((_: Json, index: number) => `/${word}/${index}`),
  );
}
