import type { Contract, ContractOperation, ParameterNode } from "../contract.ts";
import { escapePointer } from "../json-pointer.ts";
import type { Assumption } from "./assumption.ts";
import { assumptionFromRule, operationRules, sharedRules } from "./named-rules.ts";
import { schemaAssumptions } from "./schema-assumptions.ts";
import { schemasOfParameters } from "./schemas-of-parameters.ts";

/** All assumptions of a contract, and what runs have observed, sorted by name. */
export function collectAssumptions(contract: Contract): Assumption[] {
  return [
    ...sharedRules(contract.document).flatMap(assumptionFromRule),
    ...sharedSchemas(contract),
    ...contract.operations.flatMap(ofOperation),
  ].sort((left, right) => (left.name < right.name ? -1 : 1));
}

function ofOperation(operation: ContractOperation): Assumption[] {
  const rules = operationRules(operation).flatMap(assumptionFromRule);
  const found = [...rules, ...ofParameters(operation), ...ofAnswers(operation)];
  return found.map(assumption => ({ ...assumption, operation: operation.id }));
}

function sharedSchemas(contract: Contract): Assumption[] {
  const ofCallers = schemasOfParameters(contract);
  return Object.entries(contract.document.components?.schemas ?? {}).flatMap(([name, schema]) =>
    schemaAssumptions(schema, {
      name,
      pointer: `/components/schemas/${escapePointer(name)}`,
      side: ofCallers.has(name) ? "request" : "response",
    }),
  );
}

function ofParameters({ id, node, pointer }: ContractOperation): Assumption[] {
  return (node.parameters ?? []).flatMap((parameter, index) => {
    const { name, schema } = parameter as Partial<ParameterNode>;
    const at = `${pointer}/parameters/${index}/schema`;
    return schema ? schemaAssumptions(schema, { name: `${id}.${name}`, pointer: at, side: "request" }) : [];
  });
}

function ofAnswers({ id, node, pointer }: ContractOperation): Assumption[] {
  return Object.entries(node.responses).flatMap(([status, response]) => {
    const schema = "content" in response ? response.content?.["application/json"]?.schema : undefined;
    const at = `${pointer}/responses/${status}/content/application~1json/schema`;
    return schema && status.startsWith("2")
      ? schemaAssumptions(schema, { name: `${id}.response`, pointer: at, side: "response" })
      : [];
  });
}
