import type { OperationModel } from "../contract/contract.ts";
import { pointerOf, valueAt } from "../contract/pointer.ts";
import { isThrottleCode } from "../run/target.ts";
import type { Case } from "./case.ts";
import { expectAccepted } from "./expect.ts";
import { Shortfall } from "./shortfall.ts";

/** The contract's own example of an answer fits the schema that it stands under, and the paging rules. */
export function exampleFits(claim: string, status: number, name: string): Case {
  const find = (operation: OperationModel) => {
    const response = operation.responses.find(each => each.status === status);
    return { response, example: response?.examples.find(each => each.name === name) };
  };
  return {
    family: "examples",
    claim,
    needs: [],
    offline: true,
    pointer: operation => find(operation).example?.pointer ?? `${operation.pointer}/responses`,
    async run({ operation, session }) {
      const { response, example } = find(operation);
      if (response?.schemaPointer === undefined || example === undefined) {
        throw new Shortfall(`the contract has no example "${name}" for ${status}`);
      }
      const misfits = session.fitter.value(response.schemaPointer, example.value);
      if (misfits.length > 0) {
        throw new Shortfall(misfits.map(({ message }) => message).join("; "));
      }
      const { pagination } = operation;
      if (pagination === undefined || status >= 300 || !example.consistent) {
        return;
      }
      const items = valueAt(example.value, pagination.items) ?? [];
      if (items.length > example.value[pagination.total]) {
        throw new Shortfall(`it holds ${items.length} items, more than its ${pagination.total} says`);
      }
    },
  };
}

/** A request example of the contract is answered as documented. */
export function answersExample(claim: string, name: string): Case {
  return {
    family: "examples",
    claim,
    needs: [],
    pointer: operation => `${operation.pointer}/x-examples${pointerOf(name)}`,
    async run(context) {
      const values = context.operation.examples[name] ?? {};
      expectAccepted(context, await context.call(values));
    },
  };
}

/** The target, asked by a `Prefer` header for a documented example, gives it and it fits. */
export function answersPreferred(claim: string, status: number, name: string): Case {
  return {
    family: "examples",
    claim,
    needs: ["prefer"],
    pointer: operation => `${operation.pointer}/responses/${status}`,
    async run(context) {
      const response = context.operation.responses.find(each => each.status === status);
      const example = response?.examples.find(each => each.name === name);
      const prefer = `code=${status}, example=${name}`;
      const asksForThrottle = isThrottleCode(example?.value?.Code);
      const exchange = await context.call(context.base, { header: { prefer }, asksForThrottle });
      const { answer } = exchange;
      if (answer.status !== status) {
        throw new Shortfall(`asked with "Prefer: ${prefer}" it answers ${answer.status}`, { exchange });
      }
      if (example?.value?.Code !== undefined && answer.body?.Code !== example.value.Code) {
        throw new Shortfall(`asked with "Prefer: ${prefer}" it answers the code ${answer.body?.Code}`, { exchange });
      }
      const misfits = context.session.fitter.answer(context.operation, answer);
      if (misfits.length > 0) {
        throw new Shortfall(misfits.map(({ message }) => message).join("; "), { exchange });
      }
    },
  };
}
