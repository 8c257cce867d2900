export { type ContractRunOptions, runContract, USUAL_NEEDS } from "./contract-run.ts";
