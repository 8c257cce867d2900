import type { Contract, ContractOperation, SchemaNode } from "../contract.ts";
import { escapePointer } from "../json-pointer.ts";
import type { Assumption, RuleNode } from "./assumption.ts";
import { assumptionFromRule, effectRules, filterRules, type NamedRule, rulesBelow } from "./named-rules.ts";
import { schemaAssumptions } from "./schema-assumptions.ts";
import { schemasOfParameters } from "./schemas-of-parameters.ts";

/** All assumptions of a contract, and what runs have observed, sorted by name. */
export function collectAssumptions(contract: Contract): Assumption[] {
  const { document, operations } = contract;
  return [
    ...rulesBelow(document["x-gateway"], "gateway", "/x-gateway").flatMap(assumptionFromRule),
    ...collectionRules(document["x-collections"]).flatMap(assumptionFromRule),
    ...sharedSchemas(contract),
    ...operations.flatMap(ofOperation),
  ].sort((left, right) => (left.name < right.name ? -1 : 1));
}

function ofOperation(operation: ContractOperation): Assumption[] {
  const { id, node, pointer } = operation;
  const rules = [
    ...rulesBelow(node["x-pagination"]?.rules, `${id}.pagination`, `${pointer}/x-pagination/rules`),
    ...rulesBelow({ rateLimit: node["x-rate-limit"] }, id, pointer),
    ...filterRules(operation),
    ...effectRules(operation),
  ];
  const found = [...rules.flatMap(assumptionFromRule), ...parameterSchemas(operation), ...answerSchemas(operation)];
  return found.map(assumption => ({ ...assumption, operation: id }));
}

function collectionRules(collections: unknown): NamedRule[] {
  return Object.entries((collections ?? {}) as Record<string, { unique?: RuleNode }>).flatMap(([name, { unique }]) =>
    rulesBelow({ unique }, `collections.${name}`, `/x-collections/${escapePointer(name)}`),
  );
}

function sharedSchemas(contract: Contract): Assumption[] {
  const asked = schemasOfParameters(contract);
  return Object.entries(contract.document.components?.schemas ?? {}).flatMap(([name, schema]) =>
    schemaAssumptions(schema, {
      name,
      pointer: `/components/schemas/${escapePointer(name)}`,
      side: asked.has(name) ? "request" : "response",
    }),
  );
}

function parameterSchemas({ id, node, pointer }: ContractOperation): Assumption[] {
  return (node.parameters ?? []).flatMap((parameter, index) => {
    if (!("schema" in parameter)) {
      return [];
    }
    const at = `${pointer}/parameters/${index}/schema`;
    return schemaAssumptions(parameter.schema as SchemaNode, {
      name: `${id}.${parameter.name}`,
      pointer: at,
      side: "request",
    });
  });
}

function answerSchemas({ id, node, pointer }: ContractOperation): Assumption[] {
  return Object.entries(node.responses).flatMap(([status, response]) => {
    const schema = "content" in response ? response.content?.["application/json"]?.schema : undefined;
    if (!status.startsWith("2") || schema === undefined) {
      return [];
    }
    const at = `${pointer}/responses/${status}/content/application~1json/schema`;
    return schemaAssumptions(schema, { name: `${id}.response`, pointer: at, side: "response" });
  });
}
