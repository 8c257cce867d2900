export { CodegenError } from "./codegen-error.ts";
export { loadCompiler, type ts } from "./compiler.ts";
export type { Contract, ContractOperation } from "./contract.ts";
export { suiteText } from "./emit/contract-tests.ts";
export type { Files } from "./emit/emitter.ts";
export { publicTypes } from "./emit/public-types.ts";
export { type GenerateOptions, type GenerateResult, generate } from "./generate.ts";
export { contractFrom } from "./load/contract-from.ts";
export { type LoadedContract, type LoadOptions, loadContract } from "./load/load-contract.ts";
