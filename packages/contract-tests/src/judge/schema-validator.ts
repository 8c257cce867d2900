import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { pointerFrom } from "#values";
import type { Contract } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import { shorten, type Violation } from "./violation.ts";

/** The violations of a value under the schema at a pointer. */
export type ValidateValue = (schemaPointer: string, value: Json) => Violation[];

/**
 * So many schemas stay compiled. A run of many operations comes to each once, and what it compiled for those that are
 * done would be most of its memory. A small contract has fewer schemas than these, and compiles none twice.
 */
const MOST_COMPILED = 256;

/** Holds values against the schemas of a contract; it compiles each schema when it is first asked for. */
export function createValidator(contract: Contract): ValidateValue {
  const compiled = new Map<string, ValidateFunction>();
  let ajv = ajvFor(contract);
  const validatorAt = (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer);
    if (known !== undefined) {
      return known;
    }
    if (compiled.size >= MOST_COMPILED) {
      // An Ajv keeps all that it ever compiled, so it goes as a whole.
      compiled.clear();
      ajv = ajvFor(contract);
    }
    const validate = ajv.compile({ $ref: `contract#${encodeURI(pointer).replaceAll("#", "%23")}` });
    compiled.set(pointer, validate);
    return validate;
  };
  return (pointer, value) => {
    const validate = validatorAt(pointer);
    return validate(value) ? [] : (validate.errors ?? []).map(error => violationFrom(contract, error, pointer));
  };
}

function ajvFor({ document }: Contract): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "contract", undefined, false);
  return ajv;
}

function violationFrom({ assumptions }: Contract, error: ErrorObject, schemaPointer: string): Violation {
  const missing = error.keyword === "required" ? String(error.params.missingProperty) : undefined;
  const path = `${error.instancePath}${missing === undefined ? "" : pointerFrom(missing)}`;
  const pointer = pointerOf(error, schemaPointer);
  return {
    about: "element",
    message: missing === undefined ? messageFrom(error) : `${path} is missing`,
    at: path.replace(/\/\d+(?=\/|$)/g, "/*"),
    word: error.keyword,
    value: error.data,
    pointer,
    ground: assumptions.groundAt(pointer, missing),
  };
}

function messageFrom({ instancePath, message, params, data }: ErrorObject): string {
  const allowed = params.allowedValues ?? params.allowedValue;
  const more = allowed === undefined ? "" : ` ${JSON.stringify(allowed)}`;
  return `${instancePath || "the body"} ${message}${more}, is ${shorten(JSON.stringify(data))}`;
}

/** Where the broken word stands in the document: the error's path may begin at the schema, or at a reference in it. */
function pointerOf({ schemaPath }: ErrorObject, schemaPointer: string): string {
  const hash = schemaPath.indexOf("#");
  const place = hash === -1 ? "" : decodeURIComponent(schemaPath.slice(hash + 1));
  const isWhole = /^(?:contract)?#\/(?:components|paths)/.test(schemaPath) || schemaPath.startsWith("contract#");
  return isWhole ? place : `${schemaPointer}${place.replace(/^\/\$ref/, "")}`;
}
