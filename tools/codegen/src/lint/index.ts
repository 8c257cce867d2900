export { lintContract, rules } from "./lint-contract.ts";
export { lintWithRedocly } from "./lint-with-redocly.ts";
