import { isObject, isSame, type Json, keysOf, valueAt } from "../diff/document.ts";
import type { Difference, Differences } from "../diff/redocly-diff.ts";
import { effects } from "./change.ts";
import { isIntegerFormat, judgeDefault, judgeValues, judgeWidth } from "./judge-values.ts";
import type { Place } from "./locate.ts";
import { replacementOf } from "./replacement.ts";
import { adds, breaks, type Say, type Verdict } from "./verdict.ts";
import { code, nameOf } from "./words.ts";

const combinations = ["oneOf", "anyOf", "allOf"];

/** Judges a change inside a schema. Request and answer are judged apart: what widens one narrows the other. */
export function judgeSchema(difference: Difference, place: Place, sides: Differences): Verdict[] {
  const { property } = difference;
  const from = difference.base?.value;
  const to = difference.revision?.value;
  const what: Say = statuses => nameOf(place, statuses);

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
  return judgeConstraint(difference, place);
}

/** An element that came or went. */
function judgeElement({ kind, impact, verdicts, base }: Difference, place: Place, sides: Differences): Verdict[] {
  const what: Say = statuses => nameOf(place, statuses);
  const rule = verdicts[0]?.ruleId ?? `element-${kind}`;
  if (place.keys.some(key => combinations.includes(key))) {
    const say: Say = statuses => `${what(statuses)} has another choice of shapes`;
    return impact === "major" ? breaks(rule, say, "look at the shapes in the contract") : adds(rule, say);
  }
  if (kind === "added") {
    const say: Say = statuses => `${what(statuses)} is new`;
    return impact === "major" ? breaks(rule, say, `pass \`${place.element}\``) : adds(rule, say);
  }
  const say: Say = statuses => `${what(statuses)} was removed`;
  if (impact !== "major") {
    return adds(rule, say);
  }
  if (place.side === "request") {
    return breaks(rule, say, "leave it out");
  }
  return breaks(rule, say, replacementOf(base?.value, place, sides) ?? `do not read \`${place.element}\``);
}

/** Names that became required or optional; what came or went as a whole is told by its own difference. */
function judgeRequired({ path, base, revision }: Difference, place: Place, sides: Differences): Verdict[] {
  const isTold = (name: string, kind: Difference["kind"]) =>
    sides.differences.some(
      other => other.kind === kind && isSame(keysOf(other.path), [...keysOf(path), "properties", name]),
    );
  const before = namesIn(base?.value).filter(name => !isTold(name, "removed"));
  const after = namesIn(revision?.value).filter(name => place.side === "request" || !isTold(name, "added"));
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
  const say: Say = statuses => `${nameOf(place, statuses)} is ${now} now, no longer ${old}`;
  if (impact !== "major") {
    return adds("type", say);
  }
  const rule = verdicts[0]?.ruleId ?? "type";
  if (place.side === "request") {
    return breaks(rule, say, `pass ${now}`);
  }
  const isNullable = now === `${old} or null`;
  return breaks(
    rule,
    say,
    isNullable ? `check \`${place.element}\` for \`null\` before using it` : `read \`${place.element}\` as ${now}`,
  );
}

/** Lengths, bounds, patterns, formats and whatever else a schema says of a value. */
function judgeConstraint({ property = "", base, revision, impact, verdicts }: Difference, place: Place): Verdict[] {
  const [from, to] = [base?.value, revision?.value];
  const say: Say = statuses => {
    const what = nameOf(place, statuses);
    if (to === undefined) {
      return `${what} has no \`${property}\` any more (it was ${code(from)})`;
    }
    return `${what} has \`${property}\` ${code(to)}${from === undefined ? "" : `, no longer ${code(from)}`}`;
  };
  const isRequest = place.side === "request";
  if (impact !== "major") {
    return adds(property, say, isRequest ? effects.adds : effects.promisesMore);
  }
  const instead = isRequest
    ? `pass only what fits \`${property}\` ${code(to)}`
    : `do not rely on \`${property}\` ${code(from)}`;
  return breaks(verdicts[0]?.ruleId ?? property, say, instead);
}

function typeOf(schema: Json | undefined): string {
  if (!isObject(schema)) {
    return "any value";
  }
  const { type } = schema;
  if (typeof type === "string") {
    return type;
  }
  if (Array.isArray(type)) {
    return type.join(" or ");
  }
  for (const combination of ["oneOf", "anyOf"]) {
    const parts = schema[combination];
    if (Array.isArray(parts)) {
      return [...new Set(parts.map(typeOf))].join(" or ");
    }
  }
  return "any value";
}

function namesIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
