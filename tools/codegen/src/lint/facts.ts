import type { ContractOperation, SourceNode } from "../contract.ts";
import { isImported } from "./is-imported.ts";
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

function* missingFacts(operation: ContractOperation): Generator<[name: string, what: string]> {
  const { id, node } = operation;
  const { "x-source": source, "x-ram": ram, "x-rate-limit": limit } = node;
  if (!isSource(source)) {
    yield [
      "x-source",
      'x-source must name the page, its edition and its date or the day it was read, e.g. { page: https://…, edition: en, date: "2026-01-28" }, or the metadata, e.g. { kind: metadata, file: ice-2020-11-09.json, date: "2025-12-19" }',
    ];
  }
  if (isImported(operation) ? !isImportedRam(ram) : !isRam(ram)) {
    yield [
      "x-ram",
      `x-ram must name the RAM action, e.g. ice:${id}, the accessLevel (${accessLevels.join(", ")}) and the resource`,
    ];
  }
  const mayLackLimit = isImported(operation) && limit === undefined;
  if (!mayLackLimit && (!isCount(limit?.requests) || !isCount(limit?.seconds) || !isText(limit?.scope))) {
    yield [
      "x-rate-limit",
      "x-rate-limit must say how many requests in how many seconds, and for whom, e.g. { requests: 50, seconds: 1, scope: account }",
    ];
  }
}

type Ram = ContractOperation["node"]["x-ram"];

function isRam(ram: Ram): boolean {
  return isAction(ram) && accessLevels.includes(String(ram?.accessLevel)) && isText(ram?.resource);
}

/** Anonymous operations need no permission; of the others metadata do not always say what they do. */
function isImportedRam(ram: Ram): boolean {
  const isKnown = ram?.accessLevel === undefined || accessLevels.includes(ram.accessLevel);
  return ram === undefined || (isAction(ram) && isKnown);
}

function isAction(ram: Ram): boolean {
  return /^[a-z]+:\w+$/.test(String(ram?.action));
}

function isSource(source: SourceNode | undefined): boolean {
  const isDay = (value: unknown) => /^\d{4}-\d\d-\d\d$/.test(String(value));
  return source?.kind === "metadata"
    ? isText(source.file) && isDay(source.date)
    : isText(source?.page) && isText(source?.edition) && isDay(source?.date ?? source?.read);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0;
}
