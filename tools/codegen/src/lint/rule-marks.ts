import { escapePointer } from "../json-pointer.ts";
import type { Rule } from "./rule.ts";

const extensions = ["x-ram", "x-rate-limit", "x-pagination", "x-filter"];

/** Every rule in an extension is marked as read on the vendor's page, or as a guess of ours. */
export const ruleMarks: Rule = {
  name: "rule-marks",
  check: ({ operations }, report) => {
    for (const operation of operations) {
      for (const name of extensions) {
        for (const at of unmarked(operation.node[name], name)) {
          report(
            `${operation.pointer}/${name}${at}`,
            'the rule is not marked; add "rule: documented" or "rule: assumed"',
            operation,
          );
        }
      }
    }
  },
};

/** Pointers of the rules that carry no valid mark. */
function unmarked(node: unknown, name: string): string[] {
  if (typeof node !== "object" || node === null) {
    return [];
  }
  // Paging has one rule a manner; its own node only holds names.
  const found = name !== "x-pagination" && name !== "x-filter" && !isMarked(node) ? [""] : [];
  return [...found, ...unmarkedBelow(node, "")];
}

function unmarkedBelow(node: object, at: string): string[] {
  return Object.entries(node).flatMap(([key, child]) => {
    if (typeof child !== "object" || child === null) {
      return [];
    }
    const pointer = `${at}/${escapePointer(key)}`;
    const isList = key === "rules";
    const missing = !isList && !isMarked(child) ? [pointer] : [];
    return [...missing, ...unmarkedBelow(child, pointer)];
  });
}

function isMarked(node: object): boolean {
  const { rule } = node as { rule?: unknown };
  return rule === "documented" || rule === "assumed";
}
