import { expect, test } from "vitest";
import type { Json } from "#values";
import { packagedContract } from "../contract/parse-contract.ts";
import { createRandom, integerBetween, type Random } from "../runtime/random.ts";
import { randomWorld } from "./random-world.ts";
import { selectItems } from "./world-query.ts";
import { createWorldStore, type WorldStore } from "./world-store.ts";

const filter = packagedContract().operations.get("ListRecognitionSamples")?.filter;
if (!filter) {
  throw new Error("the contract has lost its filter");
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
  const world = createWorldStore(randomWorld({ seed: 5, libs: 10, entities: 25, samples: 120 }), packagedContract());
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
    const selection = world.select(JSON.stringify(values), { filter, values });
    const ids = Array.from({ length: selection.total }, (_, index) => selection.at(index).record.SampleId);
    expect(ids).toEqual(expected(model, values));
  }
});

test("goes straight to the last item of a million", () => {
  const leaves = Array.from({ length: 1_000_000 }, (_, index) => ({ SampleId: `s${index}` }));
  const node = (record: Record<string, string>, place: number, parent?: object) => ({
    record,
    place,
    parent,
    nodes: [] as object[],
    leaves: [] as object[],
    places: [] as number[],
  });
  const root = node({}, -1);
  const lib = node({ LibId: "l", Algorithm: "face" }, 0, root);
  const entity = node({ EntityId: "e", EntityName: "n" }, 1, lib);
  root.nodes.push(lib);
  lib.nodes.push(entity);
  entity.leaves = leaves;
  entity.places = leaves.map((_, index) => index + 2);
  const selection = selectItems(root as never, filter, { Algorithm: "face", LibId: ["l"], EntityId: "ANY" });
  expect(selection.weight).toBe(1);
  expect(selection.at(999_999).record.SampleId).toBe("s999999");
});

test("a wildcard alone selects everything, or nothing if told so", () => {
  const world = createWorldStore(randomWorld({ libs: 1, entities: 3, samples: 9 }), packagedContract());
  const [lib] = world.toJSON().libs;
  const values = { Algorithm: lib?.Algorithm ?? "", LibId: [lib?.LibId ?? ""], EntityId: "ANY" };
  expect(world.select("a", { filter, values }).total).toBe(9);
  expect(world.select("b", { filter, values, absent: "none" }).total).toBe(0);
});
