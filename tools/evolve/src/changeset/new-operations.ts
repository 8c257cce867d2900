import type { AddedOperation, Change } from "../verdict/change.ts";
import { callName } from "../verdict/phrases.ts";

/** As many have a line each; more are listed by tag, so that a changeset of hundreds stays within a screen. */
const mostLines = 12;

/** The section of new operations: what each does, whether it writes, and whether a person wrote it from its page. */
export function newOperations(changes: readonly Change[]): string[] {
  const all = changes.flatMap(({ operation, added }) => (operation && added ? [{ operation, ...added }] : []));
  if (all.length === 0) {
    return [];
  }
  const sorted = all.sort((a, b) => (a.operation < b.operation ? -1 : 1));
  const lines = sorted.length <= mostLines ? sorted.map(lineOf) : linesByTag(sorted);
  return [`**New operations**\n\n${lines.join("\n")}`];
}

type Named = AddedOperation & { readonly operation: string };

function lineOf({ operation, summary, standing, writes }: Named): string {
  const marks = [...(writes ? ["writes"] : []), standing].join(", ");
  return `- \`${callName(operation)}\`: ${summary === "" ? "" : `${summary} `}(${marks})`;
}

function linesByTag(operations: readonly Named[]): string[] {
  const groups = Map.groupBy(operations, ({ tag, standing }) => `${tag === "" ? "others" : tag}, ${standing}`);
  return [...groups].sort().map(([title, members]) => {
    const namesOf = (writes: boolean) =>
      members.flatMap(one => (one.writes === writes ? [`\`${callName(one.operation)}\``] : [])).join(", ");
    const parts = [
      ...(namesOf(false) === "" ? [] : [namesOf(false)]),
      ...(namesOf(true) === "" ? [] : [`writing ${namesOf(true)}`]),
    ];
    return `- ${title} (${members.length}): ${parts.join("; ")}`;
  });
}
