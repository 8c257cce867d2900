import { isObject, isSame, type Json, type JsonObject } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { changedSettings } from "../changed-settings.ts";
import { code } from "../phrases.ts";
import { judgeSettings } from "./rule-settings.ts";

const rule = "x-filter";

/** Judges `x-filter`: how the stateful double selects items, and so what the contract tests expect of a selection. */
export function judgeFilter(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  if (isSame(from, to)) {
    return [];
  }
  if (from === undefined) {
    return [{ operation, rule, text: "The mock's world answers this operation now.", effect: effects.mockAdds }];
  }
  if (!isObject(to) || !isObject(from)) {
    const text = "The mock's world no longer answers this operation; the contract's examples do.";
    const instead = "set the answer by example, or stay on the release before";
    return [{ operation, rule, text, instead, effect: effects.mockBreaks }];
  }
  return [
    ...judgeCollection(operation, from.collection, to.collection),
    ...judgeRules(operation, rulesOf(from), rulesOf(to)),
  ];
}

function judgeCollection(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  if (isSame(from, to)) {
    return [];
  }
  const text = `The items are ${code(to)} of the world, no longer ${code(from)}.`;
  return [{ operation, rule, text, instead: "write your worlds in the new form", effect: effects.mockBreaks }];
}

function judgeRules(
  operation: string,
  before: ReadonlyMap<string, JsonObject>,
  after: ReadonlyMap<string, JsonObject>,
): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((parameter): Change[] => {
    const [old, now] = [before.get(parameter), after.get(parameter)];
    if (old !== undefined && now !== undefined) {
      return judgeSettings({ operation, rule, name: `\`${parameter}\` selects`, from: old, to: now });
    }
    const text = `\`${parameter}\` selects ${now === undefined ? "nothing any more" : `by \`${now.property}\` (${now.match})`}.`;
    if (!changedSettings(old, now).some(({ wasPromised }) => wasPromised)) {
      return [{ operation, rule, text, effect: effects.mockAdds }];
    }
    return [
      { operation, rule, text, instead: "expect the new selection in tests on a world", effect: effects.mockBreaks },
    ];
  });
}

function rulesOf(filter: JsonObject): Map<string, JsonObject> {
  const rules = Array.isArray(filter.rules) ? filter.rules.filter(isObject) : [];
  return new Map(rules.map(one => [String(one.parameter), one]));
}
