import { type Json, type JsonObject, pointerSteps } from "#values";
import type { Contract, Operation, Pagination } from "../contract/contract.ts";
import { resolveReference } from "../contract/resolve-reference.ts";

/** The properties of an item, and what stands for one that the world does not hold. */
export type ItemShape = readonly (readonly [name: string, fallback: Json | undefined])[];

/** A page before it has the form of the contract's answer. */
interface ListPage {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly items: JsonObject[];
}

/** The form of a list's answers. */
interface AnswerShape {
  readonly item: ItemShape;
  answer(page: ListPage): JsonObject;
}

/** Which properties the contract's answer and its items have, and where the items go. */
export function answerShape(contract: Contract, operation: Operation, pagination: Pagination): AnswerShape {
  const steps = pointerSteps(pagination.items);
  const schema = operation.responses.get(200)?.schema ?? {};
  const names = new Set(Object.keys(resolveReference(contract.document, schema.properties)));
  const way = [schema];
  for (const step of steps) {
    way.push(property(contract, way.at(-1) ?? {}, step));
  }
  const items = resolveReference(contract.document, way.at(-1)?.items);
  const required = requiredOf(items);
  const item: ItemShape = Object.keys(resolveReference(contract.document, items.properties)).map(name => [
    name,
    required.includes(name) ? exampleOf(contract, property(contract, items, name)) : undefined,
  ]);
  const own = ["RequestId", pagination.page, pagination.size, pagination.total];
  const rest = steps.map((step, depth) =>
    Object.entries(requiredValues(contract, way[depth] ?? {}, depth === 0 ? [...own, step] : [step])),
  );
  const answer = ({ page, size, total, items: list }: ListPage): JsonObject => {
    // The request id comes first, as in the vendor's answers.
    const body: JsonObject = { RequestId: "" };
    if (names.has(pagination.page)) {
      body[pagination.page] = page;
    }
    if (names.has(pagination.size)) {
      body[pagination.size] = size;
    }
    if (names.has(pagination.total)) {
      body[pagination.total] = total;
    }
    let place = body;
    for (let depth = 0; depth < steps.length; depth++) {
      for (const [name, value] of rest[depth] ?? []) {
        place[name] = value;
      }
      const next: JsonObject = {};
      place[steps[depth] ?? ""] = depth === steps.length - 1 ? list : next;
      place = next;
    }
    return body;
  };
  return { item, answer };
}

/** What the contract requires of an object and the world does not know. */
function requiredValues(contract: Contract, schema: JsonObject, known: readonly string[] = []): JsonObject {
  const values: JsonObject = {};
  for (const name of requiredOf(schema)) {
    if (!known.includes(name)) {
      values[name] = exampleOf(contract, property(contract, schema, name));
    }
  }
  return values;
}

/** The schema's own example, or what else it says: an object has what it requires, a list nothing. */
function exampleOf(contract: Contract, schema: JsonObject): Json | undefined {
  const [example] = Array.isArray(schema.examples) ? schema.examples : [];
  const [first] = Array.isArray(schema.enum) ? schema.enum : [];
  const said = schema.const ?? example ?? schema.default ?? first;
  if (said !== undefined) {
    return said;
  }
  if (schema.type === "array") {
    return [];
  }
  return schema.type === "object" ? requiredValues(contract, schema) : undefined;
}

function requiredOf({ required }: JsonObject): string[] {
  return Array.isArray(required) ? required.map(String) : [];
}

function property(contract: Contract, schema: JsonObject, name: string): JsonObject {
  return resolveReference(contract.document, resolveReference(contract.document, schema.properties)[name]);
}
