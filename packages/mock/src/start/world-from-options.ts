import { isObject, type JsonObject, nearestName } from "#values";
import type { Contract } from "../contract/contract.ts";
import type { World } from "../gen/world.ts";
import type { MockOptions } from "../mock/mock-options.ts";
import { anything, checkRules, number } from "../options/check-rules.ts";
import { type RandomWorldOptions, randomWorldFor } from "../world/random-world.ts";

/**
 * The world that the options ask for, if they do.
 *
 * @throws TypeError when the world is neither a world nor the size of one
 */
export function worldFromOptions({ world, seed = 1 }: MockOptions, contract: Contract): World | undefined {
  if (world === "random") {
    return randomWorldFor(contract, { seed });
  }
  if (!isSize(world, contract)) {
    // What is not a size is taken for a world, so that the store says what is wrong with it.
    return world as World | undefined;
  }
  const names = [...contract.collections.keys()].map(name => [name, number] as const);
  checkRules(world, { seed: anything, ...Object.fromEntries(names) }, "world.");
  return randomWorldFor(contract, { seed, ...(world as RandomWorldOptions) });
}

/** True for what says how many items the innermost collections have, or nearly so, and lists no items. */
function isSize(world: unknown, { collections }: Contract): world is JsonObject {
  const all = [...collections.values()];
  const innermost = all.filter(({ inside }) => inside.length === 0).map(({ name }) => name);
  const outermost = all.filter(({ within }) => !within).map(({ name }) => name);
  return (
    isObject(world) &&
    !outermost.some(name => Array.isArray(world[name])) &&
    Object.keys(world).some(name => !outermost.includes(name) && nearestName(name, innermost) !== undefined)
  );
}

/** A world without items. */
export function emptyWorld({ collections }: Contract): World {
  const outermost = [...collections.values()].filter(({ within }) => !within);
  return Object.fromEntries(outermost.map(({ name }) => [name, []])) as unknown as World;
}
