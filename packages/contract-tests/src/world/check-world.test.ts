import { expect, test } from "vitest";
import { contractFromDocument, loadContract } from "../contract/load-contract.ts";
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
  [[], "the world: expected an object"],
  ["libs", "the world: expected an object"],
  [{ libraries: [] }, 'the world: /libraries is not a list of a world; there are "libs"'],
  [{ libs: [], Name: "x" }, 'the world: /Name is not a list of a world; there are "libs"'],
  [{ libs: {} }, "the world: /libs: expected a list"],
  [{ libs: [7] }, "the world: /libs/0: expected an object"],
  [{ libs: [] }, "the world holds nothing to ask for: there is no item in libs.entities.samples"],
  [lib([]), "the world holds nothing to ask for: there is no item in libs.entities.samples"],
  [lib([{ ...entity, samples: [] }]), "the world holds nothing to ask for: there is no item in libs.entities.samples"],
  [lib([entity]), "the world: /libs/0/entities/0/samples: expected a list"],
  [
    lib([{ ...entity, sample: [{ SampleId: "s1" }] }]),
    'the world: /libs/0/entities/0/sample is not a list of a world; did you mean "samples"?',
  ],
  [
    lib([{ ...entity, samples: [{ SampleId: "s1", tags: ["x"] }] }]),
    "the world: /libs/0/entities/0/samples/0/tags is not a list of a world; an item holds only texts and numbers",
  ],
  [
    lib([{ EntityID: "e1", EntityName: "ada", samples: [{ SampleId: "s1" }] }]),
    'the world: /libs/0/entities/0/samples/0 has no EntityId, nor has what holds it; did you mean "EntityID"?',
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
  expect(check({ boxes: [{ Id: "1" }], lamps: 7 })).toThrow("the world: /shelves/0/lamps: expected a list");
  expect(check({ boxes: [], lamps: [{ Id: "2" }] })).toThrow("nothing to ask for: there is no item in shelves.boxes");
});
