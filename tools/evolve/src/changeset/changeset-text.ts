import type { Comparison } from "../compare-contracts.ts";
import type { ReadContract } from "../contract/read-contract.ts";
import { type Change, isBreaking, isProse, packages } from "../verdict/change.ts";
import { callName, listOf, listOfFirst } from "../verdict/phrases.ts";
import { newOperations } from "./new-operations.ts";

/** What a changeset is about. */
export interface ChangesetSubject {
  /** Absent before the first release: all of the contract is new. */
  readonly from: ReadContract | undefined;
  readonly to: ReadContract;
  readonly comparison: Comparison;
  /** The packages that share one version, e.g. `@ims-kit/client`. */
  readonly packageNames: readonly string[];
}

/**
 * The changeset of a comparison: one line a change, grouped by operation, what breaks first, with what to write instead.
 * All packages share one version, so all get the largest bump: nothing that breaks stands under a smaller heading.
 */
export function changesetText({ from, to, comparison, packageNames }: ChangesetSubject): string {
  const { bump = "patch", changes } = comparison;
  const added = changes.filter(change => change.added !== undefined);
  const groups = byOperations(changes.filter(change => change.added === undefined)).sort(breakingFirst);
  const count = sharedOperations(from, to);
  const sections = [
    ...groups.filter(({ changes }) => changes.some(isBreaking)).map(group => section(group, count)),
    ...newOperations(added),
    ...groups
      .filter(({ changes }) => !changes.some(isBreaking) && !changes.every(isProse))
      .map(group => section(group, count)),
    ...proseSections(
      groups.filter(({ changes }) => changes.every(isProse)),
      count,
    ),
  ];
  return `---
${packageNames.map(name => `"${name}": ${bump}`).join("\n")}
---

${summary(groups, added)}

${sections.join("\n\n")}

Contract: \`${from === undefined ? "none" : short(from)}\` to \`${short(to)}\`.
`;
}

/** The first digits of a contract's hash, enough to distinguish contracts by eye. */
export function short({ hash }: Pick<ReadContract, "hash">): string {
  return hash.slice(0, 12);
}

interface Group {
  /** Empty for what concerns the whole contract. */
  readonly operations: readonly string[];
  readonly changes: Change[];
}

function summary(groups: readonly Group[], added: readonly Change[]): string {
  const namesOf = (some: readonly Group[]) =>
    listOfFirst([...new Set(some.map(({ operations }) => operations[0] ?? "every operation"))]);
  const breaking = groups.filter(({ changes }) => changes.some(isBreaking));
  const adding = groups.filter(({ changes }) => changes.some(change => !isBreaking(change) && !isProse(change)));
  const parts = [
    ...(breaking.length > 0 ? [`callers of ${namesOf(breaking)} break`] : []),
    ...(added.length > 0 ? [`${added.length === 1 ? "an operation is" : `${added.length} operations are`} new`] : []),
    ...(adding.length > 0 ? [`more is known of ${namesOf(adding)}`] : []),
  ];
  return parts.length === 0 ? "The contract was reworded." : `The contract changed: ${listOf(parts)}.`;
}

/** Changes that concern the same operations: what happened behind a shared component is listed once. */
function byOperations(changes: readonly Change[]): Group[] {
  const operationsOf = Map.groupBy(changes, ({ text, instead, effect }) => JSON.stringify([text, instead, effect]));
  const groups = new Map<string, Group>();
  for (const same of operationsOf.values()) {
    const operations = same.flatMap(({ operation }) => operation ?? []);
    const key = operations.join(" ");
    const group = groups.get(key) ?? { operations, changes: [] };
    group.changes.push(...same.slice(0, 1));
    groups.set(key, group);
  }
  return [...groups.values()];
}

function breakingFirst(a: Group, b: Group): number {
  const isOfB = Number(b.changes.some(isBreaking)) - Number(a.changes.some(isBreaking));
  return isOfB || (a.operations.join(" ") < b.operations.join(" ") ? -1 : 1);
}

function section({ operations, changes }: Group, count: number): string {
  const order = [...changes.filter(isBreaking), ...changes.filter(change => !isBreaking(change))];
  return `${title(operations, count)}\n\n${order.map(line).join("\n")}`;
}

/** Nobody needs to read of many operations that only their prose changed: the first are named. */
function proseSections(groups: readonly Group[], count: number): string[] {
  if (groups.length <= 3) {
    return groups.map(group => section(group, count));
  }
  const names = [...new Set(groups.flatMap(({ operations }) => operations))];
  return [
    `**Reworded, or with other values in examples**\n\n- ${listOfFirst(names.map(callName).map(name => `\`${name}\``))}`,
  ];
}

function title(operations: readonly string[], count: number): string {
  const [first] = operations;
  if (first === undefined || (operations.length > 1 && operations.length === count)) {
    return "**Every operation**";
  }
  return operations.length === 1 ? `**${first}** (\`${callName(first)}\`)` : `**${listOfFirst(operations)}**`;
}

/** How many operations both contracts have. */
function sharedOperations(from: ReadContract | undefined, to: ReadContract): number {
  return Object.keys(from?.document.paths ?? {}).filter(path => to.document.paths?.[path] !== undefined).length;
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
