import type { FilterModel, Json, OperationModel } from "../contract/contract.ts";
import { nearest } from "../contract/nearest.ts";
import type { Item } from "./world.ts";

/** What a world is checked by. */
export interface WorldCheck {
  /** All operations of the contract: their collections say which lists a world may hold. */
  readonly known: Iterable<OperationModel>;
  /** Those of the run: what they ask for must be there. */
  readonly asked: readonly OperationModel[];
}

/**
 * Refuses a world that a run could not be judged by: lists that no operation asks for, items without a property that
 * a filter reads, or no items at all.
 * @throws Error naming the place by JSON pointer, e.g. `the world: /libraries is no part of a world; here is libs`
 */
export function checkWorld(world: Json, { known, asked }: WorldCheck): void {
  const collections = [...known].flatMap(({ filter }) => filter?.collection ?? []);
  const filters = asked.flatMap(({ filter }) => filter ?? []);
  if (filters.length === 0) {
    return;
  }
  let count = 0;
  const visit = (holder: Json, pointer: string, path: readonly string[], outer: Item) => {
    if (!isObject(holder)) {
      throw new Error(`the world${pointer && `: ${pointer}`}: an object is expected`);
    }
    const lists = listsUnder(collections, path);
    refuseStrangers(holder, pointer, lists);
    const own = { ...outer, ...Object.fromEntries(Object.entries(holder).filter(([, value]) => !isObject(value))) };
    for (const filter of filters.filter(({ collection }) => collection === path.join("."))) {
      count += 1;
      refuseUntold(own, pointer, filter);
    }
    for (const list of lists) {
      const inner = [...path, list];
      const place = `${pointer}/${list}`;
      const isAsked = filters.some(({ collection }) => `${collection}.`.startsWith(`${inner.join(".")}.`));
      if (holder[list] === undefined && !isAsked) {
        continue;
      }
      if (!Array.isArray(holder[list])) {
        throw new Error(`the world: ${place}: a list is expected`);
      }
      for (const [at, each] of holder[list].entries()) {
        visit(each, `${place}/${at}`, inner, own);
      }
    }
  };
  visit(world, "", [], {});
  if (count > 0) {
    return;
  }
  const names = [...new Set(filters.map(({ collection }) => collection))].join(", ");
  throw new Error(`the world holds nothing to ask for: no item stands in ${names}`);
}

/** Names of the lists that an object at this path of a world may hold. */
function listsUnder(collections: readonly string[], path: readonly string[]): string[] {
  const start = path.map(name => `${name}.`).join("");
  const names = collections.filter(each => each.startsWith(start)).map(each => each.slice(start.length).split(".")[0]);
  return [...new Set(names as string[])];
}

/** A text beside the lists may be anything, e.g. a `LibName`; what holds more must be a list that is asked for. */
function refuseStrangers(holder: Json, pointer: string, lists: readonly string[]): void {
  for (const [name, value] of Object.entries(holder)) {
    if (lists.includes(name) || (pointer !== "" && !isObject(value))) {
      continue;
    }
    const here = lists.length === 0 ? "an item holds texts only" : `here is ${lists.join(", ")}`;
    throw new Error(`the world: ${pointer}/${name} is no part of a world; ${here}`);
  }
}

/** Each item tells, itself or by what it stands in, all that the filter's rules read. */
function refuseUntold(item: Item, pointer: string, { rules }: FilterModel): void {
  const missing = rules.find(({ property }) => item[property] === undefined);
  if (missing === undefined) {
    return;
  }
  const near = nearest(missing.property, Object.keys(item));
  const hint = near === undefined ? "" : `; is ${near} meant for it?`;
  throw new Error(`the world: ${pointer} has no ${missing.property}, nor has what it stands in${hint}`);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
