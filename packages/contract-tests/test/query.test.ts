import { beforeAll, expect, test } from "vitest";
import type { ContractRunOptions } from "../src/run/options.ts";
import type { RunResult } from "../src/run/result.ts";
import { runContract } from "../src/run/run-contract.ts";
import { OWN, type Pieces } from "./mutants/right.ts";
import { startServer } from "./mutants/server.ts";

/** What a user knows of a server of theirs: two libraries, and the name of someone in both. */
const query = { Algorithm: "face", LibId: ["lib-stars", "lib-stars-2"], EntityId: "ANY", EntityName: "ada" };

async function judge(wrong: Partial<Pieces>, more: Partial<ContractRunOptions> = {}): Promise<RunResult> {
  const server = await startServer({ limit: 1e9, ...wrong });
  const { url: target, credentials } = server;
  const options = {
    query,
    needs: ["auth", "world"],
    only: ["answers", "paging", "meaning"],
    rate: 1e9,
    seed: 1,
  } as const;
  try {
    const only = [OWN, ...(more.only ?? options.only)];
    return await runContract({ target, credentials, ...options, ...more, only });
  } finally {
    await server.close();
  }
}

const failedOf = ({ cases }: RunResult) =>
  cases.flatMap(({ claim, failure, differences = [] }) =>
    [failure, ...differences].flatMap(each => (each === undefined ? [] : [`${claim}: ${each.message}`])),
  );

let result: RunResult;
beforeAll(async () => {
  result = await judge({});
});

test("without a world, a query of the user's own runs all paging laws", () => {
  const paging = result.cases.filter(({ family }) => family === "paging");
  expect(paging.filter(({ outcome }) => outcome !== "held").map(({ claim }) => claim)).toEqual([
    "the order of the items is insertion",
  ]);
  expect(result.exitCode).toBe(0);
});

test("of the meaning it runs what needs no knowledge, and says of the rest that --world would tell", () => {
  const meaning = result.cases.filter(({ family }) => family === "meaning");
  expect(Object.fromEntries(meaning.map(({ claim, outcome, reason }) => [claim, reason ?? outcome]))).toEqual({
    "an exact Algorithm gives its own samples and no others": "the items do not show their Algorithm; --world tells it",
    "another Algorithm gives none of them": UNKNOWN,
    "an exact LibId gives its own samples and no others": "held",
    "another LibId gives none of them": UNKNOWN,
    "a list of LibId gives the union": "held",
    "an unknown LibId gives no samples": UNKNOWN,
    "LibId is matched with regard to letters' case": UNKNOWN,
    "LibId is matched as a whole": UNKNOWN,
    "an exact EntityId gives its own samples and no others": "the query asks for any EntityId",
    "another EntityId gives none of them": UNKNOWN,
    "an unknown EntityId gives no samples": UNKNOWN,
    "EntityId is matched with regard to letters' case": UNKNOWN,
    "EntityName is matched with regard to letters' case": UNKNOWN,
    "EntityId ANY in other letters' case is an EntityId like any other": UNKNOWN,
    "EntityId ANY with EntityName gives what those of that name give": UNKNOWN,
    "EntityId ANY without EntityName gives every": UNKNOWN,
    "EntityName is not read beside an exact EntityId": UNKNOWN,
    "EntityId is matched as a whole": UNKNOWN,
    "the samples are answered as the world holds them": UNKNOWN,
  });
});

test("a query that names one entity shows that only its own items come", async () => {
  const one = await judge({}, { query: { ...query, LibId: ["lib-stars"], EntityId: "entity-ada" }, only: ["meaning"] });
  const outcomes = new Map(one.cases.map(({ claim, outcome, reason }) => [claim, reason ?? outcome]));
  expect(outcomes.get("an exact EntityId gives its own samples and no others")).toBe("held");
  const reason = "the query names one LibId; two are needed for a union";
  expect(outcomes.get("a list of LibId gives the union")).toBe(reason);
});

const UNKNOWN = "what the target holds is not known; --world tells it";

test.each<[string, Partial<Pieces>, string]>([
  [
    "of a list of LibId only the first one counts",
    { hasLib: (sample, libs) => libs[0] === sample.LibId },
    "a list of LibId gives the union: lib-stars,lib-stars-2 gives 7 items, one by one they give 11",
  ],
  [
    "a list of LibId is taken for one id",
    { hasLib: (sample, libs) => libs.join(",") === sample.LibId },
    "a list of LibId gives the union: lib-stars,lib-stars-2 gives 0 items, one by one they give 11",
  ],
  [
    "LibId is ignored where it is one id",
    { hasLib: (sample, libs) => libs.length === 1 || libs.includes(sample.LibId) },
    "a list of LibId gives the union: asked for LibId lib-stars it gives one with LibId lib-stars-2",
  ],
  [
    "items of another library come too",
    { hasLib: () => true, hasAlgorithm: () => true },
    "an exact LibId gives its own samples and no others: asked for LibId lib-stars, lib-stars-2 it gives one with LibId lib-places",
  ],
  [
    "an item is lost at each border",
    { page: (found, number, size) => found.slice((number - 1) * size + (number > 1 ? 1 : 0), number * size) },
    "the items of all pages sum to TotalCount: none is missed: 4 pages of 3 hold 8 items, the total says 11",
  ],
  [
    "TotalCount counts the page",
    { total: (_, page) => page.length },
    "every page has the same TotalCount: page 1 says a total of 3, which is only what it holds itself",
  ],
])("without a world it catches that %s", async (_, wrong, sight) => {
  expect(failedOf(await judge(wrong))).toContain(sight);
});

test("a query that finds nothing is no failure: what cannot be judged is skipped and says so", async () => {
  const nothing = await judge({}, { query: { ...query, EntityName: "nobody" } });
  expect(nothing.exitCode).toBe(0);
  const skipped = nothing.cases.filter(({ family, outcome }) => family === "paging" && outcome === "skipped");
  const reasons = new Set(skipped.map(({ reason }) => reason));
  expect(reasons).toEqual(new Set(["the query finds nothing to page through; --query or --world names something"]));
});
