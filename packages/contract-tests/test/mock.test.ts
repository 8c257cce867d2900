import { startMock } from "@ims-kit/mock";
import { expect, test } from "vitest";
import type { Need } from "../src/claims/case.ts";
import { prettyReport } from "../src/report/pretty.ts";
import { kindCoverage, reasonsOf } from "../src/report/summary.ts";
import type { RunResult } from "../src/run/result.ts";
import { runContract } from "../src/run/run-contract.ts";
import { world } from "./mutants/server.ts";
import { notHeld, RUN_TIME, UNSHOWN } from "./own-contract.ts";

function expectAllHeld(result: RunResult): void {
  expect(result.exitCode, prettyReport(result)).toBe(0);
}

test("the mock with a world holds every claim, skips none, and the contract is covered whole", {
  timeout: RUN_TIME,
}, async () => {
  await using mock = await startMock({ world });
  const needs: Need[] = ["auth", "world", "throttle", "writes", "prefer"];
  const result = await runContract({
    target: mock.url,
    credentials: mock.credentials,
    world,
    needs,
    seed: 1,
    timeout: 60_000,
  });
  expectAllHeld(result);
  expect(notHeld(result)).toEqual([]);
  const missing = kindCoverage(result).flatMap(kind => kind.missing.map(name => [kind.kind, name]));
  expect(missing.filter(([kind, name = ""]) => kind !== "response elements" || !UNSHOWN.has(name))).toEqual([]);
  expect(result.drift).toEqual([]);
});

test("the mock on the contract's examples holds every claim; only world and throttle are skipped", {
  timeout: RUN_TIME,
}, async () => {
  await using mock = await startMock();
  const needs: Need[] = ["auth", "writes", "prefer"];
  const result = await runContract({
    target: mock.url,
    credentials: mock.credentials,
    needs,
    seed: 1,
    timeout: 60_000,
  });
  expectAllHeld(result);
  expect(reasonsOf(notHeld(result), "skipped").map(([reason]) => reason)).toEqual([
    "needs world, which the target is not said to have",
    "needs throttle, which the target is not said to have",
  ]);
});

test("the mock on the contract's examples, said to hold a world, is caught", { timeout: 60_000 }, async () => {
  await using mock = await startMock();
  const needs: Need[] = ["auth", "world"];
  const result = await runContract({
    target: mock.url,
    credentials: mock.credentials,
    needs,
    only: ["paging"],
    seed: 1,
  });
  expect(result.exitCode).toBe(1);
});

test("a path where the mock has no service stops the run after one call, with what to give instead", async () => {
  await using mock = await startMock({ world });
  const target = `${mock.url}/api`;
  const result = await runContract({ target, credentials: mock.credentials, world, seed: 1 });
  const advice = `no such service at this path: give only scheme, host and port, ${mock.url}, or name what is there as --only`;
  expect(result.stopped).toBe(`${target} answers a valid call with 404 InvalidAction.NotFound: ${advice}`);
  expect([result.exitCode, result.calls]).toEqual([2, 1]);
});
