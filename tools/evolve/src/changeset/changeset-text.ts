import type { Comparison } from "../compare-contracts.ts";
import type { ReadContract } from "../contract/read-contract.ts";
import { type Change, largest, packages } from "../verdict/change.ts";
import { callName, listOf, listOfFirst } from "../verdict/phrases.ts";

/** The line that tells evolve's own changeset from a hand-written one, and which contract it speaks of. */
const mark = /^Contract: `(?<from>[0-9a-f]{12})` to `(?<to>[0-9a-f]{12})`\.$/m;

/** The changeset of a comparison: one line a change, grouped by operation, with what to write instead. */
export function changesetText(from: ReadContract, to: ReadContract, { bump = "patch", changes }: Comparison): string {
  const bumps = packages.map(name => `"@ims-kit/${name}": ${largest(changes.map(({ effect }) => effect[name]))}`);
  const sections = [...byOperations(changes)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => section(group, shared(from, to)));
  return `---
${[...bumps, `"@ims-kit/spec": ${bump}`].join("\n")}
---

${summary(changes)}

${sections.join("\n\n")}

Contract: \`${short(from)}\` to \`${short(to)}\`.
`;
}

/** The hash of the contract that one of evolve's changesets leads to, its first 12 digits; `undefined` for a hand-written one. */
export function contractOfChangeset(text: string): string | undefined {
  return mark.exec(text)?.groups?.to;
}

/** The first digits of a contract's hash, enough to tell contracts apart by eye. */
export function short({ hash }: Pick<ReadContract, "hash">): string {
  return hash.slice(0, 12);
}

function summary(changes: readonly Change[]): string {
  const [breaking, adding] = [
    changes.filter(isBreaking).length,
    changes.filter(change => !isBreaking(change) && !isProse(change)).length,
  ];
  const parts = [
    ...(breaking > 0 ? [`${breaking} ${breaking === 1 ? "change breaks" : "changes break"} callers`] : []),
    ...(adding > 0 ? [`${adding} ${adding === 1 ? "change adds" : "changes add"}`] : []),
  ];
  return parts.length === 0 ? "The contract was reworded." : `The contract changed: ${parts.join(", ")}.`;
}

/** Changes that concern the same operations: what happened behind a shared component is told once. */
function byOperations(changes: readonly Change[]): Map<string, Group> {
  const operationsOf = Map.groupBy(changes, ({ text, instead, effect }) => JSON.stringify([text, instead, effect]));
  const groups = new Map<string, Group>();
  for (const same of operationsOf.values()) {
    const operations = same.flatMap(({ operation }) => operation ?? []);
    const key = operations.join(" ");
    const group = groups.get(key) ?? { operations, changes: [] };
    group.changes.push(...same.slice(0, 1));
    groups.set(key, group);
  }
  return groups;
}

interface Group {
  readonly operations: readonly string[];
  readonly changes: Change[];
}

function section({ operations, changes }: Group, shared: number): string {
  const order = [...changes.filter(isBreaking), ...changes.filter(change => !isBreaking(change))];
  return `${title(operations, shared)}\n\n${order.map(line).join("\n")}`;
}

function title(operations: readonly string[], shared: number): string {
  const [first] = operations;
  if (first === undefined || (operations.length > 1 && operations.length === shared)) {
    return "**Every operation**";
  }
  if (operations.length === 1) {
    return `**${first}** (\`${callName(first)}\`)`;
  }
  return `**${listOfFirst(operations)}**`;
}

/** How many operations both contracts have. */
function shared(from: ReadContract, to: ReadContract): number {
  return Object.keys(from.document.paths ?? {}).filter(path => to.document.paths?.[path] !== undefined).length;
}

function line(change: Change): string {
  if (!isBreaking(change)) {
    return `- ${change.text}`;
  }
  const broken = packages.filter(name => change.effect[name] === "major");
  // Client and mock together are what most changes break: only the exception is named.
  const whom = broken.includes("client") && broken.includes("mock") ? "" : ` (${listOf(broken)})`;
  return `- **Breaking${whom}.** ${change.text}${change.instead === undefined ? "" : ` Instead: ${change.instead}.`}`;
}

function isBreaking({ effect }: Change): boolean {
  return packages.some(name => effect[name] === "major");
}

function isProse({ effect }: Change): boolean {
  return packages.every(name => effect[name] === "patch");
}
