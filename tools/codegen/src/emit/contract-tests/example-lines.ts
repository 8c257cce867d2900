import type { Contract, ContractOperation } from "../../contract.ts";
import { examplesOf, type Line, line, responsesOf } from "./line.ts";

/** Each example fits; each request example is answered; each answer example can be had by asking for it. */
export function exampleLines(contract: Contract, operation: ContractOperation): Line[] {
  const responses = responsesOf(contract, operation).flatMap(([status, response]) =>
    examplesOf(contract, response).map(([name]) => ({ status, name })),
  );
  const requests = Object.keys(operation.node["x-examples"] ?? {});
  return [
    ...responses.map(({ status, name }) =>
      line("exampleFits", `the example "${name}" of a ${status} answer fits its schema`, status, name),
    ),
    ...requests.map(name => line("answersExample", `the request example "${name}" is answered as documented`, name)),
    ...responses.map(({ status, name }) =>
      line("answersPreferred", `asked for it by Prefer, the target answers ${status} "${name}"`, status, name),
    ),
  ];
}
