import { startMock } from "@ims-kit/mock";
import { expect, test } from "vitest";
import { anyValidRequest, suite } from "../src/claims/index.ts";
import type { ContractRunOptions } from "../src/run/options.ts";
import type { Failure } from "../src/run/result.ts";
import { runContract } from "../src/run/run-contract.ts";
import { OWN, type Pieces, Refusal, right } from "./mutants/right.ts";
import { startServer, world } from "./mutants/server.ts";

async function judge(wrong: Partial<Pieces>, options: Partial<ContractRunOptions>) {
  const seen: string[] = [];
  const server = await startServer({
    limit: 1e9,
    valuesOf: (query, name) => {
      if (name === "Algorithm") {
        seen.push(JSON.stringify(query));
      }
      return right.valuesOf(query, name);
    },
    ...wrong,
  });
  const { url: target, credentials } = server;
  try {
    const result = await runContract({
      target,
      credentials,
      world,
      needs: ["auth", "world", "writes"],
      rate: 1e9,
      seed: 1,
      ...options,
      only: [...(options.suites === undefined ? ["gateway"] : []), OWN, ...(options.only ?? ["properties"])],
    });
    // Cases run side by side: what is asked is the same, not in which order.
    return { result, seen: seen.sort() };
  } finally {
    await server.close();
  }
}

test("a seed repeats every request of a run, another seed asks otherwise", async () => {
  const [first, again, other] = [
    await judge({}, { seed: 7 }),
    await judge({}, { seed: 7 }),
    await judge({}, { seed: 8 }),
  ];
  expect(first.seen.length).toBeGreaterThan(40);
  expect(again.seen).toEqual(first.seen);
  expect(other.seen).not.toEqual(first.seen);
});

test("a seed repeats every request of the families that draw nothing too", async () => {
  const only = ["answers", "refusals", "paging", "meaning"];
  const [one, other] = [await judge({}, { seed: 7, only }), await judge({}, { seed: 8, only })];
  expect(other.seen).toEqual(one.seen);
});

test("a request that breaks the server is shrunk to the smallest one, the same each time", async () => {
  const deep: Partial<Pieces> = {
    integer: (text, name) => {
      if (name === "PageNumber" && Number(text) >= 1000) {
        throw new Refusal(500, "InternalError", "errorMsg:deep");
      }
      return right.integer(text, name);
    },
  };
  const failures: (Failure | undefined)[] = [];
  for (let time = 0; time < 2; time++) {
    const { result } = await judge(deep, { samples: 60 });
    const failed = result.cases.find(({ claim }) => claim.startsWith("any request that the contract allows"));
    failures.push(failed?.failure);
  }
  const [first, again] = failures;
  // The first number that breaks it; all that does not matter is as small as the contract lets it be, or left out.
  expect(first?.message).toMatch(
    /^a valid call is answered 500 InternalError "errorMsg:deep": the server failed; smallest request found: \{.*\} \(after \d+ steps\)$/,
  );
  expect(JSON.parse(/\{.*\}/.exec(first?.message ?? "")?.[0] ?? "{}")).toEqual({
    Algorithm: "landmark",
    LibId: [" "],
    EntityId: " ",
    PageNumber: 1000,
    PageSize: 1,
  });
  expect(again?.message).toBe(first?.message);
  expect(first?.repeat).toMatch(/--only ListRecognitionSamples,properties --seed 1$/);
  expect(first?.curl).toContain("PageNumber=1000&PageSize=1");
});

test("a request that fails is shrunk for twenty seconds at most, and told as it is by then", async () => {
  let time = Date.now();
  let failing = 0;
  const slow: Partial<Pieces> = {
    isFresh: () => true,
    integer: (text, name) => {
      if (name !== "PageNumber" || Number(text) < 1000) {
        return right.integer(text, name);
      }
      failing += 1;
      time += 7000;
      throw new Refusal(500, "InternalError", "errorMsg:deep");
    },
  };
  const clock = { now: () => time, sleep: async () => undefined };
  const suites = [suite("ListRecognitionSamples", () => [anyValidRequest("any request is answered")])];
  const { result } = await judge(slow, { samples: 60, clock, suites });
  expect(result.cases[0]?.failure?.message).toMatch(/^a valid call is answered 500 .* \(after [0-3] steps\)$/);
  expect(failing).toBeLessThanOrEqual(4);
});

test("the signature cases are skipped with the reason where the target checks none", async () => {
  const { result } = await judge({}, { needs: ["world"], only: ["signature"] });
  expect(result.calls).toBe(0);
  expect(new Set(result.cases.map(({ outcome, reason }) => `${outcome}: ${reason}`))).toEqual(
    new Set(["skipped: needs auth, which the target is not said to have"]),
  );
});

test("they are skipped with another reason where nobody gave a key to sign with", async () => {
  await using mock = await startMock({ world, auth: false });
  const options = { world, needs: ["auth"], only: ["gateway", "signature"], seed: 1 } as const;
  const { cases } = await runContract({ target: mock.url, ...options });
  expect(new Set(cases.map(({ outcome, reason }) => `${outcome}: ${reason}`))).toEqual(
    new Set(["skipped: no credentials were given to sign with"]),
  );
});
