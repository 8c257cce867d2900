import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What a command printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what environment a command runs. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command without a shell and waits for its end; a command that fails is an answer, not an error. */
export async function run(command: string, args: readonly string[], { cwd, env }: RunOptions): Promise<Ran> {
  try {
    const ran = await promisify(execFile)(command, args, {
      cwd,
      env: env ?? process.env,
      maxBuffer: 256 * 1024 * 1024,
    });
    return { code: 0, ...ran };
  } catch (error) {
    const { code, stdout = "", stderr = "" } = error as { code?: number | string; stdout?: string; stderr?: string };
    // A command that cannot be started has a word for a code, e.g. ENOENT.
    if (typeof code !== "number") {
      return { code: 1, stdout, stderr: stderr || String((error as Error).message) };
    }
    return { code, stdout, stderr };
  }
}
