import { bases } from "../basis/assumption.ts";
import { collectAssumptions } from "../basis/collect-assumptions.ts";
import { everyEntry, everyRule } from "../basis/every-rule.ts";
import type { Report, Rule } from "./rule.ts";

/** Every rule says whether a source documents it, and an assumption names what a server may do instead. */
export const basis: Rule = {
  name: "basis",
  check: (contract, say) => {
    const report: Report = (pointer, what) => {
      say(
        pointer,
        what,
        contract.operations.find(operation => pointer.startsWith(`${operation.pointer}/`)),
      );
    };
    for (const { pointer, rule } of everyRule(contract)) {
      checkBasis(rule.basis ?? "documented", rule.or, rule.value, what => report(pointer, what));
    }
    for (const { pointer, keyword, entry, isAbsent } of everyEntry(contract.document)) {
      const { basis: word, or } = typeof entry === "string" ? { basis: entry, or: undefined } : entry;
      const others = or ?? (isAbsent ? undefined : ["broken"]);
      checkBasis(word, word === "assumed" ? others : or, undefined, what => report(pointer, `"${keyword}": ${what}`));
    }
    checkNames(contract, report);
  },
};

function checkBasis(
  word: unknown,
  or: readonly unknown[] | undefined,
  value: unknown,
  say: (what: string) => void,
): void {
  if (!bases.includes(word as never)) {
    say(`the basis "${word}" is unknown; write one of ${bases.join(", ")}`);
  } else if (word === "assumed" && !or?.length) {
    say("an assumption names what a server may do instead; add or: [...]");
  } else if (word !== "assumed" && or !== undefined) {
    say(`a rule that is ${word} has no other values; remove "or" or write "basis: assumed"`);
  } else if (or?.includes(value)) {
    say(`"${value}" is the value itself; name only other values in "or"`);
  }
}

function checkNames(contract: Parameters<Rule["check"]>[0], report: Report): void {
  const seen = new Set<string>();
  for (const { name, pointer } of collectAssumptions(contract)) {
    if (seen.has(name)) {
      report(pointer, `the assumption "${name}" is named twice; rename one of its parts`);
    }
    seen.add(name);
  }
}
