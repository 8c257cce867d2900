import { isObject, isSame, type Json, keysOf, valueAt } from "../diff/document.ts";
import type { Difference, Differences } from "../diff/redocly-diff.ts";
import { type Change, type Effect, effects } from "./change.ts";
import type { Place } from "./locate.ts";
import { code, codes, nameOf } from "./words.ts";

/** What a rule says of one difference; the operation and the sentence's form are added by the caller. */
export type Verdict = Pick<Change, "effect" | "rule"> & {
  /** The sentence, made when it is known in which answers the same happened. */
  readonly say: (statuses: readonly string[]) => string;
  readonly instead?: string;
};

/** Judges a change inside a schema. Request and answer are judged apart: what widens one narrows the other. */
export function judgeSchema(difference: Difference, place: Place, sides: Differences): Verdict[] {
  const { property, kind } = difference;
  const from = difference.base?.value;
  const to = difference.revision?.value;
  const breaks = difference.impact === "major";
  const rule = difference.verdicts[0]?.ruleId ?? property ?? "schema";
  const what = (statuses: readonly string[]) => nameOf(place, statuses);
  const request = place.side === "request";

  if (property === undefined && place.keys.some(key => key === "oneOf" || key === "anyOf" || key === "allOf")) {
    const effect = breaks ? effects.breaks : effects.adds;
    const instead = breaks ? { instead: `look at the shapes of ${what([place.status ?? ""])} in the contract` } : {};
    return [
      {
        rule: "schema-combinator-changed",
        effect,
        say: statuses => `${what(statuses)} has another choice of shapes`,
        ...instead,
      },
    ];
  }
  if (property === undefined) return [judgeElement(kind, place, breaks, rule, from ?? to, sides)];
  if (property === "required") return judgeRequired(difference, place, sides);
  if (property === "enum" || property === "const") return judgeValues(difference, place, rule);
  if (property === "default") return judgeDefault(from, to, place);
  if (property === "format" && isIntegerFormat(from) && isIntegerFormat(to)) return judgeWidth(to === "int64", place);
  if (property === "deprecated") {
    return [
      {
        rule: "deprecated",
        effect: effects.adds,
        say: statuses => `${what(statuses)} is ${to === true ? "deprecated" : "no longer deprecated"}`,
      },
    ];
  }
  if (property === "type" || property === "oneOf" || property === "anyOf" || property === "allOf") {
    return [judgeType(difference, place, breaks, rule, sides)];
  }
  const now =
    to === undefined
      ? `has no \`${property}\` any more (it was ${code(from)})`
      : from === undefined
        ? `has \`${property}\` ${code(to)}`
        : `has \`${property}\` ${code(to)}, no longer ${code(from)}`;
  if (breaks) {
    const instead = request
      ? `pass only what fits \`${property}\` ${code(to)}`
      : `do not rely on \`${property}\` ${code(from)}`;
    return [{ rule, effect: effects.breaks, say: statuses => `${what(statuses)} ${now}`, instead }];
  }
  return [
    {
      rule: property,
      effect: request ? effects.adds : effects.promisesMore,
      say: statuses => `${what(statuses)} ${now}`,
    },
  ];
}

/** An element that came or went. */
function judgeElement(
  kind: Difference["kind"],
  place: Place,
  breaks: boolean,
  rule: string,
  schema: Json | undefined,
  sides: Differences,
): Verdict {
  const what = (statuses: readonly string[]) => nameOf(place, statuses);
  if (kind === "added") {
    return {
      rule: "element-added",
      effect: breaks ? effects.breaks : effects.adds,
      say: statuses => `${what(statuses)} is new`,
    };
  }
  if (!breaks)
    return { rule: "element-removed", effect: effects.adds, say: statuses => `${what(statuses)} was removed` };
  const moved = place.side === "answer" ? findMoved(schema, place, sides) : undefined;
  const instead =
    moved !== undefined
      ? `read \`${moved}\`, which holds the same`
      : place.side === "answer"
        ? `do not read \`${place.element}\`; nothing replaces it`
        : "leave it out";
  return { rule, effect: effects.breaks, say: statuses => `${what(statuses)} was removed`, instead };
}

/** The top-level element of the new answer that holds what the removed one, or something inside it, held. */
function findMoved(removed: Json | undefined, place: Place, { to }: Differences): string | undefined {
  const start = place.keys.indexOf("schema");
  const operation = Object.values(to.paths ?? {}).find(
    path => valueAt(path, ["post", "operationId"]) === place.operation,
  );
  const now = valueAt(operation, ["post", ...place.keys.slice(0, start + 1), "properties"]);
  if (!isObject(now)) return undefined;
  const held = [removed, ...Object.values(isObject(removed) && isObject(removed.properties) ? removed.properties : {})];
  const isStructured = (schema: Json | undefined) =>
    isObject(schema) && (schema.type === "array" || schema.type === "object");
  return Object.keys(now).find(name => held.some(schema => isStructured(schema) && isSame(schema, now[name])));
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
  const became = after
    .filter(name => !before.includes(name))
    .map((name): Verdict => {
      const say = (statuses: readonly string[]) => `${nameOf(at(name), statuses)} is required now`;
      return place.side === "request"
        ? { rule: "required-properties-added", effect: effects.breaks, say, instead: `always pass \`${name}\`` }
        : {
            rule: "required",
            effect: effects.adds,
            say: statuses => `${nameOf(at(name), statuses)} is always there now`,
          };
    });
  const ceased = before
    .filter(name => !after.includes(name))
    .map(
      (name): Verdict =>
        place.side === "request"
          ? { rule: "required", effect: effects.adds, say: statuses => `${nameOf(at(name), statuses)} may be left out` }
          : {
              rule: "required-properties-removed",
              effect: effects.breaks,
              say: statuses => `${nameOf(at(name), statuses)} may be absent`,
              instead: `check \`${at(name).element}\` for \`undefined\` before using it`,
            },
    );
  return [...became, ...ceased];
}

/** Values of an enum or constant. */
function judgeValues({ base, revision }: Difference, place: Place, rule: string): Verdict[] {
  const before = valuesOf(base?.value);
  const after = valuesOf(revision?.value);
  const what = (statuses: readonly string[]) => nameOf(place, statuses);
  const request = place.side === "request";
  if (before === undefined || after === undefined) {
    const narrowed = before === undefined;
    const say = (statuses: readonly string[]) =>
      narrowed
        ? `${what(statuses)} is only ${codes(after ?? [])} now`
        : `${what(statuses)} is no longer one of a list of values`;
    if (narrowed !== request) return [{ rule, effect: effects.adds, say }];
    const instead = request ? `pass one of ${codes(after ?? [])}` : `expect any value, not only ${codes(before ?? [])}`;
    return [{ rule, effect: effects.breaks, say, instead }];
  }
  const gone = before.filter(value => !after.some(other => isSame(other, value)));
  const added = after.filter(value => !before.some(other => isSame(other, value)));
  if (gone.length + added.length === 0) {
    return [
      {
        rule: "enum-order",
        effect: effects.words,
        say: statuses => `the values of ${what(statuses)} are listed in another order`,
      },
    ];
  }
  const verdicts: Verdict[] = [];
  if (gone.length > 0) {
    const say = (statuses: readonly string[]) => `${what(statuses)} is never ${codes(gone)} any more`;
    if (request) {
      const isSentByClient = place.in === "header";
      const instead = isSentByClient
        ? "update to this version; the client sends the new value itself"
        : `pass one of ${codes(after)}`;
      const refused = (statuses: readonly string[]) => `${what(statuses)} no longer takes ${codes(gone)}`;
      verdicts.push({ rule: "enum-values-removed", effect: effects.breaks, say: refused, instead });
    } else verdicts.push({ rule: "enum-values-removed", effect: effects.adds, say });
  }
  if (added.length > 0) {
    if (request)
      verdicts.push({
        rule: "enum-values-added",
        effect: effects.adds,
        say: statuses => `${what(statuses)} also takes ${codes(added)}`,
      });
    else {
      const say = (statuses: readonly string[]) => `${what(statuses)} can also be ${codes(added)}`;
      verdicts.push({
        rule: "enum-values-added",
        effect: effects.breaks,
        say,
        instead: `handle ${codes(added)} wherever you tell the values apart`,
      });
    }
  }
  return verdicts;
}

/** A default is what a call without the parameter means; the engine does not judge it. */
function judgeDefault(from: Json | undefined, to: Json | undefined, place: Place): Verdict[] {
  const say = (statuses: readonly string[]) =>
    `${nameOf(place, statuses)} defaults to ${code(to)}${from === undefined ? "" : `, no longer ${code(from)}`}`;
  if (place.side === "request" && from !== undefined) {
    return [
      { rule: "default", effect: effects.breaks, say, instead: `pass ${code(from)} where you relied on the default` },
    ];
  }
  return [{ rule: "default", effect: effects.adds, say }];
}

/** int32 and int64 are both `number` to a caller; the engine calls either direction breaking. */
function judgeWidth(widened: boolean, place: Place): Verdict[] {
  const what = (statuses: readonly string[]) => nameOf(place, statuses);
  const bits = widened ? 64 : 32;
  if (place.side === "request" && !widened) {
    return [
      {
        rule: "integer-width",
        effect: effects.breaks,
        say: statuses => `${what(statuses)} takes 32-bit integers only`,
        instead: "pass at most 2147483647",
      },
    ];
  }
  const effect: Effect = place.side === "request" || widened ? effects.adds : effects.promisesMore;
  return [{ rule: "integer-width", effect, say: statuses => `${what(statuses)} is a ${bits}-bit integer now` }];
}

/** Another type, or another combination of types. */
function judgeType(
  difference: Difference,
  place: Place,
  breaks: boolean,
  rule: string,
  { from, to }: Differences,
): Verdict {
  const old = typeOf(
    valueAt(from, keysOf(schemaPointer(difference.base?.pointer ?? difference.path, difference.property))),
  );
  const now = typeOf(
    valueAt(to, keysOf(schemaPointer(difference.revision?.pointer ?? difference.path, difference.property))),
  );
  const say = (statuses: readonly string[]) => `${nameOf(place, statuses)} is ${now} now, no longer ${old}`;
  if (!breaks) return { rule: "type", effect: effects.adds, say };
  const becameNullable = place.side === "answer" && now === `${old} or null`;
  const instead = becameNullable
    ? `check \`${place.element}\` for \`null\` before using it`
    : place.side === "request"
      ? `pass ${now}`
      : `read \`${place.element}\` as ${now}`;
  return { rule, effect: effects.breaks, say, instead };
}

function schemaPointer(pointer: string, property: string | undefined): string {
  return property !== undefined && pointer.endsWith(`/${property}`) ? pointer.slice(0, -property.length - 1) : pointer;
}

function typeOf(schema: Json | undefined): string {
  if (!isObject(schema)) return "any value";
  const { type } = schema;
  if (typeof type === "string") return type;
  if (Array.isArray(type)) return type.join(" or ");
  for (const combination of ["oneOf", "anyOf"]) {
    const parts = schema[combination];
    if (Array.isArray(parts)) return [...new Set(parts.map(typeOf))].join(" or ");
  }
  return "any value";
}

function namesIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function valuesOf(value: Json | undefined): Json[] | undefined {
  return value === undefined ? undefined : Array.isArray(value) ? value : [value];
}

function isIntegerFormat(value: Json | undefined): boolean {
  return value === "int32" || value === "int64";
}
