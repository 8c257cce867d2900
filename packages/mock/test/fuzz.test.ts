import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { ownContract } from "../src/contract/contract.ts";
import { createErrorCatalog } from "../src/contract/error-catalog.ts";
import { startMock } from "../src/index.ts";
import { fuzzBatches } from "./fuzz-requests.ts";
import { exchange, type RawAnswer } from "./raw-connection.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const { codes } = createErrorCatalog(ownContract());

/** What is wrong with an answer, if anything. */
function problem({ status, headers, body }: RawAnswer, method: string | undefined): string | undefined {
  if (headers["content-type"] === "image/png") return undefined;
  if (headers["content-type"] !== "application/json" || !headers["x-acs-request-id"]) return "not the vendor's form";
  if (method === "HEAD") return undefined;
  const answer = JSON.parse(body) as { RequestId: string; Code?: string };
  if (answer.RequestId !== headers["x-acs-request-id"]) return "another RequestId in the header";
  if (status === 200 && answer.Code === undefined) return undefined;
  if (status >= 500 && answer.Code !== "InternalError" && answer.Code !== "ServiceUnavailable") return "a 5xx";
  return codes.includes(answer.Code ?? "") ? undefined : `the code ${answer.Code}`;
}

test("answers 100,000 seeded requests of nonsense in the vendor's form, and does not grow", {
  timeout: 300_000,
}, async () => {
  await using mock = await startMock({ world: "random", auth: false, limits: { requestMs: 5_000 }, rateLimit: "off" });
  const batches = fuzzBatches("1", 100_000);
  const problems: string[] = [];
  let answered = 0;
  let sent = 0;
  let settled = 0;
  async function work(): Promise<void> {
    for (const { bytes, methods } of batches) {
      const answers = await exchange(mock.url, bytes, methods);
      sent += methods.length;
      answered += answers.length;
      // A request that is not HTTP ends its connection, so that those behind it get no answer; but it gets one itself.
      if (answers.length === 0) problems.push(`no answer at all to ${bytes.toString("latin1").slice(0, 300)}`);
      for (const [index, answer] of answers.entries()) {
        const found = problem(answer, methods[index]);
        if (found) problems.push(`${found}: ${answer.status} ${answer.body.slice(0, 300)}`);
      }
      if (settled === 0 && sent > 50_000) settled = heapMegabytes();
    }
  }
  await Promise.all(Array.from({ length: 8 }, work));
  expect(problems.slice(0, 5)).toEqual([]);
  expect(sent).toBe(100_000);
  expect(answered).toBeGreaterThan(75_000);
  expect(heapMegabytes() - settled).toBeLessThan(30);
});

function heapMegabytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

test("verifies signatures of nonsense without falling over", async () => {
  await using mock = await startMock({ world: "random" });
  for (const { bytes, methods } of fuzzBatches("2", 5_000)) {
    const answers = await exchange(mock.url, bytes, methods);
    for (const [index, answer] of answers.entries()) {
      expect(problem(answer, methods[index])).toBeUndefined();
      if (methods[index] === "POST") expect(answer.status).not.toBe(200);
    }
  }
});
