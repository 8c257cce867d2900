import { expect, test } from "vitest";
import { judge } from "./mutants/judge.ts";
import { type Pieces, right } from "./mutants/right.ts";
import { without } from "./mutants/wrong/mutant.ts";

const HEADER = "the header x-acs-request-id repeats the RequestId";
const TOTAL = "an answer has TotalCount, an integer of at least 0 (int64)";
const SIZES = "pages of every PageSize give the same items";
const LIBS = "another LibId gives none of them";

const capped: Partial<Pieces> = { page: (found, number, size) => right.page(found, number, Math.min(size, 50)) };

/** Faults in every answer, and the claim that tells them. */
const general: [string, Partial<Pieces>, string][] = [
  [
    "no answer has the header with the RequestId",
    { headers: headers => without(headers, "x-acs-request-id") as Record<string, string> },
    HEADER,
  ],
  ["TotalCount is a string", { total: found => String(found.length) }, TOTAL],
  [
    "an element is of another type",
    { item: sample => ({ ...right.item(sample), ImageUrl: 7 }) },
    "each Samples.Sample may have ImageUrl, a string (uri)",
  ],
  ["success is a 201", { success: body => ({ status: 201, body }) }, "every answer has a status that the contract has"],
];

async function failuresOf(wrong: Partial<Pieces>) {
  const limit = 1e9;
  const only = ["answers", "paging", "meaning"];
  const { cases } = await judge({ limit, ...wrong }, { needs: ["auth", "world"], rate: limit, only });
  const failed = cases.filter(({ outcome }) => outcome === "failed");
  const of = (...families: string[]) =>
    Object.fromEntries(
      failed.filter(({ family }) => families.includes(family)).map(({ claim, failure }) => [claim, failure?.message]),
    );
  return { cases, answers: of("answers"), paging: of("paging"), meaning: of("meaning") };
}

test.each(general)(
  "where %s, a cap on PageSize and a filter that is missing are told all the same",
  async (_, wrong, claim) => {
    const { answers, paging, meaning } = await failuresOf({ ...wrong, ...capped, hasLib: () => true });
    expect(Object.keys(answers)).toContain(claim);
    expect(paging[SIZES]).toMatch(/with pages of \d+ and not of \d+ the list lacks/);
    expect(meaning[LIBS]).toMatch(/gives \d+ items, the world \d+: has /);
  },
);

test.each(general.filter(([fault]) => !fault.startsWith("an element")))(
  "where %s and nothing else is wrong, the claims about pages and meaning hold",
  async (_, wrong, claim) => {
    const { answers, paging, meaning } = await failuresOf(wrong);
    expect(Object.keys(answers)).toContain(claim);
    expect({ paging, meaning }).toEqual({ paging: {}, meaning: {} });
  },
);

test.each<[string, Partial<Pieces>, RegExp]>([
  ["without a list", { answer: body => ({ ...body, Samples: null }) }, /\/Samples must be object, is null/],
  ["without a total", { answer: body => without(body, "TotalCount") }, /\/TotalCount is missing/],
  ["with an empty total", { total: () => "" }, /\/TotalCount must be integer, is ""/],
  ["of items without a key", { item: sample => without(right.item(sample), "SampleId") }, /\/SampleId is missing/],
])("pages %s cannot be read: one claim says so, those about pages say that it does", async (_, wrong, sight) => {
  const { cases, paging } = await failuresOf(wrong);
  expect(paging).toEqual({});
  const unread = cases.filter(({ family, outcome }) => family === "paging" && outcome === "skipped");
  expect(unread.length).toBeGreaterThan(5);
  for (const { reason } of unread) {
    expect(reason).toMatch(/^the pages cannot be read \(.*\), which another claim says$/);
    expect(reason).toMatch(sight);
  }
  const told = cases.flatMap(({ failure, differences = [] }) => [failure, ...differences]);
  expect(told.filter(each => each !== undefined && sight.test(each.message))).toHaveLength(1);
});

test("where no other claim is asked for, the first one about pages says that they cannot be read", async () => {
  const wrong = { answer: (body: Record<string, unknown>) => without(body, "TotalCount") };
  const { cases } = await judge({ limit: 1e9, ...wrong }, { needs: ["auth", "world"], rate: 1e9, only: ["paging"] });
  const failed = cases.filter(({ outcome }) => outcome === "failed" || outcome === "differs");
  expect(failed.map(({ failure, differences }) => (failure ?? differences?.[0])?.message)).toEqual([
    "/TotalCount is missing",
  ]);
});
