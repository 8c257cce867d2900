import { isObject, isSame, type Json, type JsonObject } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { code } from "../words.ts";

/** Judges `x-filter`: how the stateful double selects items, and so what the meaning tests expect. */
export function judgeFilter(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  const rule = "x-filter";
  if (isSame(from, to)) {
    return [];
  }
  if (from === undefined) {
    return [{ operation, rule, text: "The mock's world answers this operation now.", effect: effects.mockAdds }];
  }
  if (!isObject(to) || !isObject(from)) {
    const instead = "set the answer by example, or stay on the release before";
    return [
      {
        operation,
        rule,
        text: "The mock's world no longer answers this operation; the contract's examples do.",
        instead,
        effect: effects.mockBreaks,
      },
    ];
  }
  const changes: Change[] = [];
  if (!isSame(from.collection, to.collection)) {
    const text = `The items are ${code(to.collection)} of the world, no longer ${code(from.collection)}.`;
    changes.push({ operation, rule, text, instead: "write your worlds in the new form", effect: effects.mockBreaks });
  }
  const [before, after] = [rulesOf(from), rulesOf(to)];
  for (const parameter of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(parameter), after.get(parameter)];
    if (isSame(withoutSource(old), withoutSource(now))) {
      continue;
    }
    const text = `\`${parameter}\` selects ${now === undefined ? "nothing any more" : `by \`${now.property}\` (${textOf(now)})`}${old === undefined ? "" : `, no longer by \`${old.property}\` (${textOf(old)})`}.`;
    const isPromise = old !== undefined && old.rule === "documented";
    changes.push(
      isPromise
        ? { operation, rule, text, instead: "expect the new selection in tests on a world", effect: effects.mockBreaks }
        : { operation, rule, text, effect: effects.mockAdds },
    );
  }
  return changes.length > 0
    ? changes
    : [{ operation, rule, text: "The source of a filter rule was reworded.", effect: effects.words }];
}

function rulesOf(filter: JsonObject): Map<string, JsonObject> {
  const rules = Array.isArray(filter.rules) ? filter.rules.filter(isObject) : [];
  return new Map(rules.map(rule => [String(rule.parameter), rule]));
}

/** `rule` says where a rule is from, not what it does. */
function withoutSource(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) {
    return value.map(item => withoutSource(item) ?? null);
  }
  if (!isObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === "rule" ? [] : [[key, withoutSource(inner) ?? null]])),
  );
}

function textOf(rule: JsonObject): string {
  const any = rule.any;
  return `${String(rule.match)}${isObject(any) ? `, ${code(any.value)} by \`${String(any.parameter)}\`` : ""}`;
}
