import type { ResponseModel } from "../contract/contract.ts";
import { isCode, shorten } from "../judge/fit.ts";
import type { Answered, CaseContext } from "./case.ts";
import { Shortfall } from "./shortfall.ts";

/** The answer fits the contract. @throws Shortfall naming every misfit */
export function expectFitting({ operation, session }: CaseContext, exchange: Answered): void {
  const misfits = session.fitter.answer(operation, exchange.answer);
  if (misfits.length === 0) {
    return;
  }
  const more = misfits.length > 4 ? `, and ${misfits.length - 4} more` : "";
  const sentence = misfits
    .slice(0, 4)
    .map(({ message }) => message)
    .join("; ");
  throw new Shortfall(sentence + more, { exchange, pointer: misfits[0]?.pointer });
}

/** What a check throws; undefined where it holds. */
export function faultIn(check: () => void): unknown {
  try {
    check();
  } catch (error) {
    return error;
  }
  return undefined;
}

/**
 * A valid call is answered with success, or, where nobody said what the target holds, with a documented word that
 * something named is not there. @throws Shortfall otherwise
 */
export function expectAccepted(context: CaseContext, exchange: Answered): void {
  const { answer } = exchange;
  if (answer.status >= 500) {
    throw new Shortfall(`a valid call is answered ${inWords(exchange)}`, { exchange });
  }
  if (!isSuccess(exchange) && !(context.session.world === undefined && isNotThere(exchange))) {
    throw new Shortfall(`a valid call is answered ${inWords(exchange)}`, { exchange });
  }
  expectFitting(context, exchange);
}

/** A call that must not be served is refused with one of these documented codes. @throws Shortfall otherwise */
export function expectRefused(context: CaseContext, exchange: Answered, codes: readonly string[]): void {
  const { operation } = context;
  const { status, body } = exchange.answer;
  if (status < 400) {
    throw new Shortfall(`it is answered with ${status}, not refused`, { exchange });
  }
  if (status >= 500) {
    throw new Shortfall(`it is answered ${inWords(exchange)}: the server failed`, { exchange });
  }
  const fitting = operation.responses.filter(response => response.status < 500 && hasCode(response, codes));
  const held = fitting.some(
    response =>
      response.status === status &&
      response.codes.some(code => codes.includes(code) && isCode(operation, body?.Code, code)),
  );
  if (fitting.length > 0 && !held) {
    const wanted = fitting.map(
      response => `${response.status} ${response.codes.filter(code => codes.includes(code)).join(" or ")}`,
    );
    throw new Shortfall(`it is refused with ${inWords(exchange)}, documented is ${wanted.join(", or ")}`, { exchange });
  }
  expectFitting(context, exchange);
}

/** Whether an answer's status says success. */
export function isSuccess({ answer }: Answered): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/** `400 MissingParameter "the parameter …"`, or the beginning of a body that is no error of ours. */
export function inWords({ answer }: Answered): string {
  const { status, body, text } = answer;
  if (typeof body === "object" && body !== null && typeof body.Code !== "string") {
    return `${status} without a Code`;
  }
  if (typeof body?.Code !== "string") {
    return `${status} ${shorten(JSON.stringify(text), 80)}`;
  }
  return `${status} ${body.Code} ${shorten(JSON.stringify(body.Message), 80)}`;
}

function isNotThere({ answer }: Answered): boolean {
  return (
    answer.status === 404 && /NotFound|NotExist/i.test(answer.body?.Code ?? "") && !/Action/i.test(answer.body.Code)
  );
}

function hasCode(response: ResponseModel, codes: readonly string[]): boolean {
  return response.codes.some(code => codes.includes(code));
}
