import { isObject, type Json, keysOf, valueAt } from "../diff/document.ts";
import type { Difference, Differences } from "../diff/redocly-diff.ts";
import { effects } from "./change.ts";
import type { Verdict } from "./judge-schema.ts";
import type { Place } from "./locate.ts";
import { answerName, callName, code, nameOf, wordKeywords, wordTypes } from "./words.ts";

/** Judges a change outside of schemas: operations, parameters, answers, security, words. */
export function judgeStructure(difference: Difference, place: Place, sides: Differences): Verdict[] {
  const { typeName, property } = difference;
  if (wordTypes.has(typeName) || (property !== undefined && wordKeywords.has(property) && typeName !== "Server")) {
    const subject = place.side === "contract" && place.operation === undefined ? "the contract" : nameOf(place);
    return [
      {
        rule: "words",
        effect: effects.words,
        say: statuses => `reworded: ${place.side === "contract" ? subject : nameOf(place, statuses)}`,
      },
    ];
  }
  if (typeName === "PathItem" || typeName === "Operation") return judgeOperation(difference, place, sides);
  if (typeName === "Parameter") return judgeParameter(difference, place);
  if (typeName === "RequestBody") return judgeRequestBody(difference, place);
  if (place.side === "answer") return judgeAnswer(difference, place);
  return judgeContract(difference);
}

function judgeOperation(
  { kind, property, base, revision, verdicts }: Difference,
  place: Place,
  { from }: Differences,
): Verdict[] {
  const operation = place.operation ?? "";
  if (property === "operationId") {
    const [old, now] = [String(base?.value), String(revision?.value)];
    const instead = `call \`${callName(now)}\``;
    return [
      { rule: "operation-id-changed", effect: effects.gone, say: () => `\`${old}\` is called \`${now}\` now`, instead },
    ];
  }
  if (property === "deprecated") {
    return [
      {
        rule: "deprecated",
        effect: effects.adds,
        say: () => `the operation is ${revision?.value === true ? "deprecated" : "no longer deprecated"}`,
      },
    ];
  }
  if (property !== undefined)
    return [{ rule: property, effect: effects.adds, say: () => `\`${property}\` of the operation changed` }];
  const exists = kind === "added" ? "is new" : "was removed";
  const rule = verdicts[0]?.ruleId ?? "operation-added";
  if (kind === "added")
    return [{ rule, effect: effects.adds, say: () => `the operation ${exists}: \`${callName(operation)}\`` }];
  const wasDeprecated = Object.values(from.paths ?? {}).some(
    path => valueAt(path, ["post", "operationId"]) === operation && valueAt(path, ["post", "deprecated"]) === true,
  );
  const instead = `remove the calls of \`${callName(operation)}\`${wasDeprecated ? ", deprecated since an earlier release" : ""}`;
  return [{ rule, effect: effects.gone, say: () => `the operation ${exists}`, instead }];
}

function judgeParameter({ kind, property, base, revision, impact, verdicts }: Difference, place: Place): Verdict[] {
  const name = nameOf({ ...place, element: "" });
  const node = revision?.value ?? base?.value;
  const example = isObject(node) ? firstExample(node) : undefined;
  if (kind === "added") {
    if (impact !== "major") return [{ rule: "parameter-added", effect: effects.adds, say: () => `${name} is new` }];
    const isConstant = place.in === "header" && isObject(node) && valueAt(node, ["schema", "const"]) !== undefined;
    const instead = isConstant
      ? "update to this version; the client sends it itself"
      : `pass \`${place.parameter}\` in every call${example === undefined ? "" : `, for example ${code(example)}`}`;
    return [
      { rule: "parameter-became-required", effect: effects.breaks, say: () => `${name} is new and required`, instead },
    ];
  }
  if (kind === "removed")
    return [
      { rule: "parameter-removed", effect: effects.breaks, say: () => `${name} was removed`, instead: "leave it out" },
    ];
  if (property === "name") {
    const [old, now] = [String(base?.value), String(revision?.value)];
    return [
      {
        rule: "parameter-removed",
        effect: effects.breaks,
        say: () => `request parameter \`${old}\` is called \`${now}\` now`,
        instead: `write \`${now}\``,
      },
    ];
  }
  if (property === "required") {
    if (revision?.value === true) {
      const rule = "parameter-became-required";
      return [
        {
          rule,
          effect: effects.breaks,
          say: () => `${name} is required now`,
          instead: `pass \`${place.parameter}\` in every call`,
        },
      ];
    }
    return [{ rule: "required", effect: effects.adds, say: () => `${name} may be left out` }];
  }
  if (property === "deprecated")
    return [
      {
        rule: "deprecated",
        effect: effects.adds,
        say: () => `${name} is ${revision?.value === true ? "deprecated" : "no longer deprecated"}`,
      },
    ];
  const say = () => `${name} has \`${property}\` ${code(revision?.value)}, no longer ${code(base?.value)}`;
  if (impact !== "major") return [{ rule: property ?? "parameter", effect: effects.adds, say }];
  // The client serializes by the contract: its callers write the same as before, only hand-made requests break.
  const effect = { ...effects.breaks, client: "minor" } as const;
  return [
    {
      rule: verdicts[0]?.ruleId ?? "parameter",
      effect,
      say,
      instead: "calls through the client stay as they are; send hand-made requests in the new form",
    },
  ];
}

/** The engine lets a new required body pass as an addition. */
function judgeRequestBody({ kind, property, base, revision, impact, verdicts }: Difference, place: Place): Verdict[] {
  const value = revision?.value ?? base?.value;
  const isRequired = isObject(value) && value.required === true;
  if (kind === "added" && isRequired) {
    return [
      {
        rule: "request-body-became-required",
        effect: effects.breaks,
        say: () => "a request body is new and required",
        instead: "pass the body in every call",
      },
    ];
  }
  if (impact !== "major")
    return [
      {
        rule: "request-body",
        effect: effects.adds,
        say: () => (kind === "added" ? "a request body may be sent" : "the request body changed"),
      },
    ];
  const instead = kind === "removed" ? "leave the body out" : "pass the body in every call";
  const what = kind === "removed" ? "was removed" : `has \`${property}\` ${code(revision?.value)}`;
  return [
    {
      rule: verdicts[0]?.ruleId ?? "request-body",
      effect: effects.breaks,
      say: () => `${nameOf(place)} ${what}`,
      instead,
    },
  ];
}

function judgeAnswer(
  { kind, typeName, property, base, revision, impact, verdicts }: Difference,
  place: Place,
): Verdict[] {
  const rule = verdicts[0]?.ruleId ?? `${typeName.toLowerCase()}-${kind}`;
  if (typeName === "MediaType" && property === "key") {
    const say = (statuses: readonly string[]) =>
      `${answerName(statuses)} comes as ${code(revision?.value)}, no longer as ${code(base?.value)}`;
    return [{ rule, effect: effects.breaks, say, instead: `read ${code(revision?.value)}` }];
  }
  const last = place.keys.at(-1) ?? "";
  const what = (statuses: readonly string[]) =>
    typeName === "MediaType" ? `media type \`${last}\` of ${answerName(statuses)}` : nameOf(place, statuses);
  if (kind === "added") return [{ rule, effect: effects.adds, say: statuses => `${what(statuses)} is new` }];
  if (kind === "removed") {
    if (impact !== "major") return [{ rule, effect: effects.adds, say: statuses => `${what(statuses)} was removed` }];
    return [
      { rule, effect: effects.breaks, say: statuses => `${what(statuses)} was removed`, instead: "do not wait for it" },
    ];
  }
  const say = (statuses: readonly string[]) =>
    `${what(statuses)} has \`${property}\` ${code(revision?.value)}, no longer ${code(base?.value)}`;
  if (impact === "major")
    return [{ rule, effect: effects.breaks, say, instead: `do not rely on \`${property}\` ${code(base?.value)}` }];
  // An answer's header that is no longer promised is a break that the engine lets pass.
  if (typeName === "Header" && property === "required" && revision?.value !== true) {
    return [
      {
        rule: "response-header-optional",
        effect: effects.breaks,
        say: statuses => `${what(statuses)} may be absent`,
        instead: "do without it where it is absent",
      },
    ];
  }
  return [{ rule, effect: effects.promisesMore, say }];
}

/** Security, the dialect, the version; servers and extensions have rules of their own. */
function judgeContract({ kind, typeName, property, base, revision, impact, verdicts, path }: Difference): Verdict[] {
  const rule = verdicts[0]?.ruleId ?? property ?? typeName;
  if (impact === "major") {
    const say = () => verdicts.map(({ message }) => message.replace(/\.$/, "")).join("; ");
    return [
      { rule, effect: effects.breaks, say, instead: "update to this version and look at what you configured there" },
    ];
  }
  if (typeName.startsWith("Security")) {
    return [
      {
        rule: "security",
        effect: effects.adds,
        say: () => `what a call must prove changed: ${keysOf(path).join(" ")} was ${kind}`,
      },
    ];
  }
  if (property === "jsonSchemaDialect") {
    return [
      {
        rule,
        effect: effects.mockAdds,
        say: () => `the contract is read as ${code(revision?.value)}, no longer ${code(base?.value)}`,
      },
    ];
  }
  return [
    {
      rule,
      effect: effects.adds,
      say: () =>
        `\`${property ?? keysOf(path).join("/")}\` of the contract is ${code(revision?.value)}, no longer ${code(base?.value)}`,
    },
  ];
}

function firstExample(node: { [key: string]: Json }): Json | undefined {
  return node.example ?? valueAt(node, ["schema", "example"]) ?? valueAt(node, ["schema", "examples", "0"]);
}
