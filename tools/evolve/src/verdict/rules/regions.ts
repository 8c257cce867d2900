import type { Json } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { codes } from "../phrases.ts";

/** Judges `x-regions`: the regions that serve an operation. */
export function judgeRegions(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  const [before, after] = [listOf(from), listOf(to)];
  const gone = before.filter(region => !after.includes(region));
  const added = after.filter(region => !before.includes(region));
  const rule = "x-regions";
  const instead = `call it in ${codes(after)}`;
  return [
    ...(gone.length > 0
      ? [{ operation, rule, text: `Not known in ${codes(gone)} any more.`, instead, effect: effects.breaks }]
      : []),
    ...(added.length > 0 ? [{ operation, rule, text: `Known in ${codes(added)} too.`, effect: effects.adds }] : []),
  ];
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
