import { type Document, isObject, isSame, type Json } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { listOfFirst } from "../phrases.ts";
import { answerExamples, inlineExamples } from "./examples-in.ts";
import type { OperationPair } from "./operation-pairs.ts";

/**
 * Judges the examples of an operation, which the engine does not look at. Tests with the mock ask for an answer by the
 * name of its example, so that the names are promised; the values are not.
 */
export function judgeExamples(
  { operation, from, to }: OperationPair,
  contracts: { from: Document; to: Document },
): Change[] {
  const [before, after] = [answerExamples(from, contracts.from), answerExamples(to, contracts.to)];
  // An answer that came or went as a whole is a change of its own.
  const isShared = (name: string) => [from, to].every(node => hasAnswer(node, name.split(" ")[0] ?? ""));
  const gone = namesOnlyIn(before, after).filter(isShared);
  const added = namesOnlyIn(after, before).filter(isShared);
  const values = [
    ...changedNames(before, after),
    ...changedNames(inlineExamples(from, contracts.from), inlineExamples(to, contracts.to)),
  ];
  const common = { operation, rule: "examples" };
  const instead = `prefer ${listOfNames([...after.keys()]) || "an answer by its code"}`;
  const changes: Change[] = [
    { ...common, text: `The example ${listOfNames(gone)} is gone.`, instead, effect: effects.mockBreaks },
    { ...common, text: `The example ${listOfNames(added)} is new.`, effect: effects.mockAdds },
    { ...common, text: `Another value is the example of ${listOfNames(values)}.`, effect: effects.prose },
  ];
  return changes.filter((_change, at) => [gone, added, values][at]?.length !== 0);
}

/** Judges the codes of documented errors: tests with the mock name them. */
export function judgeErrorCodes(from: Document, to: Document): Change[] {
  const [before, after] = [errorCodes(from), errorCodes(to)];
  const gone = before.filter(code => !after.includes(code));
  const added = after.filter(code => !before.includes(code));
  const rule = "error-codes";
  const instead = "fail with a code that the contract has";
  const changes: Change[] = [
    { rule, text: `The error code ${listOfNames(gone)} is gone.`, instead, effect: effects.mockBreaks },
    { rule, text: `The error code ${listOfNames(added)} is new.`, effect: effects.mockAdds },
  ];
  return changes.filter((_change, at) => [gone, added][at]?.length !== 0);
}

function errorCodes(contract: Document): string[] {
  const operations = Object.values(contract.paths ?? {}).flatMap(methods => Object.values(methods));
  const values = operations.flatMap(node => [...answerExamples(node, contract).values()]);
  const codes = values.map(value => (isObject(value) ? value.Code : undefined));
  return [...new Set(codes.filter(code => typeof code === "string"))];
}

function hasAnswer(operation: Json, status: string): boolean {
  return isObject(operation) && isObject(operation.responses) && operation.responses[status] !== undefined;
}

function namesOnlyIn(one: ReadonlyMap<string, Json>, other: ReadonlyMap<string, Json>): string[] {
  return [...one.keys()].filter(name => !other.has(name));
}

function changedNames(from: ReadonlyMap<string, Json>, to: ReadonlyMap<string, Json>): string[] {
  const names = [...new Set([...from.keys(), ...to.keys()])];
  return names.filter(name => from.has(name) && to.has(name) && !isSame(from.get(name), to.get(name)));
}

/** The first of many names, as code. */
function listOfNames(names: readonly string[]): string {
  return listOfFirst(names.map(name => `\`${name}\``));
}
