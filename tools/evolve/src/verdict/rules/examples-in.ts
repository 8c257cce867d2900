import { resolved } from "../../diff/dereference.ts";
import { type Document, isObject, type Json, type JsonObject, keysOf, valueAt } from "../../diff/document.ts";

/** The named examples of an operation's answers, by status and name, e.g. `200 page`. */
export function answerExamples(operation: Json, contract: Document): Map<string, Json> {
  const answers = Object.entries(objectAt(operation, "responses")).flatMap(([status, answer]) =>
    Object.values(objectAt(resolved(contract, answer), "content")).flatMap(media =>
      Object.entries(objectAt(media, "examples")).map(([name, example]) => {
        const node = resolved(contract, example);
        return [`${status} ${name}`, (isObject(node) ? node.value : undefined) ?? null] as const;
      }),
    ),
  );
  return new Map(answers);
}

/** The examples beside parameters and inside schemas, by the parameter and element that they belong to. */
export function inlineExamples(operation: JsonObject, contract: Document): Map<string, Json> {
  const { responses, parameters, requestBody } = operation;
  const found = new Map<string, Json>();
  for (const [index, parameter] of (Array.isArray(parameters) ? parameters : []).entries()) {
    const node = resolved(contract, parameter);
    collect(node, isObject(node) ? String(node.name) : String(index), { contract, found, open: [] });
  }
  collect(requestBody, "the body", { contract, found, open: [] });
  for (const [status, answer] of Object.entries(isObject(responses) ? responses : {})) {
    collect(answer, status, { contract, found, open: [] });
  }
  return found;
}

interface Collection {
  readonly contract: Document;
  readonly found: Map<string, Json>;
  /** The references that led here: a schema may contain itself. */
  readonly open: readonly string[];
}

function collect(node: Json | undefined, place: string, { contract, found, open }: Collection): void {
  if (!isObject(node)) {
    return;
  }
  const reference = node.$ref;
  if (typeof reference === "string") {
    if (!open.includes(reference)) {
      collect(valueAt(contract, keysOf(reference)), place, { contract, found, open: [...open, reference] });
    }
    return;
  }
  const own = node.example ?? (Array.isArray(node.examples) ? node.examples : undefined);
  if (own !== undefined) {
    found.set(place, own);
  }
  for (const [key, inner] of Object.entries(node)) {
    if (key === "properties") {
      for (const [name, property] of Object.entries(isObject(inner) ? inner : {})) {
        collect(property, `${place}.${name}`, { contract, found, open });
      }
    } else if (!key.startsWith("x-") && key !== "example" && key !== "examples") {
      collect(inner, place, { contract, found, open });
    }
  }
}

function objectAt(node: Json | undefined, key: string): JsonObject {
  const value = isObject(node) ? node[key] : undefined;
  return isObject(value) ? value : {};
}
