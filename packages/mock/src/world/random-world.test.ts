import { expect, test } from "vitest";
import { packagedContract } from "../contract/parse-contract.ts";
import { checkWorld } from "./check-world.ts";
import { randomWorld } from "./random-world.ts";

test("makes the same world for the same seed, of the size asked for", () => {
  const options = { seed: 3, libs: 4, entities: 9, samples: 77 };
  const world = randomWorld(options);
  expect(world).toEqual(randomWorld(options));
  expect(world).not.toEqual(randomWorld({ ...options, seed: 4 }));
  expect(world.libs).toHaveLength(4);
  expect(world.libs.flatMap(({ entities }) => entities)).toHaveLength(9);
  expect(world.libs.flatMap(({ entities }) => entities.flatMap(({ samples }) => samples))).toHaveLength(77);
});

test("fits the contract, with every algorithm, shared names and shared ids in it", () => {
  const world = randomWorld();
  checkWorld(world, packagedContract());
  const allowed = packagedContract().collections.get("libs")?.properties.Algorithm?.enum;
  expect(new Set(world.libs.map(({ Algorithm }) => Algorithm))).toEqual(new Set(allowed as string[]));
  const entities = world.libs.flatMap(lib => lib.entities);
  expect(new Set(entities.map(({ EntityName }) => EntityName)).size).toBeLessThan(entities.length);
  expect(new Set(entities.map(({ EntityId }) => EntityId)).size).toBeLessThan(entities.length);
});

test("names an option that there is not", () => {
  expect(() => randomWorld({ sampels: 5 } as never)).toThrow(
    new TypeError('there is no option "sampels": did you mean "samples"?'),
  );
});

test.each([
  [{ samples: -1 }, 'samples is a count from 0 up, not "-1"'],
  [{ libs: 0 }, "entities need libs to be in: libs is 0"],
  [{ entities: 0 }, "samples need entities to be in: entities is 0"],
])("refuses %j", (options, message) => {
  expect(() => randomWorld(options)).toThrow(new RangeError(message));
});
