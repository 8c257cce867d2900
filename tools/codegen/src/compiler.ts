/** The types of TypeScript 6, e.g. `ts.Type`. */
export type { default as ts } from "typescript";

/** TypeScript 6 with its compiler API, which TypeScript 7 does not have; loaded when it is asked for, as it is large. */
export async function loadCompiler(): Promise<typeof import("typescript")> {
  const { default: compiler } = await import("typescript");
  return compiler;
}
