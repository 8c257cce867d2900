// The suite in a process of its own, so that its memory is its own: prints what it found as one line of JSON.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ContractRunOptions, contractFromDocument, runContract } from "@ims-kit/contract-tests";
import world from "@ims-kit/contract-tests/world.json" with { type: "json" };
import type { Judged } from "./judged.ts";

const [target = "", folder] = process.argv.slice(2);
const result = await runContract({
  target,
  credentials: { accessKeyId: "MockAccessKeyId", accessKeySecret: "MockAccessKeySecret" },
  world,
  needs: ["auth", "world", "throttle", "writes", "prefer"],
  seed: 1,
  ...(folder === undefined ? {} : { ...(await synthetic(folder)), operationsAtOnce: 48 }),
});
const counted = (outcome: string) => result.cases.filter(each => each.outcome === outcome);
const judged: Judged = {
  operations: new Set(result.cases.map(({ operation }) => operation)).size,
  cases: result.cases.length,
  held: counted("held").length,
  skipped: counted("skipped").length,
  failed: [
    ...(result.stopped === undefined ? [] : [result.stopped]),
    ...counted("failed").map(({ operation, claim, failure }) => `${operation}: ${claim}: ${failure?.message}`),
  ],
  calls: result.calls,
  milliseconds: result.milliseconds,
  processorMilliseconds: (process.cpuUsage().user + process.cpuUsage().system) / 1000,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(judged));

async function synthetic(from: string): Promise<Pick<ContractRunOptions, "contract" | "suites">> {
  const contract = contractFromDocument(JSON.parse(readFileSync(join(from, "contract.json"), "utf8")));
  const modules = await Promise.all(readdirSync(join(from, "suites")).map(file => import(join(from, "suites", file))));
  return {
    contract,
    suites: modules.flatMap(module => Object.values(module)) as NonNullable<ContractRunOptions["suites"]>,
  };
}
