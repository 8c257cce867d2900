import { keysOf } from "../diff/document.ts";
import type { Difference } from "../diff/redocly-diff.ts";
import { effects } from "./change.ts";
import { judgeConstraint } from "./judge-constraint.ts";
import type { Place } from "./locate.ts";
import { nameOf } from "./phrases.ts";
import { adds, breaks, type Phrase, type Verdict } from "./verdict.ts";

/** Whether one of the rules in `rules/` judges it, from the contracts themselves. */
export function hasOwnRule({ typeName, path, property }: Difference): boolean {
  const keys = keysOf(path);
  if (
    typeName === "ServerVariable" ||
    typeName === "ServerVariablesMap" ||
    (keys[0] === "servers" && keys[2] === "variables")
  ) {
    return true;
  }
  if (keys[0] === "components" && keys[1] !== "securitySchemes") {
    return true;
  }
  const at = extensionAt(keys, property);
  // Of the contract as a whole, or of an operation: /paths/<path>/<method>/x-….
  return at === 0 || (keys[0] === "paths" && at === 3);
}

/** Judges an extension beside a keyword, a parameter or an answer; `undefined` for everything else. */
export function judgeExtension(difference: Difference, place: Place): Verdict[] | undefined {
  const { path, property } = difference;
  const keys = keysOf(path);
  const at = extensionAt(keys, property);
  const name = keys[at] ?? property;
  if (at === -1 || name === undefined) {
    return undefined;
  }
  if (name === "x-max-bytes") {
    return judgeConstraint(difference, place, { isBreaking: isNarrower(difference) === (place.side === "request") });
  }
  if (name === "x-acs-style") {
    const phrase = () => `${nameOf({ ...place, element: "" })} is written in another form on the wire`;
    const instead = "calls through the client stay as they are; send hand-made requests in the new form";
    return breaks("x-acs-style", phrase, instead, { ...effects.breaks, client: "minor" });
  }
  if (name === "x-basis") {
    const phrase: Phrase = statuses => `other rules of ${nameOf(place, statuses)} are documented or assumed`;
    return adds("x-basis", phrase, effects.mockAdds);
  }
  return adds(name, statuses => `\`${name}\` of ${nameOf(place, statuses)} changed`);
}

/** Whether fewer values fit a length that the engine does not know. */
function isNarrower({ base, revision }: Difference): boolean {
  return Number(revision?.value ?? Number.POSITIVE_INFINITY) < Number(base?.value ?? Number.POSITIVE_INFINITY);
}

/** Where the first name of an extension stands among the keys of a difference; -1 where there is none. */
function extensionAt(keys: readonly string[], property: string | undefined): number {
  // Headers and elements of the wire may begin alike, e.g. `x-acs-request-id`.
  const isName = (at: number) => ["headers", "properties"].includes(keys[at - 1] ?? "");
  return [...keys, property ?? ""].findIndex((key, at) => key.startsWith("x-") && !isName(at));
}
