import type { Io } from "./io.ts";
import { main } from "./main.ts";

/** Runs a command line with this process's streams; what goes wrong is written to standard error. Returns the exit code. */
export async function runProcess(words: readonly string[]): Promise<number> {
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  const io = ioOfProcess(interrupt.signal);
  try {
    return await main(words, io);
  } catch (error) {
    if (isClosedPipe(error)) {
      return 0;
    }
    const { exitCodeOf } = await import("./errors/exit-codes.ts");
    const { errorObject, errorText } = await import("./errors/error-report.ts");
    const { mayColour } = await import("./io.ts");
    const isJson = /(^| )--output[ =]json( |$)/.test(words.join(" "));
    const text = isJson
      ? `${JSON.stringify({ error: errorObject(error) })}\n`
      : errorText(error, mayColour(io, io.isErrorTerminal));
    io.writeError(text);
    return interrupt.signal.aborted ? 130 : exitCodeOf(error);
  }
}

function ioOfProcess(signal: AbortSignal): Io {
  const { stdout, stderr, stdin, env } = process;
  // A reader that leaves early, as `head` does, is no error; the write that meets it rejects.
  stdout.on("error", () => {});
  return {
    write: text =>
      new Promise((resolve, reject) => {
        stdout.write(text, error => (error ? reject(error) : resolve()));
      }),
    writeError: text => void stderr.write(text),
    readInput: async () => {
      let text = "";
      for await (const chunk of stdin.setEncoding("utf8")) {
        text += chunk;
      }
      return text;
    },
    env,
    isOutputTerminal: stdout.isTTY === true,
    isErrorTerminal: stderr.isTTY === true,
    isInputTerminal: stdin.isTTY === true,
    columns: stdout.columns ?? 80,
    signal,
  };
}

function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === "EPIPE";
}
