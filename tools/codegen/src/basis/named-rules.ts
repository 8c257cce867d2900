import type { ContractOperation, OpenApiDocument, RuleNode } from "../contract.ts";
import { escapePointer } from "../json-pointer.ts";
import type { Assumption } from "./assumption.ts";

/** A rule of an extension with the name that reports and switches know it by. */
export interface NamedRule {
  /** e.g. `ListRecognitionSamples.pagination.pastTheEnd`. */
  readonly name: string;
  readonly pointer: string;
  readonly rule: RuleNode;
}

/** The rules that hold for several operations: those of the gateway and of the collections. */
export function sharedRules(document: OpenApiDocument): NamedRule[] {
  const collections = Object.entries((document["x-collections"] ?? {}) as Record<string, { unique?: RuleNode }>);
  return [
    ...rulesBelow(document["x-gateway"], "gateway", "/x-gateway"),
    ...collections.flatMap(([name, { unique }]) =>
      rulesBelow({ unique }, `collections.${name}`, `/x-collections/${escapePointer(name)}`),
    ),
  ];
}

/** The rules in an operation's extensions. */
export function operationRules(operation: ContractOperation): NamedRule[] {
  const { id, node, pointer } = operation;
  return [
    ...markedRule(`${id}.rateLimit`, `${pointer}/x-rate-limit`, node["x-rate-limit"]),
    ...markedRule(`${id}.ram`, `${pointer}/x-ram`, node["x-ram"]),
    ...rulesBelow(node["x-pagination"]?.rules, `${id}.pagination`, `${pointer}/x-pagination/rules`),
    ...filterRules(operation),
    ...rulesBelow(node["x-effect"]?.rules, `${id}.effect`, `${pointer}/x-effect/rules`),
  ];
}

/** The assumption that a rule is, if it is one. */
export function assumptionFromRule({ name, pointer, rule }: NamedRule): Assumption[] {
  const { basis, value, or = [] } = rule;
  return basis === "assumed" || basis === "observed" ? [{ name, value, or, basis, pointer }] : [];
}

/** Beside a parameter stand its comparison and what an unknown value gives; below `any` those of the wildcard. */
function filterRules({ id, node, pointer }: ContractOperation): NamedRule[] {
  return (node["x-filter"]?.rules ?? []).flatMap((rule, index) => {
    const name = `${id}.${rule.parameter}`;
    const at = `${pointer}/x-filter/rules/${index}`;
    const { case: letters, unknown, any } = rule;
    return [
      ...markedRule(`${name}.filter`, at, rule),
      ...rulesBelow({ case: letters, unknown }, name, at),
      ...rulesBelow({ case: any?.case, absent: any?.absent, beside: any?.beside }, `${name}.any`, `${at}/any`),
    ];
  });
}

/** An object of names that carries its basis itself; as a rule, it holds or not. */
function markedRule(name: string, pointer: string, node: Pick<RuleNode, "basis" | "or"> | undefined): NamedRule[] {
  const { basis, or } = node ?? {};
  return basis === undefined ? [] : [{ name, pointer, rule: { value: "held", basis, ...(or && { or }) } }];
}

function rulesBelow(node: unknown, name: string, pointer: string): NamedRule[] {
  return Object.entries((node ?? {}) as Record<string, RuleNode | undefined>).flatMap(([key, rule]) =>
    rule === undefined ? [] : [{ name: `${name}.${key}`, pointer: `${pointer}/${escapePointer(key)}`, rule }],
  );
}
