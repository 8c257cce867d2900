import { pointerFrom, pointerSteps } from "#values";
import type { OperationModel, Values } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import type { Entry } from "../judge/ledger.ts";
import type { About } from "../judge/violation.ts";
import type { Answered, Case, CaseContext } from "./case.ts";
import { expectAccepted, inWords, isSuccess } from "./expect.ts";
import { isAssumedAccepted } from "./grounds.ts";
import { namesUnknownItem, validValues } from "./made-items.ts";
import { Shortfall, Skipped } from "./shortfall.ts";

/** A valid call with these values in place of the usual ones is accepted; null leaves a parameter out. */
export function accepts(claim: string, values: Values): Case {
  const [name = ""] = Object.keys(values);
  return {
    family: "answers",
    claim,
    needs: [],
    pointer: operation => operation.parameters.find(each => each.name === name)?.pointer ?? operation.pointer,
    async run(context) {
      const asked = await validValues(context, values);
      const exchange = await context.call(asked);
      expectAccepted(context, exchange, namesUnknownItem(context, values) || isAssumedAccepted(context, asked));
    },
  };
}

/** Every answer that says success has, at this path, `*` for each item of a list, what the contract says. */
export function answersElement(claim: string, path: string): Case {
  return wholeRunCase(claim, {
    pointer: operation => `${successPointer(operation)}/schema`,
    covers: ({ kind, violation }) => kind === "success" && violation.about === "element" && violation.at === path,
    async run(context) {
      const { success } = await someAnswers(context);
      expectSuccess(context, success);
      expectHolder(success.answer.body, path);
    },
  });
}

/** Every error has, at this path, what the contract says. */
export function errorsElement(claim: string, path: string): Case {
  return wholeRunCase(claim, {
    pointer: errorPointer,
    covers: ({ kind, violation }) => kind === "error" && violation.about === "element" && violation.at === path,
  });
}

/** Every answer, a success or a refusal, has a RequestId unlike any other of the run. */
export function requestIdsDiffer(claim: string): Case {
  return wholeRunCase(claim, { pointer: successPointer, covers: isAbout("request id") });
}

/** The RequestId of the body stands in the header too, in a success and in a refusal. */
export function requestIdInHeader(claim: string, header: string): Case {
  return wholeRunCase(claim, {
    pointer: operation => `${successPointer(operation)}/headers${pointerFrom(header)}`,
    covers: ({ violation: { about, at } }) =>
      about === "request id header" || (about === "header" && at === header.toLowerCase()),
  });
}

/** Every answer has a status that the contract has. */
export function answersKnownStatus(claim: string): Case {
  return wholeRunCase(claim, { pointer: ({ pointer }) => `${pointer}/responses`, covers: isAbout("status") });
}

/** Every answer is JSON and says so. */
export function answersAsJson(claim: string): Case {
  return wholeRunCase(claim, {
    pointer: operation => `${successPointer(operation)}/content`,
    covers: isAbout("content type", "body"),
  });
}

/** Every error has a code that the contract has for its status. */
export function errorsKnownCode(claim: string): Case {
  return wholeRunCase(claim, { pointer: errorPointer, covers: isAbout("code") });
}

/** No answer that says success holds an element or a header of the service that the contract does not have. */
export function answersNothingUnknown(claim: string): Case {
  const isUnknown = isAbout("unknown element", "unknown header");
  return wholeRunCase(claim, {
    pointer: operation => `${successPointer(operation)}/content`,
    covers: entry => entry.kind === "success" && isUnknown(entry),
    async run(context) {
      expectSuccess(context, (await someAnswers(context)).success);
    },
  });
}

/** No error holds an element or a header of the service that the contract does not have. */
export function errorsNothingUnknown(claim: string): Case {
  const isUnknown = isAbout("unknown element", "unknown header");
  return wholeRunCase(claim, {
    pointer: errorPointer,
    covers: entry => entry.kind === "error" && isUnknown(entry),
  });
}

/** Every part of every answer that no other claim looks at fits the contract too. */
export function everyAnswerFits(claim: string): Case {
  return {
    ...wholeRunCase(claim, { pointer: ({ pointer }) => `${pointer}/responses`, covers: () => false }),
    async run(context) {
      await someAnswers(context);
      const claims = context.cases.filter(isWholeRunCase);
      expectNone(context, entry => !claims.some(({ covers }) => covers(entry)));
    },
  };
}

/** A claim about all answers of a run. */
interface WholeRunCase extends Case {
  /** Whether a violation goes against this claim. */
  covers(entry: Entry): boolean;
}

function isWholeRunCase(each: Case): each is WholeRunCase {
  return "covers" in each;
}

interface WholeRunOptions extends Pick<Case, "pointer"> {
  readonly covers: (entry: Entry) => boolean;
  /** What is to be looked at besides. */
  readonly run?: Case["run"];
}

/** Looks at every answer of the run, and asks for a few so that there are some. */
function wholeRunCase(claim: string, { pointer, covers, run }: WholeRunOptions): WholeRunCase {
  return {
    family: "answers",
    claim,
    needs: [],
    last: true,
    pointer,
    covers,
    async run(context) {
      await someAnswers(context);
      expectNone(context, covers);
      await run?.(context);
    },
  };
}

/** No answer left the contract so: neither against what is documented, nor against what is assumed. */
function expectNone(context: CaseContext, covers: (entry: Entry) => boolean): void {
  const shortfalls = context.entries().filter(covers).map(shortfallFrom);
  const isDocumented = ({ evidence }: Shortfall) => evidence.ground?.basis !== "assumed";
  for (const shortfall of [...shortfalls.filter(isDocumented), ...shortfalls]) {
    context.report(shortfall);
  }
}

function shortfallFrom({ violation, exchange }: Entry): Shortfall {
  const { message, pointer, ground, word } = violation;
  return new Shortfall(message, { exchange, pointer, ground, instead: word === "required" ? "absent" : "broken" });
}

function isAbout(...abouts: About[]): (entry: Entry) => boolean {
  return ({ violation }) => abouts.includes(violation.about);
}

/** Two answers of each kind, so that a run of this family alone has some to look at; asked for once. */
function someAnswers(context: CaseContext): Promise<{ success: Answered }> {
  const { base, operation } = context;
  return context.once("some answers", async () => {
    const success = await context.call(await validValues(context));
    await context.call(base);
    const required = operation.parameters.find(each => each.required)?.name;
    for (let time = 0; time < 2 && required !== undefined; time++) {
      await context.call(base, { leaveOut: [required] });
    }
    return { success };
  });
}

/** What holds the element may itself be left out or null; that is another case's claim. */
function expectHolder(body: Json, path: string): void {
  let holders: Json[] = [body];
  for (const name of pointerSteps(path)) {
    holders = holders.filter(holder => typeof holder === "object" && holder !== null);
    if (holders.length === 0) {
      throw new Skipped("no item in the answer to look at; --query or --world names some");
    }
    holders = holders.flatMap(holder => (name === "*" ? (Array.isArray(holder) ? holder : []) : [holder[name]]));
  }
}

function expectSuccess({ run }: CaseContext, exchange: Answered): void {
  if (isSuccess(exchange)) {
    return;
  }
  if (run.world === undefined && exchange.answer.status === 404) {
    throw new Skipped("the target has nothing for the example's ids; --query or --world names what it has");
  }
  throw new Shortfall(`a valid call is answered ${inWords(exchange)}`, { exchange });
}

function errorPointer(operation: OperationModel): string {
  return operation.responses.find(({ status }) => status >= 400)?.pointer ?? `${operation.pointer}/responses`;
}

function successPointer(operation: OperationModel): string {
  const success = operation.responses.find(({ status }) => status >= 200 && status < 300);
  return success?.pointer ?? `${operation.pointer}/responses`;
}
