// Generated from the contract by "pnpm generate"; do not edit.

export { contract, type Network, type Region, regions } from "./contract.ts";
export {
  listRecognitionSamples,
} from "./operations.ts";
export type {
  ListRecognitionSamplesParams,
  ListRecognitionSamplesResponse,
  RequestId,
  Sample,
  ErrorBody,
} from "./schema.ts";
