import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contract, Json, OperationModel, ResponseModel } from "../contract/contract.ts";
import { pointerOf } from "../contract/pointer.ts";
import type { Answer } from "../wire/transport.ts";

/** One way in which a value does not fit the contract. */
export interface Misfit {
  /** For people, e.g. `/TotalCount must be integer, is "7"`. */
  readonly message: string;
  /** Pointer in the contract to what is not held. */
  readonly pointer: string;
  /** Where: an element's path, `*` for each item of a list, or `status`, `content-type`, `body`, `code`, `header x`. */
  readonly at: string;
  /** The word of the schema that is not held, e.g. `minimum`; none where it is no schema's. */
  readonly word?: string;
  /** What came instead. */
  readonly value?: Json;
}

/** Holds values and answers against the contract. */
export interface Fitter {
  /** Misfits of a value under the schema at a pointer. */
  value(schemaPointer: string, value: Json): Misfit[];
  /** Misfits of an answer: status, content type, headers, body, and an error's code. Each answer is judged once. */
  answer(operation: OperationModel, answer: Answer): Misfit[];
}

const fitters = new WeakMap<Contract, Fitter>();

/** The fitter of a contract; it compiles each schema once, when it is first asked for. */
export function fitterFor(contract: Contract): Fitter {
  const known = fitters.get(contract) ?? createFitter(contract);
  fitters.set(contract, known);
  return known;
}

/**
 * So many schemas stay compiled. A run of many operations comes to each once, and what it compiled for those that are
 * done would be most of its memory; for so many that a small contract never compiles one twice, and a large one rarely.
 */
const MOST_COMPILED = 256;

function createFitter(contract: Contract): Fitter {
  const compiled = new Map<string, ValidateFunction>();
  let ajv = ajvOf(contract);
  const validatorOf = (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer);
    if (known !== undefined) {
      return known;
    }
    if (compiled.size >= MOST_COMPILED) {
      // An Ajv keeps all that it ever compiled, so it goes as a whole.
      compiled.clear();
      ajv = ajvOf(contract);
    }
    const validate = ajv.compile({ $ref: `contract#${encodeURI(pointer).replaceAll("#", "%23")}` });
    compiled.set(pointer, validate);
    return validate;
  };
  const value = (pointer: string, data: Json): Misfit[] => {
    const validate = validatorOf(pointer);
    return validate(data) ? [] : (validate.errors ?? []).map(error => misfitFrom(error, pointer));
  };
  const judged = new WeakMap<Answer, Misfit[]>();
  return {
    value,
    answer(operation, answer) {
      const known = judged.get(answer) ?? answerMisfits(operation, answer, value);
      judged.set(answer, known);
      return known;
    },
  };
}

function ajvOf({ document }: Contract): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "contract", undefined, false);
  return ajv;
}

function misfitFrom(error: ErrorObject, pointer: string): Misfit {
  const lacking = error.keyword === "required" ? pointerOf(error.params.missingProperty) : "";
  const at = error.instancePath || "the body";
  const allowed = error.params.allowedValues ?? error.params.allowedValue;
  const more = allowed === undefined ? "" : ` ${JSON.stringify(allowed)}`;
  const is = `, is ${shorten(JSON.stringify(error.data))}`;
  const local = error.schemaPath.startsWith("#/components") || error.schemaPath.startsWith("#/paths");
  const place = error.schemaPath.includes("#")
    ? decodeURIComponent(error.schemaPath.slice(error.schemaPath.indexOf("#") + 1))
    : "";
  return {
    message: lacking === "" ? `${at} ${error.message}${more}${is}` : `${error.instancePath}${lacking} is missing`,
    at: `${error.instancePath.replace(/\/\d+(?=\/|$)/g, "/*")}${lacking}`,
    word: error.keyword,
    value: error.data,
    pointer: local || error.schemaPath.startsWith("contract#") ? place : `${pointer}${place.replace(/^\/\$ref/, "")}`,
  };
}

function answerMisfits(operation: OperationModel, answer: Answer, value: Fitter["value"]): Misfit[] {
  const response = operation.responses.find(({ status }) => status === answer.status);
  if (response === undefined) {
    const known = operation.responses.map(({ status }) => status).join(", ");
    const message = `the status ${answer.status} is not documented (documented: ${known})`;
    return [{ message, pointer: `${operation.pointer}/responses`, at: "status" }];
  }
  const misfits = headerMisfits(response, answer, value);
  const type = answer.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (response.contentTypes.length > 0 && !response.contentTypes.includes(type)) {
    const message = `the content type is "${type}", documented is ${response.contentTypes.join(" or ")}`;
    misfits.push({ message, pointer: `${response.pointer}/content`, at: "content-type" });
  }
  if (response.schemaPointer === undefined) {
    return misfits;
  }
  if (answer.body === undefined) {
    misfits.push({
      message: `the body is not JSON: ${shorten(JSON.stringify(answer.text))}`,
      pointer: `${response.pointer}/content`,
      at: "body",
    });
    return misfits;
  }
  misfits.push(...value(response.schemaPointer, answer.body));
  if (answer.status >= 400 && !isDocumentedCode(operation, response, answer.body?.Code)) {
    const known = response.codes.join(", ");
    const message = `the code ${JSON.stringify(answer.body?.Code)} is not documented for ${answer.status} (documented: ${known})`;
    misfits.push({ message, pointer: `${response.pointer}/content`, at: "code" });
  }
  return misfits;
}

function headerMisfits(response: ResponseModel, answer: Answer, value: Fitter["value"]): Misfit[] {
  return response.headers.flatMap(({ name, required, schema, pointer }) => {
    const text = answer.headers[name.toLowerCase()];
    const at = `header ${name.toLowerCase()}`;
    if (text === undefined) {
      return required ? [{ message: `the header ${name} is missing`, pointer, at, word: "required" }] : [];
    }
    const numeric = schema.type === "integer" || schema.type === "number";
    const read = numeric && text.trim() !== "" ? Number(text) : text;
    return value(`${pointer}/schema`, Number.isNaN(read) ? text : read).map(misfit => ({
      message: `the header ${name}: ${misfit.message}`,
      pointer,
      at,
      word: "type",
    }));
  });
}

/**
 * Whether a code is documented for a response, without case. A code that names the parameter stands for the general
 * one: `MissingLibId` for `MissingParameter`.
 */
export function isDocumentedCode(operation: OperationModel, response: ResponseModel, code: unknown): boolean {
  if (response.codes.length === 0) {
    return true;
  }
  return response.codes.some(each => isCode(operation, code, each));
}

/** Whether `code` is `documented`, or its form for one parameter of the operation. */
export function isCode(operation: OperationModel, code: unknown, documented: string): boolean {
  if (typeof code !== "string") {
    return false;
  }
  const lower = code.toLowerCase();
  if (lower === documented.toLowerCase()) {
    return true;
  }
  if (!documented.endsWith("Parameter")) {
    return false;
  }
  const stem = documented.slice(0, -"Parameter".length).toLowerCase();
  const names = ["parameter", ...operation.parameters.map(({ name }) => name.toLowerCase())];
  return names.some(name => lower === stem + name || lower.startsWith(`${stem}${name}.`));
}

/** At most 120 signs of a text. */
export function shorten(text: string | undefined, most = 120): string {
  if (text === undefined) {
    return "nothing";
  }
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
