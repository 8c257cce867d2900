import { expect, test } from "vitest";
import type { Json } from "#values";
import { packagedContract } from "../contract/parse-contract.ts";
import { createRandom, integerBetween, type Random } from "../runtime/random.ts";
import { filterTests } from "./filter-tests.ts";
import { randomWorld } from "./random-world.ts";
import { createWorldStore, type WorldStore } from "./world-store.ts";

const contract = packagedContract();
const filter = contract.operations.get("ListRecognitionSamples")?.filter;
const samples = contract.collections.get("samples");
if (!filter || !samples) {
  throw new Error("the contract has lost its filter or its samples");
}
const collection = samples;
const { rules } = filter;

/** The ids of the samples that answer a question. */
function select(world: WorldStore, values: Record<string, Json>): string[] {
  const tests = filterTests(collection, rules, values);
  if ("code" in tests) {
    throw new Error(`refused: ${tests.detail}`);
  }
  return world.select(JSON.stringify(values), { collection, tests }).map(item => String(item.values.SampleId));
}

/** A sample as the model keeps it: flat, in a list in order of insertion. */
interface Flat {
  LibId: string;
  Algorithm: string;
  EntityId: string;
  EntityName: string;
  SampleId: string;
}

function flatten(world: WorldStore): Flat[] {
  return world
    .toJSON()
    .libs.flatMap(({ LibId, Algorithm, entities }) =>
      entities.flatMap(({ EntityId, EntityName, samples }) =>
        samples.map(({ SampleId }) => ({ LibId, Algorithm, EntityId, EntityName, SampleId })),
      ),
    );
}

/** What the documentation says, without any index. */
function expected(model: readonly Flat[], { Algorithm, LibId, EntityId, EntityName }: Record<string, Json>): string[] {
  return model
    .filter(sample => sample.Algorithm === Algorithm && (LibId as string[]).includes(sample.LibId))
    .filter(sample =>
      EntityId === "ANY" ? EntityName === undefined || sample.EntityName === EntityName : sample.EntityId === EntityId,
    )
    .map(({ SampleId }) => SampleId);
}

function drawQuery(random: Random, model: readonly Flat[]): Record<string, Json> {
  const pick = (): Flat => model[integerBetween(random, 0, model.length - 1)] as Flat;
  const { Algorithm, LibId, EntityId, EntityName } = pick();
  const query: Record<string, Json> = {
    Algorithm,
    LibId: [LibId, pick().LibId, "nowhere"].slice(0, integerBetween(random, 1, 3)),
  };
  query.EntityId = random() < 0.5 ? EntityId : "ANY";
  if (random() < 0.6) {
    query.EntityName = random() < 0.9 ? EntityName : "nobody";
  }
  return query;
}

test("agrees with a plain model over 2,000 changes and questions", () => {
  const random = createRandom("model");
  const world = createWorldStore({ world: randomWorld({ seed: 5, libs: 10, entities: 25, samples: 120 }), contract });
  let model = flatten(world);
  for (let step = 0; step < 2_000; step++) {
    const some = model[integerBetween(random, 0, model.length - 1)] as Flat;
    const other = model[integerBetween(random, 0, model.length - 1)] as Flat;
    const choice = random();
    if (choice < 0.15) {
      const added = { ...some, SampleId: `new${step}` };
      world.add({ LibId: some.LibId, EntityId: some.EntityId, SampleId: added.SampleId, ImageUrl: "/pictures/x.png" });
      model.push(added);
    } else if (choice < 0.25 && model.length > 50) {
      world.remove({ SampleId: some.SampleId });
      model = model.filter(sample => sample !== some);
    } else if (choice < 0.4) {
      world.move(some.SampleId, other);
      model = [...model.filter(sample => sample !== some), { ...other, SampleId: some.SampleId }];
    }
    const values = drawQuery(random, model);
    expect(select(world, values)).toEqual(expected(model, values));
  }
});

test("keeps an answer up to date while items come from, and go to, many holders by turns", () => {
  const world = createWorldStore({ world: randomWorld({ libs: 1, entities: 5, samples: 50 }), contract });
  const [lib] = world.toJSON().libs;
  const values = { Algorithm: lib?.Algorithm ?? "", LibId: [lib?.LibId ?? ""], EntityId: "ANY" };
  const before = select(world, values);
  const added = Array.from({ length: 20 }, (_, index) => `new${index}`);
  for (const [index, SampleId] of added.entries()) {
    world.add({ LibId: lib?.LibId ?? "", EntityId: lib?.entities[index % 5]?.EntityId ?? "", SampleId });
  }
  expect(select(world, values)).toEqual([...before, ...added]);
  world.remove({ LibId: lib?.LibId ?? "", EntityId: lib?.entities[0]?.EntityId ?? "" });
  const left = new Set(
    world.toJSON().libs[0]?.entities.flatMap(entity => entity.samples.map(({ SampleId }) => SampleId)),
  );
  expect(select(world, values)).toEqual([...before, ...added].filter(id => left.has(id)));
});

test("a wildcard without a name selects every item", () => {
  const world = createWorldStore({ world: randomWorld({ libs: 1, entities: 3, samples: 9 }), contract });
  const [lib] = world.toJSON().libs;
  expect(select(world, { Algorithm: lib?.Algorithm ?? "", LibId: [lib?.LibId ?? ""], EntityId: "ANY" })).toHaveLength(
    9,
  );
});
