import { documented } from "../contract/assumptions.ts";
import { shorten, type Violation } from "../judge/violation.ts";
import type { Answered, CaseContext } from "./case.ts";
import { groundOfCode, isAnsweredWith, refusalCode } from "./refusal-code.ts";
import { Shortfall } from "./shortfall.ts";

/** The answer fits the contract. @throws Shortfall naming its violations */
export function expectFitting(exchange: Answered): void {
  const isDocumented = ({ ground }: Violation) => ground.basis !== "assumed";
  const all = exchange.judgement.violations;
  const violations = [...all.filter(isDocumented), ...all.filter(each => !isDocumented(each))];
  const [first] = violations;
  if (first === undefined) {
    return;
  }
  const more = violations.length > 4 ? `, and ${violations.length - 4} more` : "";
  const shown = violations.slice(0, 4).map(({ message }) => message);
  throw new Shortfall(shown.join("; ") + more, { exchange, pointer: first.pointer, ground: first.ground });
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
 * A valid call is answered with success. A refusal is as good where an assumption decides, which has a claim of its own,
 * and where nobody said what the target holds and the error says that something named does not exist.
 * @param isExcused whether a refusal would say nothing about the claim at hand, see {@link isAssumedAccepted}
 */
export function expectAccepted(context: CaseContext, exchange: Answered, isExcused = false): void {
  expectNoFailure(exchange, "a valid call");
  const isUnknown = context.run.world === undefined && isNotThere(exchange);
  if (!isSuccess(exchange) && !isExcused && !isUnknown) {
    const message = `a valid call is answered ${inWords(exchange)}`;
    context.report(new Shortfall(message, { exchange, instead: "refused" }));
  }
}

/**
 * A call that must not be served is refused, with one of these codes. That it is neither served nor answered by a failure
 * of the server is the claim; the code is a part of its own, with its own basis.
 * @param names gateway rules, e.g. `gateway.parameterMissing`, or codes; without any, every code is right
 */
export function expectRefused(context: CaseContext, exchange: Answered, names: readonly string[]): void {
  expectNoFailure(exchange, "it");
  const { status, body } = exchange.answer;
  if (status < 400) {
    const message = `it is answered with ${status}, not refused`;
    context.report(new Shortfall(message, { exchange, instead: "accepted" }));
    return;
  }
  const codes = names.map(name => refusalCode(context, name));
  if (codes.length === 0 || codes.some(code => isAnsweredWith(context.operation, exchange, code))) {
    return;
  }
  const wanted = codes.map(code => code.value).join(" or ");
  const message = `it is refused with ${inWords(exchange)}, expected is ${wanted}`;
  context.report(new Shortfall(message, { exchange, ...groundOfCode(context.operation, codes, body?.Code) }));
}

/** The server does not fail, whatever it is asked. */
function expectNoFailure(exchange: Answered, subject: string): void {
  if (exchange.answer.status >= 500) {
    const message = `${subject} is answered ${inWords(exchange)}: the server failed`;
    throw new Shortfall(message, { exchange, ground: documented });
  }
}

/** Whether an answer's status says success. */
export function isSuccess({ answer }: Answered): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/** `400 MissingParameter "the parameter …"`, or the beginning of a body that is not an error of the service. */
export function inWords({ answer }: Answered): string {
  const { status, body, text } = answer;
  if (typeof body === "object" && body !== null && typeof body.Code !== "string") {
    return `${status} without a Code`;
  }
  if (typeof body?.Code !== "string") {
    return `${status} ${shorten(JSON.stringify(text), 80)}`;
  }
  return `${status} ${shorten(body.Code)} ${shorten(JSON.stringify(body.Message), 80)}`;
}

function isNotThere({ answer }: Answered): boolean {
  const code = answer.body?.Code;
  return answer.status === 404 && typeof code === "string" && /NotFound|NotExist/i.test(code) && !/Action/i.test(code);
}
