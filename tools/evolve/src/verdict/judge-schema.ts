import { isObject, isSame, type Json, keysOf, valueAt } from "../diff/document.ts";
import type { Difference, Differences } from "../diff/redocly-diff.ts";
import { judgeConstraint } from "./judge-constraint.ts";
import { isIntegerFormat, judgeDefault, judgeValues, judgeWidth } from "./judge-values.ts";
import { typesOf } from "./kinds-of.ts";
import type { Place } from "./locate.ts";
import { nameOf } from "./phrases.ts";
import { replacementOf } from "./replacement.ts";
import { adds, breaks, type Phrase, type Verdict } from "./verdict.ts";

const combinations = ["oneOf", "anyOf", "allOf"];

/** Judges a change inside a schema. Request and answer are judged apart: what widens one narrows the other. */
export function judgeSchema(difference: Difference, place: Place, sides: Differences): Verdict[] {
  const { property } = difference;
  const from = difference.base?.value;
  const to = difference.revision?.value;
  const what: Phrase = statuses => nameOf(place, statuses);

  if (property === undefined) {
    return judgeElement(difference, place, sides);
  }
  if (property === "required") {
    return judgeRequired(difference, place, sides);
  }
  if (property === "enum" || property === "const") {
    return judgeValues(difference, place);
  }
  if (property === "default") {
    return judgeDefault(from, to, place);
  }
  if (property === "format" && isIntegerFormat(from) && isIntegerFormat(to)) {
    return judgeWidth(to === "int64", place);
  }
  if (property === "deprecated") {
    return adds(
      "deprecated",
      statuses => `${what(statuses)} is ${to === true ? "deprecated" : "no longer deprecated"}`,
    );
  }
  if (property === "type" || combinations.includes(property)) {
    return judgeType(difference, place, sides);
  }
  return judgeConstraint(difference, place, { isAssumed: wasAssumed(difference, sides) });
}

/** An element that came or went. */
function judgeElement({ kind, impact, verdicts, base }: Difference, place: Place, sides: Differences): Verdict[] {
  const what: Phrase = statuses => nameOf(place, statuses);
  const rule = verdicts[0]?.ruleId ?? `element-${kind}`;
  if (place.keys.some(key => combinations.includes(key))) {
    const phrase: Phrase = statuses => `${what(statuses)} has another choice of shapes`;
    return impact === "major" ? breaks(rule, phrase, "look at the shapes in the contract") : adds(rule, phrase);
  }
  if (kind === "added") {
    const phrase: Phrase = statuses => `${what(statuses)} is new`;
    return impact === "major" ? breaks(rule, phrase, `pass \`${place.element}\``) : adds(rule, phrase);
  }
  const phrase: Phrase = statuses => `${what(statuses)} was removed`;
  if (impact !== "major") {
    return adds(rule, phrase);
  }
  if (place.side === "request") {
    return breaks(rule, phrase, "leave it out");
  }
  return breaks(rule, phrase, replacementOf(base?.value, place, sides) ?? `do not read \`${place.element}\``);
}

/** Names that became required or optional; what came or went as a whole is a difference of its own. */
function judgeRequired({ path, base, revision }: Difference, place: Place, sides: Differences): Verdict[] {
  const hasOwnDifference = (name: string, kind: Difference["kind"]) =>
    sides.differences.some(
      other => other.kind === kind && isSame(keysOf(other.path), [...keysOf(path), "properties", name]),
    );
  const before = namesIn(base?.value).filter(name => !hasOwnDifference(name, "removed"));
  const after = namesIn(revision?.value).filter(name => place.side === "request" || !hasOwnDifference(name, "added"));
  const at = (name: string): Place => ({ ...place, element: place.element === "" ? name : `${place.element}.${name}` });
  const became = after.filter(name => !before.includes(name));
  const ceased = before.filter(name => !after.includes(name));
  if (place.side === "request") {
    return [
      ...became.flatMap(name =>
        breaks("required-properties-added", () => `${nameOf(at(name))} is required now`, `always pass \`${name}\``),
      ),
      ...ceased.flatMap(name => adds("required", () => `${nameOf(at(name))} may be left out`)),
    ];
  }
  return [
    ...became.flatMap(name => adds("required", statuses => `${nameOf(at(name), statuses)} is always there now`)),
    ...ceased.flatMap(name => {
      const instead = `check \`${at(name).element}\` for \`undefined\` before using it`;
      return breaks("required-properties-removed", statuses => `${nameOf(at(name), statuses)} may be absent`, instead);
    }),
  ];
}

/** Another type, or another combination of types. */
function judgeType(difference: Difference, place: Place, { from, to }: Differences): Verdict[] {
  const { property = "", base, revision, path, impact, verdicts } = difference;
  const schemaOf = (pointer = path) =>
    keysOf(pointer.endsWith(`/${property}`) ? pointer.slice(0, -property.length - 1) : pointer);
  const old = typeOf(valueAt(from, schemaOf(base?.pointer)));
  const now = typeOf(valueAt(to, schemaOf(revision?.pointer)));
  const phrase: Phrase = statuses => `${nameOf(place, statuses)} is ${now} now, no longer ${old}`;
  if (impact !== "major") {
    return adds("type", phrase);
  }
  const rule = verdicts[0]?.ruleId ?? "type";
  if (place.side === "request") {
    return breaks(rule, phrase, `pass ${now}`);
  }
  const isNullable = now === `${old} or null`;
  return breaks(
    rule,
    phrase,
    isNullable ? `check \`${place.element}\` for \`null\` before using it` : `read \`${place.element}\` as ${now}`,
  );
}

/** Whether the old contract said that no source says the keyword, or its absence. */
function wasAssumed({ property = "", path, base }: Difference, { from }: Differences): boolean {
  const pointer = base?.pointer ?? path;
  const schema = pointer.endsWith(`/${property}`) ? pointer.slice(0, -property.length - 1) : pointer;
  const basis = valueAt(from, [...keysOf(schema), "x-basis", property]);
  return basis === "assumed" || (isObject(basis) && basis.basis === "assumed");
}

function typeOf(schema: Json | undefined): string {
  return typesOf(schema).join(" or ") || "any value";
}

function namesIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
