import { isObject, isSame, type Json, keysOf } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { callName, code } from "../phrases.ts";
import { judgeSettings } from "./rule-settings.ts";

const names = {
  style: "style of paging",
  page: "page parameter",
  size: "size parameter",
  total: "element with the total",
  items: "place of the items",
  itemKey: "key of an item",
};

/** Judges `x-pagination`: what `.pages()` and `.items()` walk by. */
export function judgePagination(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  const rule = "x-pagination";
  const call = callName(operation);
  if (from === undefined && to === undefined) {
    return [];
  }
  if (from === undefined) {
    return [
      {
        operation,
        rule,
        text: `Pages can be walked: \`${call}.pages()\` and \`.items()\` are new.`,
        effect: effects.adds,
      },
    ];
  }
  if (to === undefined) {
    const instead = `call \`${call}\` itself`;
    return [
      {
        operation,
        rule,
        text: `Pages can no longer be walked: \`${call}.pages()\` and \`.items()\` are gone.`,
        instead,
        effect: effects.breaks,
      },
    ];
  }
  const [before, after] = [isObject(from) ? from : {}, isObject(to) ? to : {}];
  const changes = Object.entries(names).flatMap(([key, name]): Change[] => {
    if (isSame(before[key], after[key])) {
      return [];
    }
    const text = `The ${name} is ${code(after[key])}, no longer ${code(before[key])}.`;
    const instead =
      key === "items"
        ? `read \`${keysOf(String(after[key])).join(".")}\` of a page, or walk with \`${call}.items()\``
        : `walk with \`${call}.items()\` of this version`;
    return [{ operation, rule, text, instead, effect: effects.breaks }];
  });
  const rules = { from: before.rules, to: after.rules, breaks: effects.breaks };
  return [...changes, ...judgeSettings({ operation, rule, name: "Paging", ...rules })];
}
