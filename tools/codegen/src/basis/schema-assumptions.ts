import type { BasisEntry, Json, SchemaNode } from "../contract.ts";
import { escapePointer } from "../json-pointer.ts";
import { type Assumption, basisOf } from "./assumption.ts";

/** Where a schema stands. */
export interface SchemaPlace {
  /** e.g. `ListRecognitionSamples.EntityName`. */
  readonly name: string;
  /** JSON pointer in the bundled document. */
  readonly pointer: string;
  /** Whether a caller or the service has to keep to it. */
  readonly side: "request" | "response";
}

/** What `x-basis` says in a schema and in those inside it; references are not followed. */
export function schemaAssumptions(schema: SchemaNode, place: SchemaPlace): Assumption[] {
  const { name, pointer, side } = place;
  const own = Object.entries((schema["x-basis"] ?? {}) as Record<string, BasisEntry>).flatMap(([keyword, entry]) =>
    keyword === "required" ? requiredNames(schema, entry, place) : ofKeyword(schema, keyword, entry, place),
  );
  const properties = Object.entries(schema.properties ?? {}).flatMap(([property, below]) =>
    schemaAssumptions(below, {
      name: `${name}.${property}`,
      pointer: `${pointer}/properties/${escapePointer(property)}`,
      side,
    }),
  );
  const items = schema.items
    ? schemaAssumptions(schema.items, { name: `${name}.items`, pointer: `${pointer}/items`, side })
    : [];
  return [...own, ...properties, ...items];
}

/** Each name in `required` is an assumption of its own: a server may leave out one and not another. */
function requiredNames(schema: SchemaNode, entry: BasisEntry, { name, pointer }: SchemaPlace): Assumption[] {
  return (schema.required ?? []).flatMap(property =>
    assumption(`${name}.${property}.required`, `${pointer}/required`, entry, "always", ["absent"]),
  );
}

function ofKeyword(schema: SchemaNode, keyword: string, entry: BasisEntry, place: SchemaPlace): Assumption[] {
  const { name, pointer, side } = place;
  const named = `${name}.${keyword}`;
  if (schema[keyword] === undefined) {
    return assumption(named, pointer, entry, "none", []);
  }
  const [value, other] = side === "request" ? ["refused", "accepted"] : ["held", "broken"];
  return assumption(named, `${pointer}/${escapePointer(keyword)}`, entry, value as string, [other as string]);
}

function assumption(
  name: string,
  pointer: string,
  entry: BasisEntry,
  value: Json,
  others: readonly Json[],
): Assumption[] {
  const basis = basisOf(entry);
  if (basis === "observed") {
    return [{ name, value, or: [], basis, pointer }];
  }
  const or = (typeof entry === "string" ? undefined : entry.or) ?? others;
  return basis === "assumed" ? [{ name, value, or, basis, pointer }] : [];
}
