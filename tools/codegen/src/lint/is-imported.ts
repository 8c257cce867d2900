import type { ContractOperation } from "../contract.ts";

/** Whether an operation was made from metadata, which name no limits, resources, filters and whole examples. */
export function isImported({ node }: ContractOperation): boolean {
  return node["x-standing"] === "imported";
}
