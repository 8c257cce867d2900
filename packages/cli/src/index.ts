export type { ErrorObject } from "./errors/error-report.ts";
export { exitCodes } from "./errors/exit-codes.ts";
export type { Io } from "./io.ts";
export { main } from "./main.ts";
