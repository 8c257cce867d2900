import type { BasisEntry, Contract } from "../contract.ts";
import { escapePointer } from "../json-pointer.ts";
import { type NamedRule, operationRules, sharedRules } from "./named-rules.ts";

/** An entry of an `x-basis` and where it stands. */
export interface PlacedEntry {
  readonly pointer: string;
  readonly keyword: string;
  readonly entry: BasisEntry;
  /** The keyword does not stand beside it: what is assumed is its absence. */
  readonly isAbsent: boolean;
}

/** All rules in the extensions of a contract, documented ones too. */
export function everyRule({ document, operations }: Contract): NamedRule[] {
  return [...sharedRules(document), ...operations.flatMap(operationRules)];
}

/** All entries of `x-basis` in a document's schemas. */
export function everyEntry(document: object): PlacedEntry[] {
  return entriesBelow(document, "");
}

function entriesBelow(node: object, pointer: string): PlacedEntry[] {
  return Object.entries(node).flatMap(([key, child]) => {
    // A server's variable only marks its regions; examples are data.
    if (typeof child !== "object" || child === null || key === "servers" || key === "examples" || key === "example") {
      return [];
    }
    const at = `${pointer}/${escapePointer(key)}`;
    return key === "x-basis" ? entriesOf(child, at, node) : entriesBelow(child, at);
  });
}

function entriesOf(basis: object, pointer: string, schema: object): PlacedEntry[] {
  return Object.entries(basis).map(([keyword, entry]) => ({
    pointer: `${pointer}/${escapePointer(keyword)}`,
    keyword,
    entry,
    isAbsent: !(keyword in schema),
  }));
}
