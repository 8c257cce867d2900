import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, createChangingList } from "../../test/fixtures/changing-list.ts";
import { fakeKeys, fetchFromList } from "../../test/fixtures/fake-list.ts";
import { createClient } from "../create-client.ts";

const place = fc.double({ min: 0, max: 0.999, noNaN: true });

/** A walk over a list that changes between any two looks at it. */
function walkWhere(kinds: readonly Change["kind"][]) {
  const change = fc.record<Change>({ kind: fc.constantFrom(...kinds), from: place, to: place });
  return fc.record({
    length: fc.integer({ min: 0, max: 30 }),
    size: fc.integer({ min: 1, max: 8 }),
    concurrency: fc.integer({ min: 1, max: 5 }),
    /** Changes made just before each look. */
    changes: fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 60 }),
    /** Whether they begin anew when used up, up to the 100th look, or the list comes to rest. */
    isRestless: fc.boolean(),
    passes: fc.integer({ min: 1, max: 5 }),
    /** How many turns each answer takes to look at the list, so that answers overtake each other. */
    turns: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 }),
  });
}

type Run = ReturnType<typeof walkWhere> extends fc.Arbitrary<infer Value> ? Value : never;

async function walk({ length, size, concurrency, changes, isRestless, passes, turns }: Run) {
  const list = createChangingList(length);
  let looks = 0;
  const fetch = fetchFromList(
    () => list.items,
    async () => {
      const look = looks++;
      for (let turn = turns[look % turns.length] as number; turn > 0; turn--) {
        await null;
      }
      const at = isRestless && look < 100 ? look % (changes.length || 1) : look;
      changes[at]?.forEach(list.apply);
    },
  );
  const ims = createClient({ endpoint: "http://localhost", credentials: fakeKeys, limiter: false, fetch });
  const query = { Algorithm: "face", LibId: ["lib"], EntityId: "entity", PageSize: size } as const;
  const items = ims.listRecognitionSamples.items(query, { concurrency, passes });
  const got = (await items.toArray()).map(({ SampleId }) => SampleId);
  return { list, got, looks, report: items.report };
}

const isSame = (set: ReadonlySet<string>, list: readonly string[]) => set.size === list.length && holds(set, list);
const holds = (set: ReadonlySet<string>, list: readonly string[]) => list.every(item => set.has(item));

/** Whether what a walk's report says is so. */
function isTrue({ list, got, report }: Awaited<ReturnType<typeof walk>>): boolean {
  const handedOut = new Set(got);
  const claims = {
    stable: (state: readonly string[]) => isSame(handedOut, state),
    repaired: (state: readonly string[]) => holds(handedOut, state),
    uncertain: () => true,
  };
  return list.states.some(claims[report.status]);
}

/** `npm run test:full` makes fifteen times as many walks. */
const numRuns = process.env.IMS_KIT_FULL === "1" ? 6000 : 400;

test("no item comes twice, and stable and repaired walks hold what the list held at one moment", async () => {
  let gaps = 0;
  const seen = { stable: 0, repaired: 0, uncertain: 0 };
  await fc.assert(
    fc.asyncProperty(walkWhere(["delete", "insert", "move"]), async run => {
      const walked = await walk(run);
      const { list, got, looks, report } = walked;
      seen[report.status]++;
      expect(new Set(got).size).toBe(got.length);
      expect(report.items).toBe(got.length);
      expect([report.pages, report.attempts]).toEqual([looks, looks]);
      expect(isTrue(walked), report.status).toBe(true);
      const missed = [...list.stayed].filter(item => !got.includes(item));
      if (report.status !== "uncertain") {
        expect(missed).toEqual([]);
      } else if (missed.length > 0) {
        gaps++;
      }
    }),
    { numRuns, seed: 20260128 },
  );
  // The promise would be cheap if the walk always gave up, or if the changes made no gaps.
  expect(seen.stable).toBeGreaterThan(numRuns / 10);
  expect(seen.repaired).toBeGreaterThan(numRuns / 10);
  expect(gaps).toBeGreaterThan(numRuns / 20);
}, 600_000);

test("where items leave and come back, a report errs in few walks, and only in walks during which one did", async () => {
  const seen = { certain: 0, wrong: 0 };
  await fc.assert(
    fc.asyncProperty(walkWhere(["delete", "insert", "move", "leave", "return", "return"]), async run => {
      const walked = await walk(run);
      expect(new Set(walked.got).size).toBe(walked.got.length);
      const isWrong = !isTrue(walked);
      if (isWrong) {
        expect(walked.list.hasReturned).toBe(true);
      }
      seen.certain += walked.list.hasReturned && walked.report.status !== "uncertain" ? 1 : 0;
      seen.wrong += isWrong ? 1 : 0;
    }),
    { numRuns, seed: 20260129 },
  );
  expect(seen.certain).toBeGreaterThan(numRuns / 20);
  expect(seen.wrong).toBeLessThan(seen.certain / 10);
}, 600_000);
