import type { Difference } from "../diff/redocly-diff.ts";
import { effects } from "./change.ts";
import type { Place } from "./locate.ts";
import { code, nameOf } from "./phrases.ts";
import { adds, breaks, type Phrase, type Verdict } from "./verdict.ts";

/** Lengths, bounds, patterns, formats and whatever else a schema says of a value. What was only assumed is no promise. */
export function judgeConstraint(
  { property = "", base, revision, impact, verdicts }: Difference,
  place: Place,
  { isBreaking = impact === "major", isAssumed = false } = {},
): Verdict[] {
  const [from, to] = [base?.value, revision?.value];
  const phrase: Phrase = statuses => {
    const what = nameOf(place, statuses);
    if (to === undefined) {
      return `${what} has no \`${property}\` any more (it was ${code(from)})`;
    }
    return `${what} has \`${property}\` ${code(to)}${from === undefined ? "" : `, no longer ${code(from)}`}`;
  };
  if (isAssumed) {
    return adds(property, phrase, effects.mockAdds);
  }
  const isRequest = place.side === "request";
  if (!isBreaking) {
    return adds(property, phrase, isRequest ? effects.adds : effects.promisesMore);
  }
  const instead = isRequest
    ? `pass only what fits \`${property}\` ${code(to)}`
    : `do not rely on \`${property}\` ${code(from)}`;
  return breaks(verdicts[0]?.ruleId ?? property, phrase, instead);
}
