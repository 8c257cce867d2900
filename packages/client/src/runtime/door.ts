// The only module that generated code may import.
export { operation } from "./operation.ts";
export type { OperationDescriptor } from "./operation-descriptor.ts";
export { send } from "./send.ts";
export { serializeParameters } from "./serialize-parameters.ts";
