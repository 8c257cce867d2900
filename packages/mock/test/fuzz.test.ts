import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { createErrorCatalog } from "../src/contract/error-catalog.ts";
import { packagedContract } from "../src/contract/parse-contract.ts";
import { type Mock, startMock } from "../src/index.ts";
import { chunks, fuzzBatches } from "./fixtures/fuzz-requests.ts";
import { exchange, type RawAnswer } from "./fixtures/raw-connection.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const { codes } = createErrorCatalog(packagedContract());

/** What is wrong with an answer, if anything. */
function problem({ status, headers, body }: RawAnswer, method: string | undefined): string | undefined {
  if (headers["content-type"] === "image/png") {
    return undefined;
  }
  if (headers["content-type"] !== "application/json" || !headers["x-acs-request-id"]) {
    return "not the vendor's form";
  }
  if (method === "HEAD") {
    return undefined;
  }
  const answer = JSON.parse(body) as { RequestId: string; HostId?: string; Code?: string; Recommend?: string };
  if (answer.RequestId !== headers["x-acs-request-id"]) {
    return "another RequestId in the header";
  }
  if (status === 200 && answer.Code === undefined) {
    return undefined;
  }
  if (status >= 500) {
    return "a 5xx, which nothing here asks for";
  }
  if (typeof answer.HostId !== "string" || typeof answer.Recommend !== "string") {
    return "no HostId or Recommend";
  }
  return codes.includes(answer.Code ?? "") ? undefined : `the code ${answer.Code}`;
}

interface Tally {
  sent: number;
  answered: number;
  slow: number;
  readonly problems: string[];
}

/** Sends so many requests, eight connections at a time. */
async function pelt(mock: Mock, seed: string, count: number, tally: Tally): Promise<void> {
  const batches = fuzzBatches(seed, count);
  async function work(): Promise<void> {
    for (const batch of batches) {
      const { bytes, methods, cuts } = batch;
      const answers = await exchange(mock.url, chunks(batch), methods, { pause: 5 });
      tally.sent += methods.length;
      tally.answered += answers.length;
      if (cuts.length > 0) {
        tally.slow++;
      }
      // A request that is not HTTP ends its connection, so that those behind it get no answer; but it gets one itself.
      if (answers.length === 0) {
        tally.problems.push(`no answer at all to ${bytes.toString("latin1").slice(0, 300)}`);
      }
      for (const [index, answer] of answers.entries()) {
        const found = problem(answer, methods[index]);
        if (found) {
          tally.problems.push(`${found}: ${answer.status} ${answer.body.slice(0, 300)}`);
        }
      }
    }
  }
  await Promise.all(Array.from({ length: 8 }, work));
}

/** A hundred thousand in the full run; a fifth of them otherwise. */
const count = process.env.IMS_KIT_FULL === "1" ? 100_000 : 20_000;

test(`answers ${count} seeded requests of nonsense in the vendor's form, and does not grow`, {
  timeout: 300_000,
}, async () => {
  const options = { auth: false, limits: { requestMs: 5_000 }, rateLimit: "off" } as const;
  await using world = await startMock({ ...options, world: "random" });
  await using contract = await startMock(options);
  const tally: Tally = { sent: 0, answered: 0, slow: 0, problems: [] };
  // The second half comes to what the first has grown to.
  await pelt(world, "1", count * 0.475, tally);
  await pelt(contract, "2", count * 0.025, tally);
  const settled = megabytes();
  await pelt(world, "3", count * 0.475, tally);
  await pelt(contract, "4", count * 0.025, tally);
  const grown = megabytes();
  expect(tally.problems.slice(0, 5)).toEqual([]);
  expect(tally.sent).toBe(count);
  expect(tally.answered).toBeGreaterThan(count * 0.75);
  expect(tally.slow).toBeGreaterThan(count / 1_000);
  expect(grown - settled).toBeLessThan(30);
});

/** What this process holds, buffers outside the heap included; those of `arrayBuffers` are among the `external`. */
function megabytes(): number {
  collect();
  // The memory of buffers is let go of by the round after the one that finds them unused.
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

test("verifies signatures of nonsense without falling over", async () => {
  await using mock = await startMock({ world: "random" });
  for (const { bytes, methods } of fuzzBatches("5", 5_000)) {
    const answers = await exchange(mock.url, bytes, methods);
    for (const [index, answer] of answers.entries()) {
      expect(problem(answer, methods[index])).toBeUndefined();
      if (methods[index] === "POST") {
        expect(answer.status).not.toBe(200);
      }
    }
  }
});
