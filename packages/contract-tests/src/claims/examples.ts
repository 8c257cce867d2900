import { pointerFrom, valueAt } from "#values";
import type { OperationModel } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import { isThrottleCode } from "../wire/throttle.ts";
import type { Case, CaseContext } from "./case.ts";
import { expectAccepted } from "./expect.ts";
import { isAssumedAccepted } from "./grounds.ts";
import { namesUnknownItem } from "./made-items.ts";
import { Shortfall } from "./shortfall.ts";

/** The contract's own example of an answer fits the schema that it stands under, and the paging rules. */
export function exampleFits(claim: string, status: number, name: string): Case {
  return {
    family: "examples",
    claim,
    needs: [],
    offline: true,
    pointer: operation => exampleOf(operation, status, name).example?.pointer ?? `${operation.pointer}/responses`,
    async run({ operation, validate }) {
      const { response, example } = exampleOf(operation, status, name);
      if (response?.schemaPointer === undefined || example === undefined) {
        throw new Shortfall(`the contract has no example "${name}" for ${status}`);
      }
      const violations = validate(response.schemaPointer, example.value);
      if (violations.length > 0) {
        throw new Shortfall(violations.map(({ message }) => message).join("; "));
      }
      if (status < 300 && example.consistent) {
        expectConsistent(operation, example.value);
      }
    },
  };
}

/** A request example of the contract is answered with success. */
export function answersExample(claim: string, name: string): Case {
  return {
    family: "examples",
    claim,
    needs: [],
    pointer: operation => `${operation.pointer}/x-examples${pointerFrom(name)}`,
    async run(context) {
      const values = context.operation.examples[name] ?? {};
      const isExcused = namesUnknownItem(context, values) || isAssumedAccepted(context, values);
      expectAccepted(context, await context.call(values), isExcused);
    },
  };
}

/** The target, asked for an example of the contract by a `Prefer` header, answers its status and code. */
export function answersPreferred(claim: string, status: number, name: string): Case {
  return {
    family: "examples",
    claim,
    needs: ["prefer"],
    pointer: operation => `${operation.pointer}/responses/${status}`,
    run: context => expectPreferred(context, status, name),
  };
}

async function expectPreferred(context: CaseContext, status: number, name: string): Promise<void> {
  const code = exampleOf(context.operation, status, name).example?.value?.Code;
  const prefer = `code=${status}, example=${name}`;
  const exchange = await context.call(context.base, { header: { prefer }, asksForThrottle: isThrottleCode(code) });
  const { answer } = exchange;
  if (answer.status !== status) {
    throw new Shortfall(`asked with "Prefer: ${prefer}" it answers ${answer.status}`, { exchange });
  }
  if (code !== undefined && answer.body?.Code !== code) {
    throw new Shortfall(`asked with "Prefer: ${prefer}" it answers the code ${answer.body?.Code}`, { exchange });
  }
}

function exampleOf({ responses }: OperationModel, status: number, name: string) {
  const response = responses.find(each => each.status === status);
  return { response, example: response?.examples.find(each => each.name === name) };
}

function expectConsistent({ pagination }: OperationModel, value: Json): void {
  const items = pagination === undefined ? [] : valueAt(value, pagination.items);
  if (pagination !== undefined && Array.isArray(items) && items.length > value[pagination.total]) {
    throw new Shortfall(`it holds ${items.length} items, more than its ${pagination.total} says`);
  }
}
