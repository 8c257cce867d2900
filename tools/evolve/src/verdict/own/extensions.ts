import { isSame, type Json } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { judgeFilter } from "./filter.ts";
import type { OperationPair } from "./operation-pairs.ts";
import { judgePagination } from "./pagination.ts";
import { judgeRam } from "./ram.ts";
import { judgeRateLimit } from "./rate-limit.ts";

const judges: Readonly<Record<string, (operation: string, from: Json | undefined, to: Json | undefined) => Change[]>> =
  {
    "x-examples": reworded("The request examples changed."),
    "x-filter": judgeFilter,
    "x-pagination": judgePagination,
    "x-ram": judgeRam,
    "x-rate-limit": judgeRateLimit,
    "x-source": reworded("The source was looked at again."),
  };

/** Judges the extensions of an operation; one that has no rule is an addition, because nobody can say that it is less. */
export function judgeExtensions({ operation, from, to }: OperationPair): Change[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(name => name.startsWith("x-")).sort();
  return names.flatMap(name => {
    if (isSame(from[name], to[name])) {
      return [];
    }
    const judge = judges[name];
    if (judge !== undefined) {
      return judge(operation, from[name], to[name]);
    }
    return [{ operation, rule: name, text: `\`${name}\` changed.`, effect: effects.adds }];
  });
}

function reworded(text: string) {
  return (operation: string): Change[] => [{ operation, rule: "words", text, effect: effects.words }];
}
