import { isObject, suggestionFor } from "#values";
import type { FilterModel, OperationModel } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
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
 * @throws Error naming the place by JSON pointer, e.g. `the world: /libraries is not a list of a world; did you mean …`
 */
export function checkWorld(world: Json, { known, asked }: WorldCheck): void {
  const collections = [...known].flatMap(({ filter }) => filter?.collection ?? []);
  const filters = asked.flatMap(({ filter }) => filter ?? []);
  if (filters.length === 0) {
    return;
  }
  const count = checkHolder({ collections, filters }, { holder: world, pointer: "", path: [], outer: {} });
  if (count === 0) {
    const names = [...new Set(filters.map(({ collection }) => collection))].join(", ");
    throw new Error(`the world holds nothing to ask for: there is no item in ${names}`);
  }
}

interface Rules {
  readonly collections: readonly string[];
  readonly filters: readonly FilterModel[];
}

interface Place {
  readonly holder: Json;
  readonly pointer: string;
  /** Names of the lists that lead here. */
  readonly path: readonly string[];
  /** The properties of all that hold it. */
  readonly outer: Item;
}

/** Checks an object of the world and all that it holds. @returns how many items can be asked for */
function checkHolder(rules: Rules, { holder, pointer, path, outer }: Place): number {
  if (!isObject(holder)) {
    throw new Error(`the world${pointer && `: ${pointer}`}: expected an object`);
  }
  const { collections, filters } = rules;
  const lists = listsBelow(collections, path);
  refuseUnknownNames(holder, pointer, lists);
  const item = { ...outer, ...Object.fromEntries(Object.entries(holder).filter(([, value]) => !isHolder(value))) };
  const asking = filters.filter(({ collection }) => collection === path.join("."));
  for (const filter of asking) {
    refuseMissing(item, pointer, filter);
  }
  const inner = lists.flatMap(list => {
    const place = { list, pointer: `${pointer}/${list}`, path: [...path, list] };
    return itemsIn(rules, holder, place).map((each, at) => ({ ...place, each, at }));
  });
  return inner.reduce(
    (count, { each, at, ...place }) =>
      count + checkHolder(rules, { holder: each, pointer: `${place.pointer}/${at}`, path: place.path, outer: item }),
    asking.length,
  );
}

/** A list may be left out where no operation of the run asks for what lies below it. */
function itemsIn(
  { filters }: Rules,
  holder: Json,
  { list, pointer, path }: { list: string; pointer: string; path: readonly string[] },
): Json[] {
  const isAsked = filters.some(({ collection }) => `${collection}.`.startsWith(`${path.join(".")}.`));
  if (holder[list] === undefined && !isAsked) {
    return [];
  }
  if (!Array.isArray(holder[list])) {
    throw new Error(`the world: ${pointer}: expected a list`);
  }
  return holder[list];
}

/** Names of the lists that an object at this path of a world may hold. */
function listsBelow(collections: readonly string[], path: readonly string[]): string[] {
  const start = path.map(name => `${name}.`).join("");
  const names = collections.filter(each => each.startsWith(start)).map(each => each.slice(start.length).split(".")[0]);
  return [...new Set(names as string[])];
}

/** A text beside the lists may be anything, e.g. a `LibName`; what holds more must be a list that is asked for. */
function refuseUnknownNames(holder: Json, pointer: string, lists: readonly string[]): void {
  for (const [name, value] of Object.entries(holder)) {
    if (lists.includes(name) || (pointer !== "" && !isHolder(value))) {
      continue;
    }
    const remedy = lists.length === 0 ? "an item holds only texts and numbers" : suggestionFor(name, lists);
    throw new Error(`the world: ${pointer}/${name} is not a list of a world; ${remedy}`);
  }
}

/** Each item has, itself or from what holds it, all that the filter's rules read. */
function refuseMissing(item: Item, pointer: string, { rules }: FilterModel): void {
  const missing = rules.find(({ property }) => item[property] === undefined);
  if (missing !== undefined) {
    const remedy = suggestionFor(missing.property, Object.keys(item));
    throw new Error(`the world: ${pointer} has no ${missing.property}, nor has what holds it; ${remedy}`);
  }
}

function isHolder(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
