import { isObject, keysOf, valueAt } from "../diff/document.ts";
import type { Difference, Differences } from "../diff/redocly-diff.ts";
import { effects } from "./change.ts";
import type { Place } from "./locate.ts";
import { answerName, callName, code, nameOf, proseKeywords, proseTypes } from "./phrases.ts";
import { replacementOfParameter } from "./replacement.ts";
import { adds, breaks, type Phrase, type Verdict } from "./verdict.ts";

/** Judges a change outside of schemas: operations, parameters, answers, security, words. */
export function judgeStructure(difference: Difference, place: Place, sides: Differences): Verdict[] {
  const { typeName, property } = difference;
  if (proseTypes.has(typeName) || (property !== undefined && proseKeywords.has(property))) {
    return adds("prose", statuses => `reworded: ${nameOf(place, statuses)}`, effects.prose);
  }
  if (typeName === "Operation" || typeName === "PathItem") {
    return judgeOperation(difference);
  }
  if (typeName === "Parameter") {
    return judgeParameter(difference, place, sides);
  }
  if (typeName === "RequestBody") {
    return judgeRequestBody(difference, place);
  }
  if (place.side === "answer") {
    return judgeAnswer(difference, place);
  }
  return judgeContract(difference);
}

/** Operations that came or went have a rule of their own: the engine sees only those that both sides have. */
function judgeOperation({ property, base, revision }: Difference): Verdict[] {
  if (property === "operationId") {
    const [old, now] = [String(base?.value), String(revision?.value)];
    return breaks(
      "operation-id-changed",
      () => `\`${old}\` is called \`${now}\` now`,
      `call \`${callName(now)}\``,
      effects.gone,
    );
  }
  if (property === "deprecated") {
    return judgeDeprecated("the operation", revision?.value === true);
  }
  return adds(property ?? "operation", () => "the operation changed");
}

function judgeParameter(difference: Difference, place: Place, sides: Differences): Verdict[] {
  const { kind, property, base, revision, impact, verdicts } = difference;
  const name = nameOf({ ...place, element: "" });
  const pass = `pass \`${place.parameter}\` in every call`;
  if (kind === "added") {
    const node = revision?.value;
    if (!isObject(node) || node.required !== true) {
      return adds("parameter-added", () => `${name} is new`);
    }
    const isConstant = place.in === "header" && valueAt(node, ["schema", "const"]) !== undefined;
    const instead = isConstant ? "update to this version; the client sends it itself" : pass;
    return breaks("parameter-became-required", () => `${name} is new and required`, instead);
  }
  if (kind === "removed") {
    const instead = replacementOfParameter(base?.value, place, sides) ?? "leave it out";
    return breaks("parameter-removed", () => `${name} was removed`, instead);
  }
  if (property === "required") {
    if (revision?.value === true) {
      return breaks("parameter-became-required", () => `${name} is required now`, pass);
    }
    return adds("required", () => `${name} may be left out`);
  }
  if (property === "deprecated") {
    return judgeDeprecated(name, revision?.value === true);
  }
  const phrase = () => `${name} has \`${property}\` ${code(revision?.value)}, no longer ${code(base?.value)}`;
  if (impact !== "major") {
    return adds(property ?? "parameter", phrase);
  }
  // The client serializes by the contract: its callers write the same as before, only hand-made requests break.
  const instead = "calls through the client stay as they are; send hand-made requests in the new form";
  return breaks(verdicts[0]?.ruleId ?? "parameter", phrase, instead, { ...effects.breaks, client: "minor" });
}

function judgeDeprecated(name: string, isDeprecated: boolean): Verdict[] {
  return adds("deprecated", () => `${name} is ${isDeprecated ? "deprecated" : "no longer deprecated"}`);
}

/** The engine lets a new required body pass as an addition. */
function judgeRequestBody({ kind, property, revision, impact, verdicts }: Difference, place: Place): Verdict[] {
  const pass = "pass the body in every call";
  if (kind === "added" && valueAt(revision?.value, ["required"]) === true) {
    return breaks("request-body-became-required", () => "a request body is new and required", pass);
  }
  if (impact !== "major") {
    return adds("request-body", () => (kind === "added" ? "a request body may be sent" : "the request body changed"));
  }
  const rule = verdicts[0]?.ruleId ?? "request-body";
  if (kind === "removed") {
    return breaks(rule, () => `${nameOf(place)} was removed`, "leave the body out");
  }
  return breaks(rule, () => `${nameOf(place)} has \`${property}\` ${code(revision?.value)}`, pass);
}

function judgeAnswer(
  { kind, typeName, property, base, revision, impact, verdicts }: Difference,
  place: Place,
): Verdict[] {
  const rule = verdicts[0]?.ruleId ?? `${typeName.toLowerCase()}-${kind}`;
  const type = place.keys.at(-1) ?? "";
  const what: Phrase = statuses =>
    typeName === "MediaType" ? `media type \`${type}\` of ${answerName(statuses)}` : nameOf(place, statuses);
  if (kind === "added") {
    return adds(rule, statuses => `${what(statuses)} is new`);
  }
  if (kind === "removed") {
    return breaks(rule, statuses => `${what(statuses)} was removed`, "do not wait for it");
  }
  // A header that is no longer promised is a break that the engine lets pass.
  if (typeName === "Header" && property === "required" && revision?.value !== true) {
    return breaks(
      "response-header-optional",
      statuses => `${what(statuses)} may be absent`,
      "do without it where it is absent",
    );
  }
  const phrase: Phrase = statuses =>
    `${what(statuses)} has \`${property}\` ${code(revision?.value)}, no longer ${code(base?.value)}`;
  if (impact === "major") {
    return breaks(rule, phrase, `do not rely on \`${property}\` ${code(base?.value)}`);
  }
  return adds(rule, phrase, effects.promisesMore);
}

/** Security, the dialect, the version; servers and extensions have rules of their own. */
function judgeContract({ kind, typeName, property, base, revision, impact, verdicts, path }: Difference): Verdict[] {
  const rule = verdicts[0]?.ruleId ?? property ?? typeName;
  if (impact === "major") {
    const phrase = () => verdicts.map(({ message }) => message.replace(/\.$/, "")).join("; ");
    return breaks(rule, phrase, "update to this version and look at what you configured there");
  }
  if (typeName.startsWith("Security")) {
    return adds("security", () => `what a call must prove changed: ${keysOf(path).join(" ")} was ${kind}`);
  }
  const now = `${code(revision?.value)}, no longer ${code(base?.value)}`;
  if (property === "jsonSchemaDialect") {
    return adds(rule, () => `the contract is read as ${now}`, effects.mockAdds);
  }
  return adds(rule, () => `\`${property ?? keysOf(path).join("/")}\` of the contract is ${now}`);
}
