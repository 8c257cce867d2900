import { UsageError } from "../errors/usage-error.ts";

/** Picks something from a value. */
export type Query = (value: unknown) => unknown;

/** A JMESPath expression as a function; without one, the value itself. @throws UsageError when it does not parse */
export async function queryFrom(expression: string | undefined): Promise<Query> {
  if (expression === undefined) {
    return value => value;
  }
  // Loaded when it is asked for: it takes longer than all else here.
  const { compile, search } = await import("@jmespath-community/jmespath");
  try {
    compile(expression);
  } catch (cause) {
    throw new UsageError(`--query does not parse: ${(cause as Error).message}`);
  }
  return value => search(value as never, expression);
}
