import { pointerSteps, valueAt } from "#values";
import type { Case } from "../claims/case.ts";
import { Shortfall } from "../claims/shortfall.ts";
import { documented } from "../contract/assumptions.ts";
import type { Contract, OperationModel, ResponseModel } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import { shorten } from "../judge/violation.ts";
import { curlLine } from "../wire/curl.ts";
import type { Answer, Exchange } from "../wire/exchange.ts";
import { createPrintable, type Printable } from "./printable.ts";
import type { Failure, ShownAnswer } from "./result.ts";
import type { Settings } from "./settings.ts";
import { originOf } from "./target.ts";

/** What a failure is made from. */
export interface FailureSource {
  readonly settings: Settings;
  /** The suite that the case is in: an operation's action, or `gateway`. */
  readonly suite: string;
  readonly operation: OperationModel;
  readonly case: Case;
}

/** What to report of what a case threw. An error that is not a shortfall is a slip of the suite, and never swallowed. */
export function failureFrom(source: FailureSource, error: unknown): Failure {
  const { settings, operation, case: judged } = source;
  const print = createPrintable(settings.credentials);
  const isShortfall = error instanceof Shortfall;
  const message = isShortfall ? error.message : `the suite itself failed: ${(error as Error)?.stack ?? error}`;
  const { exchange, pointer = judged.pointer(operation), ground, instead } = isShortfall ? error.evidence : {};
  const { basis, assumption } = ground ?? (isShortfall ? judged.ground : undefined) ?? documented;
  const answer = exchange?.answer;
  const stated = statedAt(settings.contract, pointer);
  return {
    message: print(message),
    basis,
    ...(assumption !== undefined && { assumption }),
    ...(instead !== undefined && { instead: print(instead) }),
    pointer,
    ...(stated !== undefined && { contract: stated }),
    ...(exchange && { curl: curlOf(settings, exchange, print) }),
    ...(answer && { answer: shownAnswer(answer, headersOf(operation, answer), print) }),
    repeat: repeatLine(source),
  };
}

/** A signed line is what the user asked for; its signature is a new one, because the nonce of the old one is spent. */
function curlOf({ showCurl }: Settings, { request, again }: Exchange, print: Printable): string {
  return showCurl ? curlLine(again?.() ?? request, { runnable: true }) : print(curlLine(request, { runnable: false }));
}

/** In letters. */
const LONGEST_BODY = 4000;
const LONGEST_HEADER = 200;

/** Headers of HTTP that tell something of an answer, beside those of the contract. */
const HTTP_HEADERS = ["content-type", "location", "server", "via"];

function headersOf(operation: OperationModel, { status }: Answer): string[] {
  const response: ResponseModel | undefined = operation.responses.find(each => each.status === status);
  return [...HTTP_HEADERS, ...(response?.headers ?? []).map(({ name }) => name.toLowerCase())];
}

function shownAnswer({ status, headers, body, text }: Answer, names: readonly string[], print: Printable): ShownAnswer {
  const shown = names.flatMap(name => {
    const value = headers[name];
    return value === undefined ? [] : [[name, shorten(print(value), LONGEST_HEADER)] as const];
  });
  // What is JSON is shown as it was read: on one line, and no deeper than it was looked at.
  const whole = body === undefined ? text : JSON.stringify(body);
  return { status, headers: Object.fromEntries(shown), body: shorten(print(whole), LONGEST_BODY) };
}

/** In letters. */
const LONGEST_STATEMENT = 160;

/** What the contract says at a pointer, on one line: a node's description, or a keyword with its value. */
function statedAt({ document }: Contract, pointer: string): string | undefined {
  const value: Json = valueAt(document, pointer);
  if (value === undefined) {
    return undefined;
  }
  const sentence = value?.description ?? value?.summary;
  if (typeof sentence === "string") {
    return shorten(sentence.replace(/\s+/g, " ").trim(), LONGEST_STATEMENT);
  }
  const word = pointerSteps(pointer).at(-1) ?? "";
  return shorten(`${word}: ${JSON.stringify(value?.value ?? value)}`, LONGEST_STATEMENT);
}

function repeatLine({ settings, suite, case: { family } }: FailureSource): string {
  const { target, seed, repeatWith = "" } = settings;
  const more = repeatWith === "" ? "" : ` ${repeatWith}`;
  return `npx ims-contract --target ${originOf(target)}${more} --only ${suite},${family} --seed ${seed}`;
}
