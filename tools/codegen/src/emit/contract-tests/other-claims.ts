import type { ContractOperation } from "../../contract.ts";
import { type Claim, claim } from "./claim.ts";

/** Random requests. */
export function propertyClaims({ query }: ContractOperation): Claim[] {
  if (query.length === 0) {
    return [];
  }
  return [
    claim("anyValidRequest", "any request that the contract allows is answered and fits"),
    claim("anyText", "any text in any parameter is answered as the contract says, never by a failure"),
  ];
}

/** What happens at the limit and beyond it. */
export function loadClaims({ node }: ContractOperation): Claim[] {
  const limit = node["x-rate-limit"];
  if (limit === undefined) {
    return [];
  }
  const { requests, seconds } = limit;
  const time = seconds === 1 ? "a second" : `${seconds} seconds`;
  const codes = ["gateway.overTheLimit"];
  return [
    claim("servesTheLimit", `${requests} calls in ${time} are all served`),
    claim("throttlesOverTheLimit", `over ${requests} calls in ${time} a throttle comes and nothing else`, codes),
    claim("servesAfterTheLimit", `after ${time} calls are served again`),
  ];
}
