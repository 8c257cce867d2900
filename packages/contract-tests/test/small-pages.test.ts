import { expect, test } from "vitest";
import { contractFromDocument, loadContract } from "../src/contract/load-contract.ts";
import { judge } from "./mutants/judge.ts";
import { invalid, type Pieces, right } from "./mutants/right.ts";

/** The most items that a page may have in this contract: fewer than the longest list of the world has. */
const MOST = 50;

const contract = (() => {
  const document = structuredClone(loadContract().document);
  const { parameters } = document.paths["/#ListRecognitionSamples"].post;
  const size = parameters.find((each: { name?: string }) => each.name === "PageSize");
  size.schema = { ...size.schema, type: "integer", format: "int32", minimum: 1, maximum: MOST };
  return contractFromDocument(document);
})();

/** Right by that contract: a larger page is refused. */
const refusing: Partial<Pieces> = {
  limit: 1e9,
  integer: (text, name) => {
    if (name === "PageSize" && Number(text) > MOST) {
      throw invalid(name);
    }
    return right.integer(text, name);
  },
};

async function failedOf(wrong: Partial<Pieces> = {}) {
  const only = ["paging", "meaning"];
  const options = { contract, only, needs: ["auth", "world"], rate: 1e9 } as const;
  const { cases } = await judge({ ...refusing, ...wrong }, options);
  return cases
    .filter(({ outcome }) => outcome === "failed")
    .map(({ claim, failure }) => `${claim}: ${failure?.message}`);
}

test("where the contract allows small pages only, no larger one is asked for, and all of a list is still looked at", async () => {
  expect(await failedOf()).toEqual([]);
});

test("a list that lacks an item of its last page is caught", async () => {
  const failed = await failedOf({ page: (found, number, size) => right.page(found.slice(0, -1), number, size) });
  const sight =
    "another EntityId gives none of them: Algorithm=face LibId=lib-stars EntityId=entity-ada gives 6 items, the world 7: lacks ada-7";
  expect(failed).toContain(sight);
});

test("a page size that is silently capped is caught: further pages do not make up for it", async () => {
  const failed = await failedOf({ page: (found, number, size) => right.page(found, number, Math.min(size, 20)) });
  const cut = "pages of every PageSize give the same items: with pages of 50 and not of 27 the list lacks crowd-61, ";
  expect(failed.join("\n")).toContain(cut);
  expect(failed.join("\n")).toContain("EntityId=entity-crowd gives 40 items, the world 90: lacks crowd-41, ");
});
