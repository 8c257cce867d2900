import { stripVTControlCharacters } from "node:util";
import { EvolveError } from "../evolve-error.ts";
import { type Ran, run } from "../run.ts";

/** Runs a command that must succeed; otherwise an EvolveError says what was under way and the command's last words. */
export async function runStep(what: string, cwd: string, command: string, args: readonly string[]): Promise<void> {
  const ran = await run(command, args, { cwd });
  if (ran.code !== 0) {
    throw new EvolveError(`${what} failed: ${[command, ...args].join(" ")}\n${lastLines(ran)}`);
  }
}

/** The last lines that a command printed, 12 at most, without colours, progress bars and frames. */
export function lastLines(ran: Ran): string {
  return plainLines(ran).slice(-12).join("\n");
}

/** What a command printed on both streams, line by line, without colours, progress bars and frames. */
export function plainLines({ stdout, stderr }: Ran): string[] {
  // A progress bar goes back to the start of its line, over and over, and at last to write what is said next.
  const lines = stripVTControlCharacters(`${stdout}\n${stderr}`.replaceAll("\u001b[1G", "\n"))
    .split(/[\n\r]/)
    .map(line => line.replace(/^[\s│└┌├■▲●◆◇]+/, "").trim());
  return lines.filter(line => line !== "" && !line.includes("━"));
}
