import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Refusal } from "../wire/message.ts";
import type { Contract, Operation } from "./contract.ts";
import type { Json } from "./json.ts";

/** Checks typed parameters by the contract's schemas; undefined if they hold. */
export type ValidateParameters = (operation: Operation, values: Readonly<Record<string, Json>>) => Refusal | undefined;

const made = new WeakMap<Contract, ValidateParameters>();

/** The check of a contract, made once. A schema is compiled at the first call of its operation. */
export function parameterValidatorFor(contract: Contract): ValidateParameters {
  const validate = made.get(contract) ?? createParameterValidator(contract);
  made.set(contract, validate);
  return validate;
}

function createParameterValidator(contract: Contract): ValidateParameters {
  const ajv = createAjv(contract);
  const compiled = new WeakMap<Operation, ReturnType<Ajv2020["compile"]>>();
  return (operation, values) => {
    let validate = compiled.get(operation);
    if (!validate) {
      validate = ajv.compile(parametersSchema(operation));
      compiled.set(operation, validate);
    }
    if (validate(values)) {
      return undefined;
    }
    const error = validate.errors?.[0];
    const missing = error?.keyword === "required" ? String(error.params.missingProperty) : undefined;
    const subject = missing ?? error?.instancePath.split("/")[1] ?? "";
    return {
      code: missing === undefined ? "InvalidParameter" : "MissingParameter",
      subject,
      detail: `"${subject}" ${error?.message ?? "is not valid"}`,
    };
  };
}

/** A JSON Schema validator (draft 2020-12) that resolves the contract's own references. */
export function createAjv(contract: Contract): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  // ajv-formats is CommonJS: its default export is the module's own property.
  (addFormats as unknown as (target: Ajv2020) => void)(ajv);
  const { paths, components } = contract.document;
  ajv.addSchema(localised({ $id: "contract:", paths, components }));
  return ajv;
}

function parametersSchema(operation: Operation): object {
  return {
    $id: `contract:${encodeURIComponent(operation.id)}`,
    type: "object",
    properties: Object.fromEntries(operation.parameters.map(({ name, schema }) => [name, localised(schema)])),
    required: operation.parameters.filter(parameter => parameter.required).map(parameter => parameter.name),
  };
}

/** `#/components/...` means the contract, wherever the schema is moved to. */
export function localised<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"contract:#/')) as T;
}
