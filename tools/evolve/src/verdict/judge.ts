import type { Difference, Differences } from "../diff/redocly-diff.ts";
import { type Change, effects } from "./change.ts";
import { isConsequence, type Judged } from "./is-consequence.ts";
import { hasOwnRule, judgeExtension } from "./judge-extension.ts";
import { judgeSchema } from "./judge-schema.ts";
import { judgeStructure } from "./judge-structure.ts";
import { locate, type Place } from "./locate.ts";
import { nameOf, proseKeywords, sentence } from "./phrases.ts";
import type { Verdict } from "./verdict.ts";

/** Turns the engine's differences into changes for callers; what only follows from a larger one is left out. */
export function judgeDifferences(sides: Differences): Change[] {
  const judged = sides.differences
    .filter(difference => !hasOwnRule(difference))
    .map((difference): Judged => {
      const place = locate(difference, sides);
      return { difference, place, verdicts: judgeOne(difference, place, sides) };
    });
  return mergeAnswers(judged.filter(one => !isConsequence(one, judged, sides)));
}

function judgeOne(difference: Difference, place: Place, sides: Differences): Verdict[] {
  const { property, typeName, path } = difference;
  const extension = judgeExtension(difference, place);
  if (extension !== undefined) {
    return extension;
  }
  const isSchema = typeName === "Schema" || path.includes("/schema/");
  if (!isSchema || place.side === "contract") {
    return judgeStructure(difference, place, sides);
  }
  if (property !== undefined && proseKeywords.has(property)) {
    return [{ rule: "prose", effect: effects.prose, phrase: statuses => `reworded: ${nameOf(place, statuses)}` }];
  }
  return judgeSchema(difference, place, sides);
}

/** The same in several error answers is one change: they share a component. */
function mergeAnswers(judged: readonly Judged[]): Change[] {
  const merged = new Map<string, { place: Place; verdict: Verdict; statuses: string[] }>();
  for (const { place, verdicts } of judged) {
    for (const verdict of verdicts) {
      const isError = place.status !== undefined && place.status !== "200";
      const key = [place.operation, verdict.rule, isError, verdict.phrase(["*"])].join("\n");
      const same = merged.get(key);
      if (same === undefined) {
        merged.set(key, { place, verdict, statuses: place.status === undefined ? [] : [place.status] });
      } else if (place.status !== undefined && !same.statuses.includes(place.status)) {
        same.statuses.push(place.status);
      }
    }
  }
  return [...merged.values()].map(({ place, verdict, statuses }) => changeFrom(verdict, place, statuses));
}

function changeFrom({ phrase, instead, effect, rule }: Verdict, { operation }: Place, statuses: string[]): Change {
  return {
    ...(operation === undefined ? {} : { operation }),
    text: sentence(phrase(statuses)),
    ...(instead === undefined ? {} : { instead }),
    effect,
    rule,
  };
}
