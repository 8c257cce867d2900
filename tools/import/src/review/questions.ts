import { isObject, type JsonObject, valueAt } from "@ims-kit/values";
import type { ConvertedOperation } from "../operation/convert-operation.ts";
import type { SpecFolder, SpecOperation } from "../spec/read-spec-folder.ts";
import { elementsOf, type Fact, parametersOf, type Resolve } from "./elements.ts";
import { resolveIn } from "./resolve-in.ts";

/** Where reviewed operations and the metadata differ, each difference as a question to a person. */
export function askAboutReviewed(
  reviewed: readonly SpecOperation[],
  converted: readonly ConvertedOperation[],
  folder: SpecFolder,
): string[] {
  const resolve = resolveIn(folder);
  return reviewed.flatMap(ours => {
    const theirs = converted.find(({ action }) => action === ours.action);
    const questions =
      theirs === undefined ? ["the metadata do not have it; does it still exist?"] : ask(ours, theirs, resolve);
    return questions.map(question => `${ours.action}: ${question}`);
  });
}

function ask(reviewed: SpecOperation, { node }: ConvertedOperation, resolve: Resolve): string[] {
  const theirs = node.post ?? node.get;
  const ours = reviewed.operation;
  if (!isObject(theirs)) {
    return [];
  }
  return [
    ...askAboutMethod(reviewed.node, node),
    ...compare("parameter", parametersOf(ours, resolve), parametersOf(theirs, resolve)),
    ...compare("element", elementsOf(answerOf(ours), resolve), elementsOf(answerOf(theirs), resolve)),
    ...askAboutLevel(ours, theirs),
    ...askAboutCodes(ours, theirs),
  ];
}

function askAboutMethod(ours: JsonObject, theirs: JsonObject): string[] {
  const [own, other] = ["post" in ours ? "post" : "get", "post" in theirs ? "post" : "get"];
  return own === other ? [] : [`it is called by "${own}", by the metadata "${other}"; which holds?`];
}

function compare(
  what: "element" | "parameter",
  ours: ReadonlyMap<string, Fact>,
  theirs: ReadonlyMap<string, Fact>,
): string[] {
  const changed = [...theirs].flatMap(([name, fact]) => {
    const own = ours.get(name);
    return own === undefined
      ? [`the metadata list the ${what} "${name}" (${fact.type}); add it?`]
      : compareFacts(`the ${what} "${name}"`, own, fact, what === "parameter");
  });
  const gone = [...ours.keys()].filter(name => !theirs.has(name));
  return [...changed, ...gone.map(name => `the ${what} "${name}" is not in the metadata; does it exist?`)];
}

/** The metadata leave nearly every element of an answer optional, so of answers that says nothing. */
function compareFacts(what: string, own: Fact, other: Fact, isParameter: boolean): string[] {
  const questions: string[] = [];
  if (own.type !== other.type && own.type !== "unknown" && other.type !== "unknown") {
    questions.push(`${what} is ${own.type}, by the metadata ${other.type}; which holds?`);
  }
  if (isParameter && own.required !== other.required) {
    const say = (required: boolean) => (required ? "required" : "optional");
    questions.push(`${what} is ${say(own.required)}, by the metadata ${say(other.required)}; which holds?`);
  }
  const missing = own.values.length === 0 ? [] : other.values.filter(value => !own.values.includes(value));
  if (missing.length > 0) {
    questions.push(`the metadata list ${missing.map(value => `"${value}"`).join(", ")} for ${what}; add?`);
  }
  return questions;
}

function answerOf(operation: JsonObject): unknown {
  return valueAt(operation, "/responses/200/content/application~1json/schema");
}

function askAboutLevel(ours: JsonObject, theirs: JsonObject): string[] {
  const [own, other] = [valueAt(ours, "/x-ram/accessLevel"), valueAt(theirs, "/x-ram/accessLevel")];
  return other === undefined || own === other
    ? []
    : [`its RAM access level is "${own}", by the metadata "${other}"; which holds?`];
}

/** Only codes of the operation's own are written out in an imported answer; the gateway's are references. */
function askAboutCodes(ours: JsonObject, theirs: JsonObject): string[] {
  return Object.keys(isObject(theirs.responses) ? theirs.responses : {}).flatMap(status => {
    const examples = `/responses/${status}/content/application~1json/examples`;
    const [own, other] = [valueAt(ours, examples), valueAt(theirs, examples)];
    const known = Object.keys(isObject(own) ? own : {});
    return Object.entries(isObject(other) ? other : {})
      .filter(([code, example]) => isObject(example) && !("$ref" in example) && !known.includes(code))
      .map(([code]) => `the metadata list the error ${status} "${code}"; add it?`);
  });
}
