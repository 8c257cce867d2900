import { right } from "../right.ts";
import type { Mutant } from "./mutant.ts";

/** Faults in what is selected. */
export const meaning: readonly Mutant[] = [
  {
    fault: "Algorithm is ignored",
    wrong: { hasAlgorithm: () => true },
    claim: "another Algorithm gives none of them",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
  },
  {
    fault: "LibId is ignored",
    wrong: { hasLib: () => true },
    claim: "another LibId gives none of them",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
  },
  {
    fault: "a list of LibId is treated as one id",
    wrong: { hasLib: (sample, libs) => libs.join(",") === sample.LibId },
    claim: "a list of LibId gives the union",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
  },
  {
    fault: "of a list of LibId only the first one counts",
    wrong: { hasLib: (sample, libs) => libs[0] === sample.LibId },
    claim: "a list of LibId gives the union",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
  },
  {
    fault: "LibId is matched by its beginning",
    wrong: { hasLib: (sample, libs) => libs.some(id => sample.LibId.startsWith(id)) },
    claim: "LibId is matched as a whole",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
  },
  {
    fault: "LibId is matched without case",
    wrong: { hasLib: (sample, libs) => libs.some(id => id.toLowerCase() === sample.LibId) },
    claim: "LibId is matched with regard to letters' case",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
  },
  {
    fault: "EntityId is ignored",
    wrong: { hasEntity: (sample, id, name) => id !== "ANY" || right.hasEntity(sample, id, name) },
    claim: "an exact EntityId gives its own samples and no others",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
  },
  {
    fault: "EntityName is ignored",
    wrong: { hasEntity: (sample, id) => id === "ANY" || sample.EntityId === id },
    claim: "EntityId ANY with EntityName gives what those of that name give",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
  },
  {
    fault: "EntityName is matched by its beginning",
    wrong: {
      hasEntity: (sample, id, name) =>
        id === "ANY" && name !== undefined ? sample.EntityName.startsWith(name) : right.hasEntity(sample, id, name),
    },
    claim: "EntityId ANY with EntityName gives what those of that name give",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
  },
  {
    fault: "EntityName is read beside an exact EntityId",
    wrong: {
      hasEntity: (sample, id, name) =>
        right.hasEntity(sample, id, name) && (name === undefined || sample.EntityName === name),
    },
    claim: "EntityName is not read beside an exact EntityId",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
    assumed: "no source says that the name is ignored then",
  },
  {
    fault: "ANY is taken for an id",
    wrong: { hasEntity: (sample, id) => sample.EntityId === id },
    claim: "EntityId ANY with EntityName gives what those of that name give",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
  },
  {
    fault: "any is taken for ANY",
    wrong: { hasEntity: (sample, id, name) => right.hasEntity(sample, id === "any" ? "ANY" : id, name) },
    claim: "EntityId ANY in other letters' case is an EntityId like any other",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
    assumed: "no source says whether the case of an id counts",
  },
  {
    fault: "ANY alone finds nothing",
    wrong: {
      hasEntity: (sample, id, name) => (id === "ANY" && name === undefined ? false : right.hasEntity(sample, id, name)),
    },
    claim: "EntityId ANY without EntityName gives every",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
    assumed: "no source says what ANY alone gives",
  },
  {
    fault: "samples show another one's picture",
    wrong: { item: sample => ({ ...right.item(sample), ImageUrl: "https://example.com/other.png" }) },
    claim: "the samples are answered as the world holds them",
    sees: /has the ImageUrl https:\/\/example.com\/other.png, the world/,
  },
  {
    fault: "samples show their algorithm for their library",
    wrong: { item: sample => ({ ...right.item(sample), LibId: sample.Algorithm }) },
    claim: "the samples are answered as the world holds them",
    sees: /has the LibId face, the world/,
  },
  {
    fault: "one example is the answer to every valid call",
    wrong: {
      page: found => found.slice(0, 2),
      total: () => 2,
      answer: body => ({ ...body, ...ONE_EXAMPLE }),
    },
    claim: "another EntityId gives none of them",
    sees: /gives \d+ items, the world \d+: (?:has|lacks) /,
  },
];

const ONE_EXAMPLE = {
  PageNumber: 1,
  PageSize: 10,
  TotalCount: 2,
  Samples: {
    Sample: [
      { SampleId: "s1", ImageUrl: "https://example.com/1.png", EntityId: "e1", LibId: "lib1" },
      { SampleId: "s2", ImageUrl: "https://example.com/2.png", EntityId: "e1", LibId: "lib2" },
    ],
  },
};
