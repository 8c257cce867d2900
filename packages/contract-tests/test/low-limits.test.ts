import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import type { Case } from "../src/claims/case.ts";
import {
  answersPreferred,
  type Suite,
  servesAfterTheLimit,
  servesTheLimit,
  suite,
  throttlesOverTheLimit,
} from "../src/claims/index.ts";
import type { Contract } from "../src/contract/contract.ts";
import type { Json } from "../src/contract/json.ts";
import { contractFromDocument, loadContract } from "../src/contract/load-contract.ts";
import type { ContractRunOptions } from "../src/run/options.ts";
import { runContract } from "../src/run/run-contract.ts";
import { judge } from "./mutants/judge.ts";
import { OWN, right } from "./mutants/right.ts";

/** The contract with another limit, in calls a second. */
function limitedTo(requests: number): Contract {
  const document = structuredClone(loadContract().document);
  document.paths[`/#${OWN}`].post["x-rate-limit"] = { requests, seconds: 1 };
  return contractFromDocument(document);
}

const load = [
  servesTheLimit("all served"),
  throttlesOverTheLimit("throttled", []),
  servesAfterTheLimit("served again"),
];

/** A case that does as said. */
function does(run: Case["run"]): Case {
  return { family: "properties", claim: "does as said", needs: [], pointer: ({ pointer }) => pointer, run };
}

async function messagesOf(limit: number, options: Partial<ContractRunOptions>): Promise<(string | undefined)[]> {
  const { cases } = await judge({ limit }, { contract: limitedTo(limit), ...options });
  return cases.map(({ outcome, failure }) => failure?.message ?? outcome);
}

test("what a case waits for its turn is not time that it takes", async () => {
  const options = { only: ["properties", "load"], samples: 1, caseTimeout: 3000 };
  expect(await messagesOf(8, options)).toEqual(["held", "held", "held", "held", "held"]);
});

test("a case that waits for what another one computes takes no time of its own", async () => {
  const shared = does(async ({ once, call, base }) => {
    await once("shared", async () => {
      for (let time = 0; time < 6; time++) {
        await call(base);
      }
    });
  });
  const suites = [suite(OWN, () => [shared, shared])];
  expect(await messagesOf(3, { suites, caseTimeout: 500 })).toEqual(["held", "held"]);
});

test("what a case leaves behind is not sent into a burst of calls", async () => {
  const stray = does(async ({ call, base }) => {
    for (let time = 0; time < 6; time++) {
      void call(base).catch(() => undefined);
    }
  });
  const suites: Suite[] = [suite(OWN, () => [stray, ...load])];
  expect(await messagesOf(2, { suites })).toEqual(["held", "held", "held", "held"]);
});

test("a burst waits until every call before it is answered", async () => {
  let answered = 0;
  const seen: number[] = [];
  const first = does(async ({ call, base }) => {
    await Promise.all(Array.from({ length: 3 }, () => call(base).then(() => (answered += 1))));
  });
  const burst = { ...does(async context => load[0]?.run(context)), family: "load" } as const;
  const wrong = {
    limit: 1,
    isOverLimit: (...[state, limit]: Parameters<typeof right.isOverLimit>) => {
      seen.push(answered);
      return right.isOverLimit(state, limit);
    },
  };
  // Side by side, on the same operation.
  const suites = [suite("gateway", () => [first]), suite(OWN, () => [burst])];
  const { cases } = await judge(wrong, { contract: limitedTo(1), suites, only: ["gateway"] });
  expect(cases.map(({ outcome }) => outcome)).toEqual(["held", "held"]);
  // The greeting and the three; then the burst, of one and six more, and the call after it.
  expect(seen).toEqual([0, 0, 1, 2, ...Array(8).fill(3)]);
});

test("after a burst of one operation the next one's begins", async () => {
  const twice = does(async ({ burstTurn }) => {
    const order: string[] = [];
    const work = async (name: string) => {
      const end = await burstTurn();
      order.push(`${name} begins`);
      await new Promise(resolve => setTimeout(resolve, 5));
      order.push(`${name} ends`);
      end();
    };
    await Promise.all([work("one"), work("two"), work("three")]);
    expect(order).toEqual(["one begins", "one ends", "two begins", "two ends", "three begins", "three ends"]);
  });
  expect(await messagesOf(50, { suites: [suite(OWN, () => [twice])] })).toEqual(["held"]);
});

/** A contract whose one operation documents a throttle and another refusal, and a server that throttles every other call. */
async function preferring(names: readonly string[]) {
  const example = (Code?: string) => ({ value: { RequestId: "1", ...(Code && { Code }) } });
  const content = (examples: Json) => ({ content: { "application/json": { schema: { type: "object" }, examples } } });
  const responses = {
    200: content({ usual: example() }),
    400: content({ missing: example("MissingParameter"), throttling: example("Throttling.User") }),
  };
  const post = { operationId: "GetThing", "x-ram": { accessLevel: "get" }, responses };
  const contract = contractFromDocument({ info: { title: "Things", version: "1" }, paths: { "/#GetThing": { post } } });
  let calls = 0;
  const server = createServer((request, response) => {
    const [, name = "usual"] = /example=(\w+)/.exec(String(request.headers.prefer)) ?? [];
    calls += 1;
    const throttled = calls % 2 === 0;
    const status = throttled || name !== "usual" ? 400 : 200;
    const { value } = responses[status].content["application/json"].examples[throttled ? "throttling" : name];
    response.writeHead(status, { "content-type": "application/json", "x-acs-retry-after": "5" });
    response.end(JSON.stringify(value));
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const suites = [suite("GetThing", () => names.map(name => answersPreferred(name, 400, name)))];
  const result = await runContract({ target, contract, suites, needs: ["prefer"], seed: 1 });
  server.close();
  return { calls: result.calls, outcomes: result.cases.map(({ failure, outcome }) => failure?.message ?? outcome) };
}

test("a call that prefers an example and is throttled comes again, but not one that prefers the throttle", async () => {
  expect(await preferring(["missing"])).toEqual({ calls: 3, outcomes: ["held"] });
  expect(await preferring(["throttling"])).toEqual({ calls: 2, outcomes: ["held"] });
});
