import { type JsonObject, pointerSteps } from "#values";
import { type Collection, ownerOf } from "../contract/collection.ts";
import type { Contract, Filter, Operation, Pagination } from "../contract/contract.ts";
import { pageDefaults } from "../contract/page-defaults.ts";
import { ruleValue } from "../contract/rule.ts";
import type { Random } from "../runtime/random.ts";
import type { Refusal } from "../wire/message.ts";
import { itemInShape, itemSchemaAt, type ObjectShape, requiredValues, shapeOf } from "./answer-shape.ts";
import { filterTests, type QueryValues } from "./filter-tests.ts";
import type { Item } from "./item.ts";
import { positions } from "./positions.ts";
import { refuseUnknown } from "./refuse-unknown.ts";
import type { WorldStore } from "./world-store.ts";

/** Answers a call from a world; `origin` goes before an address that begins with `/`. */
export type AnswerFromWorld = (values: QueryValues, origin: string) => JsonObject | Refusal;

/** What an answer is made from. */
export interface WorldOperation {
  readonly contract: Contract;
  readonly operation: Operation;
  readonly world: WorldStore;
  readonly random: Random;
}

/**
 * Makes the answers of a list by its `x-filter` and `x-pagination`. Undefined where the operation is not such a list, or
 * asks for items or properties that the contract's collections do not have.
 */
export function listAnswer({ contract, operation, world, random }: WorldOperation): AnswerFromWorld | undefined {
  const { pagination, filter } = operation;
  const collection = contract.collections.get(filter?.collection ?? "");
  if (!pagination || !filter || !collection) {
    return undefined;
  }
  const schema = operation.responses.get(200)?.schema;
  const itemShape = shapeOf(contract, itemSchemaAt(contract, schema, pagination.items));
  if (!hasProperties(collection, filter, itemShape)) {
    return undefined;
  }
  const toBody = bodyMaker(contract, schema ?? {}, pagination);

  return (values, origin) => {
    const tests = filterTests(collection, filter.rules, values);
    if ("code" in tests) {
      return tests;
    }
    const unknown = refuseUnknown(world, collection, filter, values);
    if (unknown) {
      return unknown;
    }
    const found = world.select(questionOf(operation, filter, values), { collection, tests });
    const page = pageFrom(operation, pagination, values);
    if (isRefusedPage(pagination, page, found.length)) {
      const detail = `the page is past the end: ${found.length} items match`;
      return { code: contract.gateway.parameterInvalid, subject: pagination.page, detail };
    }
    const items = pageOf(found, page, positions(found.length, ruleValue(pagination.rules?.order, "insertion"), random));
    const isWhole = ruleValue(pagination.rules?.totalCount, "filtered") === "filtered";
    return toBody({
      ...page,
      total: isWhole ? found.length : items.length,
      items: items.map(item => itemInShape(item, itemShape, origin)),
    });
  };
}

/** A page as it is asked for. */
interface AskedPage {
  readonly page: number;
  readonly size: number;
  /** The index of its first item. */
  readonly start: number;
}

function pageFrom(operation: Operation, pagination: Pagination, values: QueryValues): AskedPage {
  const defaults = pageDefaults(operation, pagination);
  const page = Number(values[pagination.page] ?? defaults.page);
  const size = Number(values[pagination.size] ?? defaults.size);
  const first = Number(ruleValue(pagination.rules?.firstPage, "1"));
  return { page, size, start: Math.max(0, page - first) * size };
}

function isRefusedPage({ rules }: Pagination, { start }: AskedPage, total: number): boolean {
  return ruleValue(rules?.pastTheEnd, "empty") === "refused" && start > 0 && start >= total;
}

function pageOf(found: readonly Item[], { start, size }: AskedPage, position: (index: number) => number): Item[] {
  const count = Math.max(0, Math.min(size, found.length - start));
  return Array.from({ length: count }, (_, offset) => found[position(start + offset)]).filter(
    item => item !== undefined,
  );
}

/** The same operation and the same values of the filter's parameters are the same question. */
function questionOf({ id }: Operation, { rules }: Filter, values: QueryValues): string {
  const names = rules.flatMap(({ parameter, any }) => (any ? [parameter, any.parameter] : [parameter]));
  return JSON.stringify([id, ...names.map(name => values[name])]);
}

/** True if the items, or those around them, have what the filter asks for and what the answer requires. */
function hasProperties(collection: Collection, { rules }: Filter, { required }: ObjectShape): boolean {
  const asked = rules.flatMap(({ property, any }) => (any ? [property, any.property] : [property]));
  return [...asked, ...required].every(name => ownerOf(collection, name) !== undefined);
}

interface ListPage extends AskedPage {
  readonly total: number;
  readonly items: JsonObject[];
}

/** Puts a page into the form of the contract's answer; the request id comes first, as in the vendor's answers. */
function bodyMaker(contract: Contract, schema: JsonObject, pagination: Pagination): (page: ListPage) => JsonObject {
  const steps = pointerSteps(pagination.items);
  const shape = shapeOf(contract, schema);
  const numbers = [pagination.page, pagination.size, pagination.total];
  const rest = requiredValues(contract, shape, ["RequestId", ...numbers, steps[0] ?? ""]);
  return ({ page, size, total, items }) => {
    const values = { [pagination.page]: page, [pagination.size]: size, [pagination.total]: total };
    const shown = numbers.filter(name => shape.properties.has(name)).map(name => [name, values[name]]);
    return { RequestId: "", ...Object.fromEntries(shown), ...rest, ...nested(contract, shape, steps, items) };
  };
}

/** The items at the end of their way, e.g. `{ Samples: { Sample: [] } }`, with what each step requires besides. */
function nested(contract: Contract, shape: ObjectShape, steps: readonly string[], items: JsonObject[]): JsonObject {
  const [step = "", ...further] = steps;
  if (further.length === 0) {
    return { [step]: items };
  }
  const inner = shapeOf(contract, shape.properties.get(step));
  const [next = ""] = further;
  return { [step]: { ...requiredValues(contract, inner, [next]), ...nested(contract, inner, further, items) } };
}
