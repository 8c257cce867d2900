export type { CallToWrite } from "./call-to-write.ts";
export { type CommandLineOptions, commandLine } from "./command-line.ts";
export { curlCommand } from "./curl-command.ts";
export { type RequestToShow, type SigningOptions, signedRequest } from "./signed-request.ts";
export { type TypeScriptOptions, typescriptCode } from "./typescript-code.ts";
