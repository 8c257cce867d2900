import type { ContractOperation } from "../../contract.ts";
import { type Line, line } from "./line.ts";

/** Random requests. */
export function propertyLines({ query }: ContractOperation): Line[] {
  if (query.length === 0) {
    return [];
  }
  return [
    line("anyValidRequest", "any request that the contract allows is answered and fits"),
    line("anyText", "any text in any parameter is answered in a documented way, never by a failure"),
  ];
}

/** What happens at the documented limit and beyond it. */
export function loadLines({ node }: ContractOperation): Line[] {
  const limit = node["x-rate-limit"];
  if (limit === undefined) {
    return [];
  }
  const time = limit.seconds === 1 ? "a second" : `${limit.seconds} seconds`;
  return [
    line("servesTheLimit", `${limit.requests} calls in ${time} are all served`),
    line(
      "throttlesOverTheLimit",
      `over ${limit.requests} calls in ${time} the documented throttle comes and nothing else`,
    ),
    line("servesAfterTheLimit", `after ${time} calls are served again`),
  ];
}
