// The only module that generated code may import.
export { operation } from "./operation.ts";
export { send } from "./send.ts";
export { serializeParameters } from "./serialize-parameters.ts";
