import { stripVTControlCharacters } from "node:util";
import { EvolveError } from "../evolve-error.ts";
import { type Ran, run } from "../run.ts";

/** Runs a command that must succeed; otherwise an EvolveError says what was under way and the command's last lines. */
export async function runStep(what: string, cwd: string, command: string, args: readonly string[]): Promise<void> {
  const ran = await run(command, args, { cwd });
  if (ran.code !== 0) {
    throw new EvolveError(`${what} failed: ${[command, ...args].join(" ")}\n${lastLines(ran)}`);
  }
}

/** The last lines that a command printed, 12 at most, without colours and frames. */
export function lastLines({ stdout, stderr }: Ran): string {
  const lines = stripVTControlCharacters(`${stdout}\n${stderr}`)
    .split(/[\n\r]/)
    .map(line => line.replace(/^[\s│└┌├■▲●◆◇]+/, "").trim());
  return lines
    .filter(line => line !== "")
    .slice(-12)
    .join("\n");
}
