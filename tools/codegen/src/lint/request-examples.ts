import type { ContractOperation } from "../contract.ts";
import { escapePointer } from "../json-pointer.ts";
import { createValidator, type Validate } from "./create-validator.ts";
import type { Rule } from "./rule.ts";

/** Every example of a call has the required parameters, no unknown ones, and values that fit. */
export const requestExamples: Rule = {
  name: "request-examples",
  check: (contract, report) => {
    const validate = createValidator(contract.document);
    for (const operation of contract.operations) {
      for (const [name, example] of Object.entries(operation.node["x-examples"] ?? {})) {
        const pointer = `${operation.pointer}/x-examples/${escapePointer(name)}`;
        for (const fault of faultsOfCall(operation, example.value, validate)) {
          report(pointer, `the call "${name}" cannot be made: ${fault}; correct it`, operation);
        }
      }
    }
  },
};

function* faultsOfCall({ query }: ContractOperation, value: unknown, validate: Validate): Generator<string> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return yield "it is no object of parameters";
  }
  const given = value as Record<string, unknown>;
  for (const { name, required, schema } of query) {
    if (!Object.hasOwn(given, name)) {
      if (required) {
        yield `"${name}" is required and missing`;
      }
      continue;
    }
    const fault = schema && validate(schema, given[name]);
    if (fault !== undefined) {
      yield `"${name}" breaks its schema: ${fault}`;
    }
  }
  for (const name of Object.keys(given)) {
    if (!query.some(parameter => parameter.name === name)) {
      yield `"${name}" is no parameter`;
    }
  }
}
