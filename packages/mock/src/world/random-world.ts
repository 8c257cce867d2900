import type { Collection } from "../contract/collection.ts";
import type { Contract } from "../contract/contract.ts";
import { packagedContract } from "../contract/parse-contract.ts";
import type { World, WorldCounts } from "../gen/world.ts";
import { checkNames } from "../options/check-rules.ts";
import { createRandom, type Random } from "../runtime/random.ts";
import { type RandomItem, randomItem } from "./random-item.ts";

/** How large a random world is; counts are over the whole world. */
export interface RandomWorldOptions extends Partial<WorldCounts> {
  /** Equal seeds give equal worlds. @default 1 */
  readonly seed?: string | number;
}

/** The size of a random world in place of a world: it says how many items the innermost collections have. */
export interface RandomWorldSize extends WorldCounts {
  /** Equal seeds give equal worlds. @default the mock's */
  readonly seed?: string | number;
}

/**
 * Makes a world up, e.g. `randomWorld({ seed: 7, samples: 1_000 })`. Items share a few names, and some the key of an item
 * elsewhere, where it need not be unique, so that every rule has something to tell apart. The pictures are the mock's own.
 *
 * @throws TypeError when there is no such option
 * @throws RangeError when a count is not a whole number from 0 up, or items have nothing to be in
 */
export function randomWorld(options: RandomWorldOptions = {}): World {
  return randomWorldFor(packagedContract(), options);
}

/** The same for any contract with collections. */
export function randomWorldFor(contract: Contract, options: RandomWorldOptions = {}): World {
  const collections = [...contract.collections.values()];
  checkNames(options, ["seed", ...collections.map(({ name }) => name)]);
  const random = createRandom(`world:${options.seed ?? 1}`);
  const counts = checkedCounts(collections, options);
  const named = filteredProperties(contract);
  const made = new Map<Collection, RandomItem[]>();
  const world: Record<string, RandomItem[]> = {};
  for (const collection of collections) {
    const holders = collection.within ? (made.get(collection.within) ?? []) : [world];
    for (const holder of holders) {
      holder[collection.name] = [];
    }
    const items = holdersOfItems(random, collection, holders, counts.get(collection) ?? 0).map((holder, index) => {
      const list = holder[collection.name] as RandomItem[];
      const item = randomItem({ collection, index, random, holder, holders, isFiltered: name => named.has(name) });
      list.push(item);
      return item;
    });
    made.set(collection, items);
  }
  return world as unknown as World;
}

/** The size of a world with so many items in the innermost collections, fifty or so in each holder. */
export function sizeAround({ collections }: Contract, count: number): RandomWorldSize {
  const innermost = [...collections.values()].filter(({ inside }) => inside.length === 0);
  const sizes = innermost.flatMap(({ name, within }) => [
    [name, count] as const,
    ...(within?.within ? [[within.name, Math.max(20, Math.ceil(count / 50))] as const] : []),
  ]);
  // The names are those of the contract's collections, as the generated type has them.
  return Object.fromEntries(sizes) as unknown as RandomWorldSize;
}

/** Counts of the outer collections, unless they are given: ten, thirty, then two hundred. */
const usualCounts = [10, 30, 200];

function checkedCounts(collections: readonly Collection[], options: RandomWorldOptions): Map<Collection, number> {
  const given = options as Readonly<Record<string, number | undefined>>;
  const counts = new Map<Collection, number>();
  for (const collection of collections) {
    const { name, within, path } = collection;
    const count = given[name] ?? usualCounts[path.length - 1] ?? usualCounts.at(-1) ?? 0;
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`${name} is a count from 0 up, not "${count}"`);
    }
    if (count > 0 && within && counts.get(within) === 0) {
      throw new RangeError(`${name} need ${within.name} to be in: ${within.name} is 0`);
    }
    counts.set(collection, count);
  }
  return counts;
}

/** Properties that some filter looks at: a few values of them are shared by many items. */
function filteredProperties({ operations }: Contract): ReadonlySet<string> {
  const rules = [...operations.values()].flatMap(({ filter }) => filter?.rules ?? []);
  return new Set(rules.flatMap(({ property, any }) => (any ? [property, any.property] : [property])));
}

/** The holder of each item: by turns, or unevenly for the innermost. */
function holdersOfItems<Holder>(
  random: Random,
  { inside }: Collection,
  holders: readonly Holder[],
  count: number,
): Holder[] {
  if (inside.length > 0 || holders.length === 1) {
    return Array.from({ length: count }, (_, index) => holders[index % holders.length] as Holder);
  }
  return shares(random, count, holders.length).flatMap((share, index) =>
    Array.from({ length: share }, () => holders[index] as Holder),
  );
}

/** Splits a number into uneven parts; where there is enough, every part gets some. */
function shares(random: Random, total: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => 0.2 + random());
  const sum = weights.reduce((left, right) => left + right, 0);
  let reached = 0;
  let given = 0;
  return weights.map((weight, index) => {
    reached += weight;
    const upTo = index === parts - 1 ? total : Math.floor((reached / sum) * total);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}
