import { isObject, isSame, type Json, type JsonObject, keysOf } from "../../diff/document.ts";
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

const rule = "x-pagination";

/** Judges `x-pagination`: what `.pages()` and `.items()` walk by. */
export function judgePagination(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  const call = callName(operation);
  if (from === undefined) {
    const text = `Pages can be walked: \`${call}.pages()\` and \`.items()\` are new.`;
    return [{ operation, rule, text, effect: effects.adds }];
  }
  if (to === undefined) {
    const text = `Pages can no longer be walked: \`${call}.pages()\` and \`.items()\` are gone.`;
    return [{ operation, rule, text, instead: `call \`${call}\` itself`, effect: effects.breaks }];
  }
  const [before, after] = [isObject(from) ? from : {}, isObject(to) ? to : {}];
  const rules = { from: before.rules, to: after.rules, breaks: effects.breaks };
  return [...judgeNames(operation, before, after), ...judgeSettings({ operation, rule, name: "Paging", ...rules })];
}

function judgeNames(operation: string, from: JsonObject, to: JsonObject): Change[] {
  const walk = `walk with \`${callName(operation)}.items()\``;
  return Object.entries(names).flatMap(([key, name]): Change[] => {
    if (isSame(from[key], to[key])) {
      return [];
    }
    const text = `The ${name} is ${code(to[key])}, no longer ${code(from[key])}.`;
    const page = `read \`${keysOf(String(to[key])).join(".")}\` of a page, or ${walk}`;
    return [
      { operation, rule, text, instead: key === "items" ? page : `${walk} of this version`, effect: effects.breaks },
    ];
  });
}
