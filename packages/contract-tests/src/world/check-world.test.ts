import { expect, test } from "vitest";
import { contractFromDocument, loadContract } from "../contract/contract.ts";
import { checkWorld } from "./check-world.ts";

// The sentences are those about its list; other lists may stand in the same world.
const known = [...loadContract().operations.values()].filter(({ action }) => action === "ListRecognitionSamples");
const refusal =
  (world: unknown, operations = known) =>
  () =>
    checkWorld(world, { known: operations, asked: operations });
const lib = (entities: unknown) => ({ libs: [{ LibId: "l1", Algorithm: "face", entities }] });
const entity = { EntityId: "e1", EntityName: "ada" };

test.each<[unknown, string]>([
  [[], "the world: /libs: a list is expected"],
  ["libs", "the world: an object is expected"],
  [{ libraries: [] }, "the world: /libraries is no part of a world; here is libs"],
  [{ libs: [], Name: "x" }, "the world: /Name is no part of a world; here is libs"],
  [{ libs: {} }, "the world: /libs: a list is expected"],
  [{ libs: [7] }, "the world: /libs/0: an object is expected"],
  [{ libs: [] }, "the world holds nothing to ask for: no item stands in libs.entities.samples"],
  [lib([]), "the world holds nothing to ask for: no item stands in libs.entities.samples"],
  [lib([{ ...entity, samples: [] }]), "the world holds nothing to ask for: no item stands in libs.entities.samples"],
  [lib([entity]), "the world: /libs/0/entities/0/samples: a list is expected"],
  [
    lib([{ ...entity, sample: [{ SampleId: "s1" }] }]),
    "the world: /libs/0/entities/0/sample is no part of a world; here is samples",
  ],
  [
    lib([{ ...entity, samples: [{ SampleId: "s1", tags: ["x"] }] }]),
    "the world: /libs/0/entities/0/samples/0/tags is no part of a world; an item holds texts only",
  ],
  [
    lib([{ EntityID: "e1", EntityName: "ada", samples: [{ SampleId: "s1" }] }]),
    "the world: /libs/0/entities/0/samples/0 has no EntityId, nor has what it stands in; is EntityID meant for it?",
  ],
])("%j is refused", (world, sentence) => {
  expect(refusal(world)).toThrow(sentence);
});

test("a world with one item, and texts beside the lists, is good", () => {
  const world = lib([{ ...entity, Note: "x", samples: [{ SampleId: "s1" }] }]);
  expect(refusal(world)).not.toThrow();
});

test("lists of operations that the run does not ask for may be there or not", () => {
  const listing = (operationId: string, collection: string) => ({
    post: { operationId, responses: {}, "x-filter": { collection, rules: [] } },
  });
  const paths = { "/#A": listing("A", "shelves.boxes"), "/#B": listing("B", "shelves.lamps") };
  const { operations } = contractFromDocument({ info: { title: "Things", version: "1" }, paths });
  const all = [...operations.values()];
  const [first] = all;
  const asked = first === undefined ? [] : [first];
  const check = (shelf: object) => () => checkWorld({ shelves: [shelf] }, { known: all, asked });
  expect(check({ boxes: [{ Id: "1" }] })).not.toThrow();
  expect(check({ boxes: [{ Id: "1" }], lamps: [{ Id: "2" }] })).not.toThrow();
  expect(check({ boxes: [{ Id: "1" }], lamps: 7 })).toThrow("the world: /shelves/0/lamps: a list is expected");
  expect(check({ boxes: [], lamps: [{ Id: "2" }] })).toThrow("nothing to ask for: no item stands in shelves.boxes");
});
