import { isObject, isSame, type Json, keysOf } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { callName, code } from "../words.ts";

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
  return [...changes, ...judgeRules(operation, before.rules, after.rules, changes.length > 0 || !isSame(from, to))];
}

/** A documented rule is a promise; an assumed one is our choice, which nobody should build on. */
function judgeRules(operation: string, from: Json | undefined, to: Json | undefined, isOther: boolean): Change[] {
  const rule = "x-pagination";
  const [before, after] = [isObject(from) ? from : {}, isObject(to) ? to : {}];
  const changes = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): Change[] => {
    const [old, now] = [before[key], after[key]];
    const value = (node: Json | undefined) => (isObject(node) ? node.value : undefined);
    if (isSame(value(old), value(now))) {
      return [];
    }
    const isPromise = isObject(old) && old.rule === "documented";
    const text = `Paging rule \`${key}\` is ${code(value(now))}, no longer ${code(value(old))}.`;
    if (!isPromise) {
      return [{ operation, rule, text, effect: effects.mockAdds }];
    }
    return [{ operation, rule, text, instead: "walk with the client of this version", effect: effects.breaks }];
  });
  if (changes.length > 0 || !isOther || !isSame(before, after)) {
    return changes.length > 0 || isSame(before, after)
      ? changes
      : [{ operation, rule, text: "The source of a paging rule was reworded.", effect: effects.words }];
  }
  return changes;
}
