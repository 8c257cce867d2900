import { type Document, isSame, type Json } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { judgeFilter } from "./filter.ts";
import type { OperationPair } from "./operation-pairs.ts";
import { judgePagination } from "./pagination.ts";
import { judgeRam } from "./ram.ts";
import { judgeRateLimit } from "./rate-limit.ts";
import { judgeRegions } from "./regions.ts";
import { judgeSettings } from "./rule-settings.ts";

type Judge = (operation: string, from: Json | undefined, to: Json | undefined) => Change[];

const ofOperations: Readonly<Record<string, Judge>> = {
  "x-effect": (operation, from, to) => judgeSettings({ operation, rule: "x-effect", name: "The write", from, to }),
  "x-examples": prose("The request examples changed."),
  "x-filter": judgeFilter,
  "x-pagination": judgePagination,
  "x-ram": judgeRam,
  "x-rate-limit": judgeRateLimit,
  "x-regions": judgeRegions,
  "x-source": prose("The source was looked at again."),
  "x-standing": (operation, _from, to) => [
    { operation, rule: "x-standing", text: `It is ${to ?? "reviewed"} now.`, effect: effects.prose },
  ],
};

/** What the settings of the whole contract are called in a sentence. */
const ofContract: Readonly<Record<string, string>> = {
  "x-collections": "The world",
  "x-gateway": "The gateway",
};

/** Judges the extensions of an operation; one that has no rule is an addition, because nobody can say that it is less. */
export function judgeExtensions({ operation, from, to }: OperationPair): Change[] {
  return changedExtensions(from, to).flatMap(name => {
    const judge = ofOperations[name];
    if (judge !== undefined) {
      return judge(operation, from[name], to[name]);
    }
    return [{ operation, rule: name, text: `\`${name}\` changed.`, effect: effects.adds }];
  });
}

/** Judges the extensions of the contract as a whole. */
export function judgeContractExtensions(from: Document, to: Document): Change[] {
  return changedExtensions(from, to).flatMap((rule): Change[] => {
    const name = ofContract[rule];
    if (name !== undefined) {
      return judgeSettings({ rule, name, from: from[rule], to: to[rule] });
    }
    return [{ rule, text: `\`${rule}\` of the contract changed.`, effect: effects.adds }];
  });
}

function changedExtensions(from: Document, to: Document): string[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(name => name.startsWith("x-"));
  return names.filter(name => !isSame(from[name], to[name])).sort();
}

function prose(text: string): Judge {
  return operation => [{ operation, rule: "prose", text, effect: effects.prose }];
}
