import type { Contract, HeaderModel, ResponseModel } from "../contract/contract.ts";
import type { Answer } from "../wire/exchange.ts";
import type { ValidateValue } from "./schema-validator.ts";
import { unlisted, type Violation } from "./violation.ts";

/** Headers that are missing, of another type, or of the service and not in the contract. */
export function headerViolations(
  { assumptions }: Contract,
  response: ResponseModel,
  { headers }: Answer,
  validate: ValidateValue,
): Violation[] {
  const listed = response.headers.flatMap(header => {
    const ground = assumptions.groundAt(`${header.pointer}/required`);
    const text = headers[header.name.toLowerCase()];
    return text === undefined ? missing(header, ground) : wrong(header, text, validate);
  });
  return [...listed, ...unknown(response, headers)];
}

function missing({ name, required, pointer }: HeaderModel, ground: Violation["ground"]): Violation[] {
  const message = `the header ${name} is missing`;
  return required ? [{ about: "header", at: name.toLowerCase(), word: "required", message, pointer, ground }] : [];
}

function wrong({ name, schema, pointer }: HeaderModel, text: string, validate: ValidateValue): Violation[] {
  const isNumeric = schema.type === "integer" || schema.type === "number";
  const number = isNumeric && text.trim() !== "" ? Number(text) : Number.NaN;
  return validate(`${pointer}/schema`, Number.isNaN(number) ? text : number).map(violation => ({
    ...violation,
    about: "header",
    at: name.toLowerCase(),
    word: "type",
    message: `the header ${name}: ${violation.message}`,
    pointer,
  }));
}

/** Headers of HTTP and of proxies come and go; those of the service begin so. */
const SERVICE_HEADER = /^x-acs-/;

function unknown({ headers: listed, pointer }: ResponseModel, headers: Answer["headers"]): Violation[] {
  const known = listed.map(({ name }) => name.toLowerCase());
  return Object.keys(headers)
    .filter(name => SERVICE_HEADER.test(name) && !known.includes(name))
    .map(name => ({
      about: "unknown header",
      at: name,
      message: `the answer has the header ${name}, which the contract does not have`,
      pointer: `${pointer}/headers`,
      ground: unlisted,
    }));
}
