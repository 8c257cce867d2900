import { keysOf, valueAt } from "../diff/document.ts";
import type { Difference, Differences } from "../diff/redocly-diff.ts";
import { covers } from "./change.ts";
import { kindsOf } from "./kinds-of.ts";
import type { Place } from "./locate.ts";
import type { Verdict } from "./verdict.ts";

/** A difference with the place where it stands and what the rules say of it. */
export interface Judged {
  readonly difference: Difference;
  readonly place: Place;
  readonly verdicts: readonly Verdict[];
}

/**
 * Whether a difference only follows from another type of the same value. Where the value is of another kind (a string
 * that was a list), nothing that was said of it can still be compared. Where the kind is the same (a number that was an
 * integer, or no longer null), only keywords of the value itself follow, and only those that mean no more to callers.
 */
export function isConsequence(one: Judged, all: readonly Judged[], sides: Differences): boolean {
  return all.some(cause => {
    if (cause === one || !weighsMore(cause.difference, one.difference)) {
      return false;
    }
    if (isBelow(one.difference, cause.difference)) {
      return isOtherKind(cause.difference, sides);
    }
    return (
      one.difference.path === cause.difference.path && (isOtherKind(cause.difference, sides) || isCovered(one, cause))
    );
  });
}

/** A type says more of a schema than a combination does; every other keyword weighs nothing. */
const weights: Readonly<Record<string, number>> = { type: 2, oneOf: 1, anyOf: 1, allOf: 1 };

function weighsMore(cause: Difference, one: Difference): boolean {
  const weight = cause.kind === "modified" ? (weights[cause.property ?? ""] ?? 0) : 0;
  return weight > 0 && (isBelow(one, cause) || weight > (weights[one.property ?? ""] ?? 0));
}

function isBelow(one: Difference, cause: Difference): boolean {
  return one.path.startsWith(`${cause.path}/`);
}

function isCovered(one: Judged, cause: Judged): boolean {
  return one.verdicts.every(({ effect }) => cause.verdicts.some(other => covers(other.effect, effect)));
}

function isOtherKind({ path, property = "", base, revision }: Difference, { from, to }: Differences): boolean {
  const schemaOf = (pointer = path) =>
    keysOf(pointer.endsWith(`/${property}`) ? pointer.slice(0, -property.length - 1) : pointer);
  const before = kindsOf(valueAt(from, schemaOf(base?.pointer)));
  const after = kindsOf(valueAt(to, schemaOf(revision?.pointer)));
  return before.length > 0 && after.length > 0 && !before.some(kind => after.includes(kind));
}
