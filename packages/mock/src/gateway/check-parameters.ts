import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { type Json, suggestionFor } from "#values";
import { createAjv, localised } from "../contract/ajv.ts";
import type { Contract, Operation } from "../contract/contract.ts";
import type { GatewayRequest, Refusal } from "../wire/message.ts";
import { type CallParameters, parameterCode } from "./read-parameters.ts";

/** Checks a call's parameters and headers by the contract; undefined if they hold. */
export type CheckParameters = (
  operation: Operation,
  parameters: CallParameters,
  headers: GatewayRequest["headers"],
) => Refusal | undefined;

const made = new WeakMap<Contract, CheckParameters>();

/** The check of a contract, made once. An operation's schema is compiled at its first call. */
export function parameterCheckFor(contract: Contract): CheckParameters {
  const check = made.get(contract) ?? createParameterCheck(contract);
  made.set(contract, check);
  return check;
}

function createParameterCheck(contract: Contract): CheckParameters {
  const ajv = createAjv(contract);
  const compiled = new WeakMap<Operation, ValidateFunction>();
  function validatorOf(operation: Operation): ValidateFunction {
    const validate = compiled.get(operation) ?? ajv.compile(parametersSchema(operation));
    compiled.set(operation, validate);
    return validate;
  }
  return (operation, { values, refusal }, headers) => {
    if (refusal) {
      return refusal;
    }
    const missing = operation.requiredHeaders.find(name => headers[name] === undefined);
    if (missing !== undefined) {
      const code = parameterCode(contract.gateway.parameterMissing, missing);
      return { code, subject: missing, detail: `the header ${missing} is required` };
    }
    const validate = validatorOf(operation);
    return validate(values) ? undefined : refusalFrom(contract, validate.errors?.[0], values);
  };
}

function parametersSchema({ id, parameters }: Operation): object {
  return {
    $id: `contract:${encodeURIComponent(id)}`,
    type: "object",
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, localised(schema)])),
  };
}

function refusalFrom(
  { gateway }: Contract,
  error: ErrorObject | undefined,
  values: Readonly<Record<string, Json>>,
): Refusal {
  const subject = error?.instancePath.split("/")[1] ?? "";
  const code = parameterCode(gateway.parameterInvalid, subject);
  return { code, subject, detail: `"${subject}" ${problemOf(error, values[subject])}` };
}

function problemOf(error: ErrorObject | undefined, value: Json | undefined): string {
  if (error?.keyword !== "enum") {
    return error?.message ?? "is not valid";
  }
  const allowed = (error.params as { allowedValues: readonly Json[] }).allowedValues.map(String);
  const given = String(value);
  return `is "${given}", not one of ${allowed.join(", ")}: ${suggestionFor(given, allowed)}`;
}
