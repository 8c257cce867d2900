import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

/** The files that mocks of this process hold. */
const held = new Set<string>();

/**
 * Holds a file for one mock, by a file beside it that names the process; what a killed process left is taken over.
 *
 * @returns lets the file go
 * @throws Error when another mock holds it
 */
export function lockFile(file: string): () => void {
  const lock = `${file}.lock`;
  if (!create(lock)) {
    const owner = ownerOf(lock);
    if (owner !== undefined && isAlive(owner, lock)) {
      throw new Error(`"${file}" is in use by another mock (process ${owner}): stop it, or choose another file`);
    }
    rmSync(lock, { force: true });
    if (!create(lock)) {
      throw new Error(`"${file}" is in use by another mock that has just started: choose another file`);
    }
  }
  held.add(lock);
  const release = () => {
    if (held.delete(lock)) {
      rmSync(lock, { force: true });
    }
    process.removeListener("exit", release);
  };
  process.once("exit", release);
  return release;
}

function create(lock: string): boolean {
  try {
    const descriptor = openSync(lock, "wx");
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      return false;
    }
    throw error;
  }
}

function ownerOf(lock: string): number | undefined {
  const pid = Number(readFileSync(lock, "utf8"));
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

function isAlive(pid: number, lock: string): boolean {
  if (pid === process.pid) {
    return held.has(lock);
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user, but alive.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
