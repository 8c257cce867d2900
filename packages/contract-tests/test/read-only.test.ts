import { expect, test } from "vitest";
import { prettyReport } from "../src/report/pretty.ts";
import type { ContractRunOptions } from "../src/run/options.ts";
import type { RunResult } from "../src/run/result.ts";
import { runContract } from "../src/run/run-contract.ts";
import { readAndDelete, readAndDeleteSuites, startThings } from "./two-operations.ts";

async function judge(options: Partial<ContractRunOptions>, isService = false) {
  await using server = await startThings();
  const contract = readAndDelete(isService ? [{ url: server.url }] : []);
  const result = await runContract({ target: server.url, contract, suites: readAndDeleteSuites, seed: 1, ...options });
  return { result, asked: new Set(server.asked) };
}

function outcomesOf({ cases }: RunResult, action: string) {
  return cases.filter(({ operation }) => operation === action).map(({ outcome, reason }) => reason ?? outcome);
}

test("where the target may be changed, operations that write are called like any other", async () => {
  const { result, asked } = await judge({});
  expect(result.exitCode).toBe(0);
  expect(asked).toEqual(new Set(["GetThing", "DeleteThing"]));
  expect(outcomesOf(result, "DeleteThing")).toEqual(["held", "held", "held"]);
});

test("a read-only run calls no operation that writes, and says so for each case", async () => {
  const { result, asked } = await judge({ readOnly: true });
  expect(result.exitCode).toBe(0);
  expect(asked).toEqual(new Set(["GetThing"]));
  expect(outcomesOf(result, "GetThing")).toEqual(["held", "held", "held"]);
  // What looks at the contract alone sends nothing and is judged all the same.
  const reason = "needs writes: the run is read-only";
  expect(outcomesOf(result, "DeleteThing")).toEqual(["held", reason, reason]);
  expect(prettyReport(result)).toContain("2 skipped: needs writes: the run is read-only");
});

test("against the service itself every run is read-only, whatever its options say", async () => {
  const { result, asked } = await judge({ readOnly: false, needs: ["writes"] }, true);
  expect(result.exitCode).toBe(0);
  expect(asked).toEqual(new Set(["GetThing"]));
  expect(outcomesOf(result, "DeleteThing")).toContain("needs writes: the run is read-only");
});

test("a target that is not said to allow writes is not changed either", async () => {
  const { result, asked } = await judge({ needs: ["auth"] });
  expect(asked).toEqual(new Set(["GetThing"]));
  expect(outcomesOf(result, "DeleteThing")).toContain("needs writes, which the target is not said to allow");
});

test("a target that lacks one action is judged by the others; that one falls short", async () => {
  await using server = await startThings({ lacks: ["GetThing"] });
  const options = { contract: readAndDelete(), suites: readAndDeleteSuites, seed: 1 };
  const result = await runContract({ target: server.url, ...options });
  expect(result.exitCode).toBe(1);
  expect(outcomesOf(result, "DeleteThing")).toEqual(["held", "held", "held"]);
  const only = await runContract({ target: server.url, ...options, only: ["GetThing"] });
  expect(only.stopped).toContain("answers a valid call with 404 InvalidAction.NotFound: is it this service?");
});

test("a path where no service is costs one call, however many operations there are", async () => {
  await using server = await startThings({ lacks: ["GetThing", "DeleteThing"] });
  const options = { contract: readAndDelete(), suites: readAndDeleteSuites, seed: 1 };
  const { stopped, calls } = await runContract({ target: `${server.url}/api`, ...options });
  const advice = `no such service at this path: give only scheme, host and port, ${server.url}, or name what is there as --only`;
  expect(stopped).toBe(`${server.url}/api answers a valid call with 404 InvalidAction.NotFound: ${advice}`);
  expect(calls).toBe(1);
});

test("a service at a path that lacks one action is judged by those that are named", async () => {
  await using server = await startThings({ lacks: ["GetThing"] });
  const options = { contract: readAndDelete(), suites: readAndDeleteSuites, seed: 1, only: ["DeleteThing"] };
  const result = await runContract({ target: `${server.url}/api`, ...options });
  expect([result.exitCode, result.stopped]).toEqual([0, undefined]);
});

test("what answers 404 without a code is another service, which one call tells", async () => {
  await using server = await startThings({ lacks: ["GetThing", "DeleteThing"], code: "" });
  const options = { contract: readAndDelete(), suites: readAndDeleteSuites, seed: 1 };
  const { stopped, calls } = await runContract({ target: server.url, ...options });
  expect(stopped).toBe(`${server.url} answers a valid call with 404 without a Code: is it this service?`);
  expect(calls).toBe(1);
});
