import { expect, test } from "vitest";
import { prettyReport } from "../src/report/pretty.ts";
import { runContract } from "../src/run/run-contract.ts";
import { OWN } from "./mutants/right.ts";
import { startServer, world } from "./mutants/server.ts";

/** As a proxy does that answers GET with a page of its own, for those who ask whether it lives. */
async function judge(knownGaps: string) {
  let method = "";
  const server = await startServer({
    limit: 1e9,
    acceptsMethod: asked => {
      method = asked;
      return asked === "POST" || asked === "GET";
    },
    success: body => ({ status: 200, body: method === "GET" ? "<h1>alive</h1>" : body }),
    contentType: () => (method === "GET" ? "text/html" : "application/json"),
  });
  const { url: target, credentials } = server;
  const options = {
    needs: ["auth", "world"],
    only: ["gateway", OWN, "answers", "refusals"],
    rate: 1e9,
    seed: 1,
  } as const;
  const result = await runContract({ target, credentials, world, knownGaps, ...options });
  await server.close();
  return result;
}

test("what a case is answered that may fail is not held against the claims about all answers", async () => {
  const result = await judge("gateway: the method GET is refused # the proxy's sign of life");
  expect(result.exitCode, prettyReport(result)).toBe(0);
  expect(result.cases.filter(({ outcome }) => outcome === "gap").map(({ claim }) => claim)).toEqual([
    "the method GET is refused",
  ]);
});

test("without the gap it is held against them", async () => {
  const { cases, exitCode } = await judge("");
  const failed = cases.filter(({ outcome }) => outcome === "failed").map(({ claim }) => claim);
  expect(exitCode).toBe(1);
  expect(failed).toEqual(expect.arrayContaining(["the method GET is refused", "every answer is JSON and says so"]));
});
