import type { ContractOperation } from "../contract.ts";
import type { Rule } from "./rule.ts";

const accessLevels = ["create", "delete", "get", "list", "update"];

/** Every operation says where it was read, what a RAM policy must allow, and how often it may be called. */
export const facts: Rule = {
  name: "facts",
  check: ({ operations }, report) => {
    for (const operation of operations) {
      for (const [name, what] of missingFacts(operation)) {
        report(
          operation.node[name] === undefined ? operation.pointer : `${operation.pointer}/${name}`,
          what,
          operation,
        );
      }
    }
  },
};

function* missingFacts({ id, node }: ContractOperation): Generator<[name: string, what: string]> {
  const { "x-source": source, "x-ram": ram, "x-rate-limit": limit } = node;
  if (!isText(source?.page) || !isText(source?.edition) || !/^\d{4}-\d\d-\d\d$/.test(String(source?.date))) {
    yield [
      "x-source",
      'x-source must name the page, its edition and its date, e.g. { page: https://…, edition: en, date: "2026-01-28" }',
    ];
  }
  if (
    !/^[a-z]+:\w+$/.test(String(ram?.action)) ||
    !accessLevels.includes(String(ram?.accessLevel)) ||
    !isText(ram?.resource)
  ) {
    yield [
      "x-ram",
      `x-ram must name the RAM action, e.g. ice:${id}, the accessLevel (${accessLevels.join(", ")}) and the resource`,
    ];
  }
  if (!isCount(limit?.requests) || !isCount(limit?.seconds) || !isText(limit?.scope)) {
    yield [
      "x-rate-limit",
      "x-rate-limit must say how many requests in how many seconds, and for whom, e.g. { requests: 50, seconds: 1, scope: account }",
    ];
  }
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0;
}
