import { resolved } from "../diff/dereference.ts";
import { type Document, isObject, isSame, type Json, type JsonObject, valueAt } from "../diff/document.ts";
import type { Differences } from "../diff/redocly-diff.ts";
import type { Place } from "./locate.ts";
import { proseKeywords } from "./phrases.ts";

/** What to read instead of a removed element: a new one beside it or at the top that has the same form. */
export function replacementOf(removed: Json | undefined, place: Place, sides: Differences): string | undefined {
  const schemaAt = place.keys.indexOf("schema") + 1;
  const parents = [place.keys.slice(0, -1), [...place.keys.slice(0, schemaAt), "properties"]];
  for (const [at, keys] of parents.entries()) {
    const [before, after] = [operationOf(sides.from, place), operationOf(sides.to, place)].map(node =>
      valueAt(node, keys),
    );
    const added = newNames(before, after);
    // At the top, what was inside the removed element may stand by itself now.
    const forms = at === 0 ? [removed] : [removed, ...inside(removed)];
    const name = added.find(one => forms.some(form => hasSameForm(form, valueAt(after, [one]))));
    if (name === undefined) {
      continue;
    }
    const path = at === 0 ? [...place.element.split(".").slice(0, -1), name].join(".") : name;
    return `read \`${path}\`, which has the same form`;
  }
  return undefined;
}

/** What to write instead of a removed parameter: a new one that has the same form. */
export function replacementOfParameter(
  removed: Json | undefined,
  place: Place,
  sides: Differences,
): string | undefined {
  const [before, after] = [parametersOf(sides.from, place), parametersOf(sides.to, place)];
  const name = newNames(before, after).find(one =>
    hasSameForm(valueAt(removed, ["schema"]), valueAt(after, [one, "schema"])),
  );
  return name === undefined ? undefined : `write \`${name}\`, which has the same form`;
}

function parametersOf(contract: Document, place: Place): JsonObject {
  const list = operationOf(contract, place)?.parameters;
  const parameters = (Array.isArray(list) ? list : []).map(one => resolved(contract, one)).filter(isObject);
  return Object.fromEntries(parameters.map(one => [String(one.name), one]));
}

function operationOf(contract: Document, place: Place): JsonObject | undefined {
  return Object.values(contract.paths ?? {})
    .flatMap(methods => Object.values(methods))
    .filter(isObject)
    .find(({ operationId }) => operationId === place.operation);
}

function newNames(before: Json | undefined, after: Json | undefined): string[] {
  if (!isObject(after)) {
    return [];
  }
  return Object.keys(after).filter(name => !isObject(before) || !Object.hasOwn(before, name));
}

function inside(schema: Json | undefined): Json[] {
  const properties = valueAt(schema, ["properties"]);
  return isObject(properties)
    ? Object.values(properties).filter(
        one => isObject(one) && typeof one.type === "string" && /array|object/.test(one.type),
      )
    : [];
}

function hasSameForm(a: Json | undefined, b: Json | undefined): boolean {
  return isObject(a) && isObject(b) && isSame(withoutProse(a), withoutProse(b));
}

function withoutProse(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(withoutProse);
  }
  if (!isObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (proseKeywords.has(key) ? [] : [[key, withoutProse(inner)]])),
  );
}
