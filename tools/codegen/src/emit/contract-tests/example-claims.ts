import type { Contract, ContractOperation } from "../../contract.ts";
import { type Claim, claim, examplesOf, type StatusResponse } from "./claim.ts";

/** Each example of these answers fits, and can be had by asking for it. */
export function answerExampleClaims(contract: Contract, responses: readonly StatusResponse[]): Claim[] {
  const examples = responses.flatMap(({ status, response }) =>
    examplesOf(contract, response).map(([name]) => ({ status, name })),
  );
  return [
    ...examples.map(({ status, name }) =>
      claim("exampleFits", `the example "${name}" of a ${status} answer fits its schema`, status, name),
    ),
    ...examples.map(({ status, name }) =>
      claim("answersPreferred", `asked for it by Prefer, the target answers ${status} "${name}"`, status, name),
    ),
  ];
}

/** Each request example is answered. */
export function requestExampleClaims({ node }: ContractOperation): Claim[] {
  return Object.keys(node["x-examples"] ?? {}).map(name =>
    claim("answersExample", `the request example "${name}" is answered with success`, name),
  );
}
