import { documented } from "../contract/assumptions.ts";
import type { Contract, OperationModel, ResponseModel } from "../contract/contract.ts";
import { elementsIn, type FoundElements } from "../contract/elements.ts";
import type { Answer } from "../wire/exchange.ts";
import { isListedCode } from "./error-code.ts";
import { headerViolations } from "./headers.ts";
import { createRequestIds, type RequestIds } from "./request-ids.ts";
import { createValidator, type ValidateValue } from "./schema-validator.ts";
import { shorten, unlisted, type Violation } from "./violation.ts";

/** What the contract says of an answer. */
export interface Judgement {
  readonly kind: AnswerKind;
  /** The contract's response for the answer's status. */
  readonly response: ResponseModel | undefined;
  readonly violations: readonly Violation[];
  /** Which elements of the contract the body has, and which it does not know. */
  readonly elements: FoundElements;
}

/** Whether an answer says success or is an error. */
export type AnswerKind = "error" | "success";

/** Judges answers by the contract. Violations, drift and coverage all come from {@link Judge.answer}. */
export interface Judge {
  /** Judges an answer; each one once, because a RequestId must not come twice. */
  answer(operation: OperationModel, answer: Answer): Judgement;
  /** The violations of any value under the schema at a pointer. */
  readonly value: ValidateValue;
}

/** A judge that has seen no answer yet. */
export function createJudge(contract: Contract): Judge {
  const validate = createValidator(contract);
  const requestIds = createRequestIds();
  return {
    value: validate,
    answer: (operation, answer) => judgeAnswer({ contract, validate, requestIds }, operation, answer),
  };
}

interface Tools {
  readonly contract: Contract;
  readonly validate: ValidateValue;
  readonly requestIds: RequestIds;
}

function judgeAnswer(tools: Tools, operation: OperationModel, answer: Answer): Judgement {
  const { contract, validate, requestIds } = tools;
  const response = operation.responses.find(({ status }) => status === answer.status);
  const elements =
    response?.schemaPointer === undefined
      ? NO_ELEMENTS
      : elementsIn(contract.document, response.schemaPointer, answer.body);
  return {
    kind: answer.status < 400 ? "success" : "error",
    response,
    elements,
    violations: [
      ...(response === undefined
        ? [statusViolation(operation, answer)]
        : [
            ...headerViolations(contract, response, answer, validate),
            ...bodyViolations(response, answer, validate),
            ...codeViolations(operation, response, answer),
            ...unknownElements(response, elements),
          ]),
      ...requestIds.violations(answer, response?.pointer ?? `${operation.pointer}/responses`),
    ],
  };
}

const NO_ELEMENTS: FoundElements = { known: new Set(), unknown: [] };

function statusViolation({ responses, pointer }: OperationModel, { status }: Answer): Violation {
  const known = responses.map(each => each.status).join(", ");
  const message = `the status ${status} is not in the contract, which has ${known}`;
  return { about: "status", message, pointer: `${pointer}/responses`, ground: documented };
}

function bodyViolations(response: ResponseModel, answer: Answer, validate: ValidateValue): Violation[] {
  const pointer = `${response.pointer}/content`;
  const violations: Violation[] = [];
  const type = answer.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (response.contentTypes.length > 0 && !response.contentTypes.includes(type)) {
    const message = `the content type is "${type}", expected is ${response.contentTypes.join(" or ")}`;
    violations.push({ about: "content type", message, pointer, ground: documented });
  }
  if (response.schemaPointer === undefined) {
    return violations;
  }
  if (answer.body === undefined) {
    const message = `the body is not JSON: ${shorten(JSON.stringify(answer.text))}`;
    return [...violations, { about: "body", message, pointer, ground: documented }];
  }
  return [...violations, ...validate(response.schemaPointer, answer.body)];
}

/** In a body that is none, or has no code at all, there is no code to judge. */
function codeViolations(operation: OperationModel, response: ResponseModel, { status, body }: Answer): Violation[] {
  const code = body?.Code;
  if (status < 400 || typeof code !== "string" || isListedCode(operation, response, code)) {
    return [];
  }
  const known = response.codes.join(", ");
  const message = `the code ${JSON.stringify(shorten(code))} is not in the contract for ${status}, which has ${known}`;
  return [{ about: "code", message, pointer: `${response.pointer}/content`, ground: unlisted }];
}

function unknownElements({ schemaPointer = "" }: ResponseModel, { unknown }: FoundElements): Violation[] {
  const names = new Set(unknown.map(({ name }) => name));
  return [...names].map(name => ({
    about: "unknown element",
    at: name,
    message: `the answer holds ${shorten(name)}, which the contract does not have`,
    pointer: schemaPointer,
    ground: unlisted,
  }));
}
