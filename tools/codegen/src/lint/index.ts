export { lintContract } from "./lint-contract.ts";
export { lintWithRedocly } from "./lint-with-redocly.ts";
