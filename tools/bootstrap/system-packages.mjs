import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runQuietly } from "./run.mjs";

/** The programs that some tests need and npm does not carry, and the Debian package of each. The only list of them. */
export const SYSTEM_PACKAGES = [
  { command: "chromium", package: "chromium", tests: "browser and report" },
  { command: "redis-server", package: "redis-server", tests: "shared quota" },
];

/**
 * Installs what is missing where we are root on Debian or Ubuntu; elsewhere says what is missing and how to install it.
 * The tests that need it skip themselves, so this never fails.
 */
export async function installSystemPackages() {
  const missing = missingSystemPackages();
  if (missing.length === 0) return;
  const names = missing.map(entry => entry.package);
  const line = `apt-get install -y --no-install-recommends ${names.join(" ")}`;
  if (process.getuid?.() === 0 && isDebian()) {
    console.log(`Installing ${names.join(" and ")} with apt-get ...`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await runQuietly("apt-get", ["update"], { env });
    const [command, ...args] = line.split(" ");
    const { code, output } = await runQuietly(command, args, { env });
    if (code === 0) return;
    console.error(output.trimEnd());
  }
  const tests = missing.map(entry => entry.tests).join(" and ");
  console.log(`Skipping the ${tests} tests: ${names.join(" and ")} not found. To run them: sudo ${line}`);
}

/** The entries whose command is not on PATH. */
export function missingSystemPackages(path = process.env.PATH ?? "") {
  const folders = path.split(delimiter);
  return SYSTEM_PACKAGES.filter(entry => !folders.some(folder => existsSync(join(folder, entry.command))));
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
