import type { Json, OperationModel, Values } from "../contract/contract.ts";
import { namesOf, pointerOf } from "../contract/pointer.ts";
import { type AnswerKind, STRAY, type Stray } from "../judge/strays.ts";
import type { Answered, Case, CaseContext } from "./case.ts";
import { expectAccepted, inWords, isSuccess } from "./expect.ts";
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
      expectAccepted(context, await context.call({ ...context.base, ...values }));
    },
  };
}

/** Every answer that says success has, at this path, `*` for each item of a list, what the contract says. */
export function answersElement(claim: string, path: string): Case {
  return wholeRunCase(claim, {
    pointer: operation => `${successPointer(operation)}/schema`,
    async run(context) {
      const { success } = await someAnswers(context);
      expectNone(context, ["success"], ({ about }) => about === path);
      expectSuccess(context, success);
      // What holds the element may itself be left out or null; that is the claim of a case of its own.
      let holders: Json[] = [success.answer.body];
      for (const name of namesOf(path)) {
        holders = holders.filter(holder => typeof holder === "object" && holder !== null);
        if (holders.length === 0) {
          throw new Skipped("no item in the answer to look at; --query or --world names some");
        }
        holders = holders.flatMap(holder => (name === "*" ? (Array.isArray(holder) ? holder : []) : [holder[name]]));
      }
    },
  });
}

/** Every error has, at this path, what the contract says. */
export function errorsElement(claim: string, path: string): Case {
  return wholeRunCase(claim, {
    pointer: errorPointer,
    async run(context) {
      await someAnswers(context);
      expectNone(context, ["error"], ({ about }) => about === path);
    },
  });
}

/** Every answer, a success or a refusal, has a RequestId unlike any other of the run. */
export function requestIdsDiffer(claim: string): Case {
  return wholeRunCase(claim, {
    pointer: successPointer,
    async run(context) {
      await someAnswers(context);
      expectNone(context, ["success", "error"], ({ about }) => about === STRAY.requestId);
    },
  });
}

/** The RequestId of the body stands in the header too, in a success and in a refusal. */
export function requestIdInHeader(claim: string, header: string): Case {
  return wholeRunCase(claim, {
    pointer: operation => `${successPointer(operation)}/headers${pointerOf(header)}`,
    async run(context) {
      await someAnswers(context);
      expectNone(context, ["success", "error"], ({ about }) => about === STRAY.requestIdHeader);
    },
  });
}

/** Every answer has a status that the contract documents. */
export function answersKnownStatus(claim: string): Case {
  return wholeRunCase(claim, {
    pointer: ({ pointer }) => `${pointer}/responses`,
    async run(context) {
      await someAnswers(context);
      expectNone(context, ["success", "error"], ({ about }) => about === "status");
    },
  });
}

/** Every answer is JSON and says so. */
export function answersAsJson(claim: string): Case {
  return wholeRunCase(claim, {
    pointer: operation => `${successPointer(operation)}/content`,
    async run(context) {
      await someAnswers(context);
      expectNone(context, ["success", "error"], ({ about }) => about === "content-type" || about === "body");
    },
  });
}

/** Every error has a code that the contract documents for its status. */
export function errorsKnownCode(claim: string): Case {
  return wholeRunCase(claim, {
    pointer: errorPointer,
    async run(context) {
      await someAnswers(context);
      expectNone(context, ["error"], ({ about }) => about === "code");
    },
  });
}

/** No answer that says success holds what the contract does not know. */
export function answersNothingUnknown(claim: string): Case {
  return wholeRunCase(claim, {
    pointer: operation => `${successPointer(operation)}/content`,
    async run(context) {
      const { success } = await someAnswers(context);
      expectNone(context, ["success"], ({ about }) => about === STRAY.unknownElement);
      expectSuccess(context, success);
    },
  });
}

/** No error holds what the contract does not know. */
export function errorsNothingUnknown(claim: string): Case {
  return wholeRunCase(claim, {
    pointer: errorPointer,
    async run(context) {
      await someAnswers(context);
      expectNone(context, ["error"], ({ about }) => about === STRAY.unknownElement);
    },
  });
}

/** Every answer of the run fits the contract in every part: status, headers, content type, body and code. */
export function everyAnswerFits(claim: string): Case {
  const own: readonly string[] = Object.values(STRAY);
  return wholeRunCase(claim, {
    pointer: ({ pointer }) => `${pointer}/responses`,
    async run(context) {
      await someAnswers(context);
      expectNone(context, ["success", "error"], ({ about }) => !own.includes(about));
    },
  });
}

/** A case that looks at every answer of the run, and asks for a few so that there are some. */
function wholeRunCase(claim: string, { pointer, run }: Pick<Case, "pointer" | "run">): Case {
  return { family: "answers", claim, needs: [], last: true, pointer, run };
}

/** No answer of these kinds went astray so. @throws Shortfall with the first that did */
function expectNone(
  { session, operation }: CaseContext,
  kinds: readonly AnswerKind[],
  isMeant: (stray: Stray) => boolean,
): void {
  const stray = session.strays.of(operation, ...kinds).find(isMeant);
  if (stray !== undefined) {
    throw new Shortfall(stray.message, { exchange: stray.exchange, pointer: stray.pointer });
  }
}

/** Two answers of each kind, so that a run of this family alone has some to look at; asked for once. */
function someAnswers(context: CaseContext): Promise<{ success: Answered }> {
  const { base, operation } = context;
  return context.once("some answers", async () => {
    const success = await context.call(base);
    await context.call(base);
    const required = operation.parameters.find(each => each.required)?.name;
    for (let time = 0; time < 2 && required !== undefined; time++) {
      await context.call(base, { leaveOut: [required] });
    }
    return { success };
  });
}

function expectSuccess({ session }: CaseContext, exchange: Answered): void {
  if (isSuccess(exchange)) {
    return;
  }
  if (session.world === undefined && exchange.answer.status === 404) {
    throw new Skipped("the target has nothing for the example's ids; --query or --world names what it has");
  }
  throw new Shortfall(`a valid call is answered ${inWords(exchange)}`, { exchange });
}

function successResponse(operation: OperationModel) {
  return operation.responses.find(({ status }) => status >= 200 && status < 300);
}

function errorPointer(operation: OperationModel): string {
  return operation.responses.find(({ status }) => status >= 400)?.pointer ?? `${operation.pointer}/responses`;
}

function successPointer(operation: OperationModel): string {
  return successResponse(operation)?.pointer ?? `${operation.pointer}/responses`;
}
