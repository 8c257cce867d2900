import { resolve } from "../../diff/dereference.ts";
import { type Document, isObject, isSame, type Json } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { code, listOfFirst } from "../phrases.ts";

/** Judges two contracts that are not the same text although no rule found a difference. */
export function judgeUnknown(from: Document, to: Document): Change[] {
  if (JSON.stringify(from) === JSON.stringify(to)) {
    return [];
  }
  if (isSame(from, to)) {
    return [{ rule: "order", text: "Things stand in another order.", effect: effects.prose }];
  }
  const { components: _named, ...before } = resolve(from, from) as Document;
  const { components: _others, ...after } = resolve(to, to) as Document;
  const places = differingPlaces(before, after);
  if (places.length === 0) {
    return [
      { rule: "spelling", text: "The contract is written in another way and means the same.", effect: effects.prose },
    ];
  }
  const text = `The contract changed where no rule can judge it: ${listOfFirst(places)}.`;
  return [{ rule: "unknown", text, effect: effects.adds }];
}

/** JSON pointers of the innermost values that differ, as code. */
function differingPlaces(from: Json | undefined, to: Json | undefined, at = "#"): string[] {
  if (isSame(from, to)) {
    return [];
  }
  if (!isObject(from) || !isObject(to)) {
    return [code(at).replaceAll('"', "")];
  }
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap(key =>
    differingPlaces(from[key], to[key], `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
}
