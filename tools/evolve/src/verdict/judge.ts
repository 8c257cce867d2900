import { keysOf } from "../diff/document.ts";
import type { Difference, Differences } from "../diff/redocly-diff.ts";
import { type Change, effects } from "./change.ts";
import { judgeSchema } from "./judge-schema.ts";
import { judgeStructure } from "./judge-structure.ts";
import { locate, type Place } from "./locate.ts";
import type { Verdict } from "./verdict.ts";
import { nameOf, sentence, wordKeywords } from "./words.ts";

/** Turns the engine's differences into changes told to callers, one a cause; those in extensions and servers have their own rules. */
export function judgeDifferences(sides: Differences): Change[] {
  const causes = sides.differences.filter(
    difference => !isOwnRule(difference) && !isWake(difference, sides.differences),
  );
  const merged = new Map<string, { place: Place; verdict: Verdict; statuses: string[] }>();
  for (const difference of causes) {
    const place = locate(difference, sides);
    for (const verdict of judgeOne(difference, place, sides)) {
      // The same in several error answers is one change: they share a component.
      const isError = place.status !== undefined && place.status !== "200";
      const key = [place.operation, verdict.rule, isError, verdict.say(["*"])].join("\n");
      const seen = merged.get(key);
      if (seen === undefined) {
        merged.set(key, { place, verdict, statuses: place.status === undefined ? [] : [place.status] });
      } else if (place.status !== undefined && !seen.statuses.includes(place.status)) {
        seen.statuses.push(place.status);
      }
    }
  }
  return [...merged.values()].map(({ place, verdict, statuses }) => ({
    ...(place.operation === undefined ? {} : { operation: place.operation }),
    text: sentence(verdict.say(statuses)),
    ...(verdict.instead === undefined ? {} : { instead: verdict.instead }),
    effect: verdict.effect,
    rule: verdict.rule,
  }));
}

function judgeOne(difference: Difference, place: Place, sides: Differences): Verdict[] {
  const isSchema = difference.typeName === "Schema" || difference.path.includes("/schema/");
  if (!isSchema || place.side === "contract") {
    return judgeStructure(difference, place, sides);
  }
  if (difference.property !== undefined && wordKeywords.has(difference.property)) {
    return [{ rule: "words", effect: effects.words, say: statuses => `reworded: ${nameOf(place, statuses)}` }];
  }
  return judgeSchema(difference, place, sides);
}

function isOwnRule({ typeName, property, path }: Difference): boolean {
  if (typeName === "SpecExtension" || property?.startsWith("x-") === true) {
    return true;
  }
  if (typeName === "ServerVariable" || typeName === "ServerVariablesMap") {
    return true;
  }
  return keysOf(path)[0] === "components" && !path.startsWith("#/components/securitySchemes");
}

/** Whether a difference only follows from a larger one at the same place or above it. */
function isWake({ path, property }: Difference, all: readonly Difference[]): boolean {
  return all.some(other => {
    if (other.kind !== "modified" || weight(other.property) === 0) {
      return false;
    }
    return other.path === path ? weight(other.property) > weight(property) : path.startsWith(`${other.path}/`);
  });
}

/** How much a keyword says about what kind of value a schema is; the others change in the wake of a heavier one. */
function weight(property: string | undefined): number {
  return property === "type" ? 2 : property === "oneOf" || property === "anyOf" || property === "allOf" ? 1 : 0;
}
