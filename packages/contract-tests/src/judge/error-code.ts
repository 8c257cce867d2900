import type { OperationModel, ResponseModel } from "../contract/contract.ts";

/** Whether a code is one that the contract shows for a response; any is where the contract shows none. */
export function isListedCode(operation: OperationModel, { codes }: ResponseModel, code: unknown): boolean {
  return codes.length === 0 || codes.some(each => isCode(operation, code, each));
}

/**
 * Whether `code` is `expected`, without regard to case. A code that names the parameter stands for the general one:
 * `MissingLibId` for `MissingParameter`.
 */
export function isCode({ parameters }: OperationModel, code: unknown, expected: string): boolean {
  if (typeof code !== "string") {
    return false;
  }
  const lower = code.toLowerCase();
  if (lower === expected.toLowerCase()) {
    return true;
  }
  if (!expected.endsWith("Parameter")) {
    return false;
  }
  const stem = expected.slice(0, -"Parameter".length).toLowerCase();
  const names = ["parameter", ...parameters.map(({ name }) => name.toLowerCase())];
  return names.some(name => lower === stem + name || lower.startsWith(`${stem}${name}.`));
}
