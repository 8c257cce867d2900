import { isObject, type Json, type JsonObject, pointerSteps, valueAt } from "#values";
import { createRandom, integerBetween, type Random } from "../runtime/random.ts";
import type { Contract, Operation } from "./contract.ts";
import { likeText } from "./like-text.ts";
import { pageDefaults } from "./page-defaults.ts";
import { resolveReference } from "./resolve-reference.ts";

/** A made-up answer and what it was asked for. */
export interface DynamicAnswer {
  readonly operation: Operation;
  readonly status: number;
  readonly body: Json | undefined;
  /** The call's parameters, typed. */
  readonly values: Readonly<Record<string, Json>>;
  readonly seed: string;
}

/** At most so many items are made up for a page. */
const maxDynamicItems = 20;

/**
 * Makes what Prism drew look like the domain: texts take the form of the contract's examples with other digits, a page
 * says the number and size that were asked for and a total that it can be a page of, and items are what the filters
 * would let through. An error is one of those documented for its status. Equal seeds give equal answers.
 */
export function shapeDynamic(
  contract: Contract,
  { operation, status, body, values, seed }: DynamicAnswer,
): Json | undefined {
  const random = createRandom(`dynamic:${seed}`);
  const { schema, examples = new Map() } = operation.responses.get(status) ?? {};
  if (body === undefined || !schema) {
    return body;
  }
  // An error says which one it is: made up, code, message and status would not be of each other.
  const errors = status < 400 ? [] : [...examples.values()];
  if (errors.length > 0) {
    return errors[integerBetween(random, 0, errors.length - 1)];
  }
  const shaped = likeExamples(contract, schema, body, random);
  return status === 200 && isObject(shaped) ? shapePage(operation, shaped, values, random) : shaped;
}

/**
 * The contract's document with lists that Prism fills: left alone it draws none as often as some, and never as many as
 * a page needs.
 */
export function documentForPrism({ document, operations }: Contract): JsonObject {
  const copy = structuredClone(document);
  const byId = new Map(operations);
  for (const item of Object.values(resolveReference(copy, copy.paths))) {
    for (const node of Object.values(isObject(item) ? item : {})) {
      const pagination = isObject(node) ? byId.get(String(node.operationId))?.pagination : undefined;
      if (!pagination || !isObject(node)) {
        continue;
      }
      let schema = resolveReference(copy, valueAt(node, "/responses/200/content/application~1json/schema"));
      for (const step of pointerSteps(pagination.items)) {
        schema = resolveReference(copy, resolveReference(copy, schema.properties)[step]);
      }
      schema.minItems = maxDynamicItems;
      schema.maxItems = maxDynamicItems;
    }
  }
  return copy;
}

function shapePage(
  operation: Operation,
  body: JsonObject,
  values: DynamicAnswer["values"],
  random: Random,
): JsonObject {
  const { pagination, filter } = operation;
  if (!pagination) {
    return body;
  }
  const defaults = pageDefaults(operation, pagination);
  const page = Number(values[pagination.page] ?? defaults.page);
  const size = Number(values[pagination.size] ?? defaults.size);
  const items = valueAt(body, pagination.items);
  if (!Array.isArray(items)) {
    return body;
  }
  const before = (page - 1) * size;
  // Past what a number holds exactly no total could be right but one that ends before.
  const isCountable = before + maxDynamicItems <= Number.MAX_SAFE_INTEGER;
  const count = isCountable ? integerBetween(random, 1, Math.min(size, items.length)) : 0;
  items.length = count;
  for (const item of items) {
    for (const rule of filter?.rules ?? []) {
      const value = values[rule.parameter];
      if (!isObject(item) || item[rule.property] === undefined || value === undefined || value === rule.any?.value) {
        continue;
      }
      item[rule.property] = Array.isArray(value) ? value[integerBetween(random, 0, value.length - 1)] : value;
    }
  }
  if (body[pagination.page] !== undefined) {
    body[pagination.page] = page;
  }
  if (body[pagination.size] !== undefined) {
    body[pagination.size] = size;
  }
  if (body[pagination.total] !== undefined) {
    body[pagination.total] = isCountable ? before + count : size;
  }
  return body;
}

function likeExamples(contract: Contract, schema: JsonObject, value: Json, random: Random): Json {
  if (Array.isArray(value)) {
    const items = resolveReference(contract.document, schema.items);
    return value.map(item => likeExamples(contract, items, item, random));
  }
  if (isObject(value)) {
    const properties = resolveReference(contract.document, schema.properties);
    const entries = Object.entries(value).map(([name, inner]): [string, Json | undefined] => {
      const property = resolveReference(contract.document, properties[name]);
      return [name, inner === undefined ? inner : likeExamples(contract, property, inner, random)];
    });
    return Object.fromEntries(entries);
  }
  // What is one of a few is drawn already.
  if (schema.enum !== undefined || schema.const !== undefined) {
    return value;
  }
  const [example] = Array.isArray(schema.examples) ? schema.examples : [];
  if (typeof value === "string" && typeof example === "string") {
    return likeText(contract, schema, example, random);
  }
  return typeof value === "number" && typeof example === "number" && schema.minimum === undefined ? example : value;
}
