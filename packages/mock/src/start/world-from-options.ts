import type { MockOptions } from "../mock/mock-options.ts";
import { isRandomWorldSize, randomWorld } from "../world/random-world.ts";
import type { World } from "../world/world.ts";

/** The world that the options ask for, if they do. */
export function worldFromOptions({ world, seed = 1 }: MockOptions): World | undefined {
  if (world === "random") {
    return randomWorld({ seed });
  }
  // What is not a size is taken for a world, so that the store says what is wrong with it.
  return world !== undefined && isRandomWorldSize(world) ? randomWorld({ seed, ...world }) : world;
}
