import { isSame, type Json } from "../diff/document.ts";
import type { Difference } from "../diff/redocly-diff.ts";
import { effects } from "./change.ts";
import type { Place } from "./locate.ts";
import { code, codes, nameOf } from "./phrases.ts";
import { adds, breaks, type Phrase, type Verdict } from "./verdict.ts";

/** Judges the values of an enum or constant. */
export function judgeValues({ property = "enum", base, revision, verdicts }: Difference, place: Place): Verdict[] {
  const [before, after] = [valuesOf(base?.value), valuesOf(revision?.value)];
  const what: Phrase = statuses => nameOf(place, statuses);
  const rule = verdicts[0]?.ruleId ?? property;
  const isRequest = place.side === "request";
  if (before === undefined) {
    const phrase: Phrase = statuses => `${what(statuses)} is only ${codes(after ?? [])} now`;
    return isRequest ? breaks(rule, phrase, `pass one of ${codes(after ?? [])}`) : adds(rule, phrase);
  }
  if (after === undefined) {
    const phrase: Phrase = statuses => `${what(statuses)} is no longer one of a list of values`;
    return isRequest ? adds(rule, phrase) : breaks(rule, phrase, `expect any value, not only ${codes(before)}`);
  }
  const gone = before.filter(value => !after.some(other => isSame(other, value)));
  const added = after.filter(value => !before.some(other => isSame(other, value)));
  if (property === "const" && gone.length > 0) {
    const phrase: Phrase = statuses => `${what(statuses)} is ${codes(after)} now, no longer ${codes(before)}`;
    return breaks(
      rule,
      phrase,
      place.in === "header" ? "update to this version; the client sends it itself" : `expect ${codes(after)}`,
    );
  }
  if (gone.length + added.length === 0) {
    return adds("enum-order", statuses => `the values of ${what(statuses)} are listed in another order`, effects.prose);
  }
  return [
    ...(gone.length > 0 ? judgeGone(gone, after, what, isRequest) : []),
    ...(added.length > 0 ? judgeAdded(added, what, isRequest) : []),
  ];
}

function judgeGone(gone: readonly Json[], after: readonly Json[], what: Phrase, isRequest: boolean): Verdict[] {
  const rule = "enum-values-removed";
  return isRequest
    ? breaks(rule, statuses => `${what(statuses)} no longer takes ${codes(gone)}`, `pass one of ${codes(after)}`)
    : adds(rule, statuses => `${what(statuses)} is never ${codes(gone)} any more`);
}

function judgeAdded(added: readonly Json[], what: Phrase, isRequest: boolean): Verdict[] {
  const rule = "enum-values-added";
  const instead = `handle ${codes(added)} wherever the values are handled one by one`;
  return isRequest
    ? adds(rule, statuses => `${what(statuses)} also takes ${codes(added)}`)
    : breaks(rule, statuses => `${what(statuses)} can also be ${codes(added)}`, instead);
}

/** Judges a default: it is what a call without the parameter means. The engine lets it pass. */
export function judgeDefault(from: Json | undefined, to: Json | undefined, place: Place): Verdict[] {
  const phrase: Phrase = statuses =>
    `${nameOf(place, statuses)} defaults to ${code(to)}${from === undefined ? "" : `, no longer ${code(from)}`}`;
  if (place.side !== "request" || from === undefined) {
    return adds("default", phrase);
  }
  return breaks("default", phrase, `pass ${code(from)} where you relied on the default`);
}

/** Judges the width of integers: both are `number` to a caller, while the engine calls either direction breaking. */
export function judgeWidth(widened: boolean, place: Place): Verdict[] {
  const phrase: Phrase = statuses => `${nameOf(place, statuses)} is a ${widened ? 64 : 32}-bit integer now`;
  if (widened) {
    return adds("integer-width", phrase);
  }
  if (place.side === "request") {
    return breaks("integer-width", phrase, "pass at most 2147483647");
  }
  return adds("integer-width", phrase, effects.promisesMore);
}

/** Whether a format only says how wide an integer is. */
export function isIntegerFormat(value: Json | undefined): boolean {
  return value === "int32" || value === "int64";
}

function valuesOf(value: Json | undefined): Json[] | undefined {
  return value === undefined ? undefined : Array.isArray(value) ? value : [value];
}
