import type { Json, JsonObject } from "#values";
import type { Contract, Operation } from "../contract/contract.ts";
import { pageDefaults } from "../contract/page-defaults.ts";
import { integerBetween, type Random } from "../runtime/random.ts";
import type { Refusal } from "../wire/message.ts";
import { answerShape, type ItemShape } from "./answer-shape.ts";
import type { AbsentRule } from "./world-query.ts";
import type { WorldStore } from "./world-store.ts";
import { propertyOf, type WorldNode, type WorldRecord } from "./world-tree.ts";

/** Where the contract leaves the world's behaviour open, and clients could depend on it. */
export interface WorldRules {
  /** The order of items: as they were added, the newest first, or another one at each call. @default "insertion" */
  readonly order?: "insertion" | "newest" | "shuffled";
  /** A page behind the last one: an empty list, or a refusal. @default "empty" */
  readonly pastTheEnd?: "empty" | "refused";
  /** What the wildcard selects without a name: everything or nothing. @default as the contract says, "every" */
  readonly wildcardAlone?: AbsentRule;
  /** The largest page size that is not refused. @default none */
  readonly maxPageSize?: number;
}

/** A list operation answered from a world; `origin` goes before an address that begins with `/`. */
export type AnswerList = (values: Readonly<Record<string, Json>>, origin: string) => JsonObject | Refusal;

/** What an answer is made from. */
export interface AnswerListOptions {
  readonly contract: Contract;
  readonly operation: Operation;
  readonly world: WorldStore;
  readonly rules: WorldRules;
  readonly random: Random;
}

/** Makes the answers of a list operation, by its `x-filter` and `x-pagination`. */
export function createAnswerList({ contract, operation, world, rules, random }: AnswerListOptions): AnswerList {
  const { pagination, filter } = operation;
  if (!pagination || !filter) {
    throw new TypeError(`${operation.id} has no rules for a list`);
  }
  const asked = filter.rules.flatMap(rule => [rule.parameter, ...(rule.any ? [rule.any.parameter] : [])]);
  const shape = answerShape(contract, operation, pagination);
  const defaults = pageDefaults(operation, pagination);

  return (values, origin) => {
    const page = Number(values[pagination.page] ?? defaults.page);
    const size = Number(values[pagination.size] ?? defaults.size);
    if (rules.maxPageSize !== undefined && size > rules.maxPageSize) {
      return {
        code: "InvalidParameter",
        subject: pagination.size,
        detail: `the largest page size is ${rules.maxPageSize}`,
      };
    }
    const key = JSON.stringify([operation.id, ...asked.map(name => values[name])]);
    const selection = world.select(key, { filter, values, absent: rules.wildcardAlone });
    const start = (page - 1) * size;
    if (rules.pastTheEnd === "refused" && page > 1 && start >= selection.total) {
      return { code: "InvalidParameter", subject: pagination.page, detail: "the page is past the end" };
    }
    const position = positions(selection.total, rules.order, random);
    const items: JsonObject[] = [];
    for (let index = start; index < Math.min(start + size, selection.total); index++) {
      const { record, parent } = selection.at(position(index));
      items.push(itemFrom(record, commonProperties(parent, shape.item, origin), origin));
    }
    return shape.answer({ page, size, total: selection.total, items });
  };
}

/** Where the item at an index stands in the order of insertion. */
function positions(total: number, order: WorldRules["order"], random: Random): (index: number) => number {
  if (order === "newest") {
    return index => total - 1 - index;
  }
  if (order !== "shuffled" || total < 2) {
    return index => index;
  }
  // Steps of a length without a common divisor reach every place once, and need no list of them.
  let step = integerBetween(random, 1, total - 1);
  while (commonDivisor(step, total) > 1) {
    step = (step % (total - 1)) + 1;
  }
  const first = integerBetween(random, 0, total - 1);
  return index => Number((BigInt(index) * BigInt(step) + BigInt(first)) % BigInt(total));
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right);
}

/** What a node gives the items under it. All names are there, in the contract's order. */
function commonProperties(parent: WorldNode | undefined, shape: ItemShape, origin: string): JsonObject {
  const common: JsonObject = {};
  for (const [name, fallback] of shape) {
    common[name] = withOrigin(propertyOf(name, {}, parent) ?? fallback, origin);
  }
  return common;
}

function itemFrom(record: WorldRecord, common: JsonObject, origin: string): JsonObject {
  const item = { ...common };
  for (const name in record) {
    if (name in common) {
      item[name] = withOrigin(record[name], origin);
    }
  }
  return item;
}

function withOrigin(value: Json | undefined, origin: string): Json | undefined {
  return typeof value === "string" && value.startsWith("/") ? origin + value : value;
}
