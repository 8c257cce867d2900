import { expect, test } from "vitest";
import { contractFromDocument } from "../contract/load-contract.ts";
import { requestFor } from "./request.ts";

test("numbers are sent without an exponent, alone and in a list", () => {
  const schema = { type: "array", items: { type: "number" } };
  const parameters = [
    { name: "Share", in: "query", schema: { type: "number" } },
    { name: "Joined", in: "query", schema, explode: false },
    { name: "Each", in: "query", schema },
  ];
  const paths = { "/#A": { post: { operationId: "A", responses: {}, parameters } } };
  const { operations } = contractFromDocument({ info: { title: "Things", version: "1" }, paths });
  const [operation] = operations.values();
  if (operation === undefined) {
    throw new Error("the contract has one operation");
  }
  const caller = { target: new URL("http://127.0.0.1"), credentials: undefined, now: () => 0 };
  const { url } = requestFor(caller, operation, { Share: 1e-7, Joined: [1e21, 2], Each: [-5e-8, 3] });
  expect(url).toBe("http://127.0.0.1/?Share=0.0000001&Joined=1000000000000000000000%2C2&Each=-0.00000005&Each=3");
});
