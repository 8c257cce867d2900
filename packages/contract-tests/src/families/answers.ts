import type { Case, CaseContext } from "../harness/case.ts";
import type { Json, OperationModel, Values } from "../harness/contract.ts";
import { elementsIn } from "../harness/elements.ts";
import { shorten } from "../harness/fit.ts";
import { namesOf, pointerOf, resolvePointer } from "../harness/pointer.ts";
import { Shortfall, Skipped } from "../harness/shortfall.ts";
import { expectAccepted, inWords, isSuccess } from "./expect.ts";

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

/** The element at a path of a success answer, `*` for each item of a list, is there and as the contract says. */
export function answersElement(claim: string, path: string): Case {
  return {
    family: "answers",
    claim,
    needs: [],
    pointer: operation => `${successPointer(operation)}/schema`,
    async run(context) {
      const exchange = await usualAnswer(context);
      const { schemaPointer } = successResponse(context.operation) ?? {};
      if (schemaPointer === undefined) return;
      const names = namesOf(path);
      let holders: Json[] = [exchange.answer.body];
      let pointer = schemaPointer;
      let required = true;
      for (const name of names) {
        const schema = resolvePointer(context.contract.document, pointer);
        required = name === "*" || (schema.value.required ?? []).includes(name);
        pointer = name === "*" ? `${schema.pointer}/items` : `${schema.pointer}/properties${pointerOf(name)}`;
        // What holds the element may itself be left out or null; that is the claim of a case of its own.
        holders = holders.filter(holder => typeof holder === "object" && holder !== null);
        if (holders.length === 0) throw new Skipped("no item in the answer to look at; --query or --world names some");
        holders = holders.flatMap(holder => (name === "*" ? (Array.isArray(holder) ? holder : []) : [holder[name]]));
      }
      const at = resolvePointer(context.contract.document, pointer).pointer;
      for (const value of holders) {
        if (value === undefined && !required) continue;
        if (value === undefined) throw new Shortfall(`${path} is missing`, { exchange, pointer: at });
        const misfits = shallow(context, at, value);
        if (misfits.length > 0)
          throw new Shortfall(misfits[0]?.message.replace(/^the body/, path) ?? path, { exchange, pointer: at });
      }
    },
  };
}

/** Every answer, a success or a refusal, has a RequestId unlike any other. */
export function requestIdsDiffer(claim: string): Case {
  return {
    family: "answers",
    claim,
    needs: [],
    pointer: operation => successPointer(operation),
    async run(context) {
      const required = context.operation.parameters.find(each => each.required)?.name;
      const refused = required === undefined ? {} : { leaveOut: [required] };
      const exchanges = [
        await context.call(context.base),
        await context.call(context.base),
        await context.call(context.base, refused),
        await context.call(context.base, refused),
      ];
      for (const exchange of exchanges) {
        const id = exchange.answer.body?.RequestId;
        if (typeof id !== "string" || id === "") throw new Shortfall("the answer has no RequestId", { exchange });
        if ((context.session.requestIds.get(id) ?? 0) > 1) {
          throw new Shortfall(`the RequestId ${shorten(id)} came more than once`, { exchange });
        }
      }
    },
  };
}

/** The RequestId of the body stands in the header too, in a success and in a refusal. */
export function requestIdInHeader(claim: string, header: string): Case {
  return {
    family: "answers",
    claim,
    needs: [],
    pointer: operation => `${successPointer(operation)}/headers${pointerOf(header)}`,
    async run(context) {
      const required = context.operation.parameters.find(each => each.required)?.name;
      for (const change of [{}, required === undefined ? {} : { leaveOut: [required] }]) {
        const exchange = await context.call(context.base, change);
        const inBody = exchange.answer.body?.RequestId;
        const inHeader = exchange.answer.headers[header];
        if (inHeader === undefined) throw new Shortfall(`the header ${header} is missing`, { exchange });
        if (inHeader !== inBody) {
          throw new Shortfall(`the header ${header} is ${shorten(inHeader)}, the body's RequestId ${inBody}`, {
            exchange,
          });
        }
      }
    },
  };
}

/** A success answer is JSON and says so. */
export function answersAsJson(claim: string): Case {
  return {
    family: "answers",
    claim,
    needs: [],
    pointer: operation => `${successPointer(operation)}/content`,
    async run(context) {
      const exchange = await usualAnswer(context);
      const type = exchange.answer.headers["content-type"] ?? "none";
      const known = successResponse(context.operation)?.contentTypes ?? [];
      if (!known.includes(type.split(";")[0]?.trim().toLowerCase() ?? "")) {
        throw new Shortfall(`the content type is "${type}", documented is ${known.join(" or ")}`, { exchange });
      }
      if (exchange.answer.body === undefined) throw new Shortfall("the body is not JSON", { exchange });
    },
  };
}

/** A success answer holds nothing that the contract does not know. */
export function answersNothingUnknown(claim: string): Case {
  return {
    family: "answers",
    claim,
    needs: [],
    pointer: operation => `${successPointer(operation)}/content`,
    async run(context) {
      const exchange = await usualAnswer(context);
      const { schemaPointer } = successResponse(context.operation) ?? {};
      if (schemaPointer === undefined) return;
      const { unknown } = elementsIn(context.contract.document, schemaPointer, exchange.answer.body);
      const [first] = unknown;
      if (first === undefined) return;
      const names = [...new Set(unknown.map(({ name }) => name))].join(", ");
      throw new Shortfall(`the answer holds ${names}`, { exchange, pointer: first.pointer });
    },
  };
}

/** The answer to the usual call, asked for once. */
async function usualAnswer(context: CaseContext) {
  const exchange = await context.once("usual answer", () => context.call(context.base));
  if (isSuccess(exchange)) return exchange;
  if (context.session.world === undefined && exchange.answer.status === 404) {
    throw new Skipped("the target has nothing for the example's ids; --query or --world names what it has");
  }
  throw new Shortfall(`a valid call is answered ${inWords(exchange)}`, { exchange });
}

function successResponse(operation: OperationModel) {
  return operation.responses.find(({ status }) => status >= 200 && status < 300);
}

function successPointer(operation: OperationModel): string {
  return successResponse(operation)?.pointer ?? `${operation.pointer}/responses`;
}

/** Misfits of the value itself: those of what it holds are the claims of other cases. */
function shallow({ session }: CaseContext, pointer: string, value: Json) {
  const bare = Array.isArray(value) ? [] : value !== null && typeof value === "object" ? undefined : value;
  if (bare === undefined) {
    return session.fitter.value(pointer, value).filter(({ message }) => message.startsWith("the body must be"));
  }
  return session.fitter.value(pointer, bare);
}
