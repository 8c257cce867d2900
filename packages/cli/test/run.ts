import { errorText } from "../src/errors/error-report.ts";
import { exitCodeOf } from "../src/errors/exit-codes.ts";
import type { Io } from "../src/io.ts";
import { main } from "../src/main.ts";

/** What a command line wrote, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command line in this process, without a terminal. */
export async function ims(words: readonly string[], changes: Partial<Io> = {}): Promise<Ran> {
  const written = { output: "", errors: "" };
  const io: Io = {
    write: async text => {
      written.output += text;
    },
    writeError: text => {
      written.errors += text;
    },
    readInput: async () => "",
    env: { HOME: "/nowhere" },
    isOutputTerminal: false,
    isErrorTerminal: false,
    isInputTerminal: false,
    columns: 80,
    signal: new AbortController().signal,
    ...changes,
  };
  try {
    return { code: await main(words, io), ...written };
  } catch (error) {
    return { code: exitCodeOf(error), output: written.output, errors: written.errors + errorText(error, false) };
  }
}
