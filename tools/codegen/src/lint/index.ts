export { lintContract } from "./lint-contract.ts";
export { lintSources } from "./lint-sources.ts";
