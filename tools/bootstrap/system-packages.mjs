import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runQuietly } from "./run.mjs";

/** The programs that some tests need and npm does not carry, and the Debian package of each. The only list of them. */
export const systemPackages = [
  { command: "chromium", package: "chromium", tests: "browser and report" },
  { command: "redis-server", package: "redis-server", tests: "shared quota" },
];

/**
 * Installs what is missing where we are root on Debian or Ubuntu; elsewhere says what is missing and how to install it.
 * The tests that need it skip themselves, so this never fails. Answers the names of what is there in the end.
 *
 * @param {{ uid?: number, release?: string, env?: NodeJS.ProcessEnv }} [machine] this one unless given
 */
export async function installSystemPackages({
  uid = process.getuid?.(),
  release = osRelease(),
  env = process.env,
} = {}) {
  const missing = missingSystemPackages(env.PATH);
  if (missing.length > 0) {
    const names = missing.map(entry => entry.package);
    const line = `apt-get install -y --no-install-recommends ${names.join(" ")}`;
    const isDebian = /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
    if (uid !== 0 || !isDebian || !(await installWith(line, { ...env, DEBIAN_FRONTEND: "noninteractive" }))) {
      const tests = missing.map(entry => entry.tests).join(" and ");
      console.log(`Skipping the ${tests} tests: ${names.join(" and ")} not found. To run them: sudo ${line}`);
    }
  }
  const still = missingSystemPackages(env.PATH);
  return systemPackages.filter(entry => !still.includes(entry)).map(entry => entry.package);
}

async function installWith(line, env) {
  const [command, ...args] = line.split(" ");
  console.log(`Installing with ${line} ...`);
  await runQuietly(command, ["update"], { env });
  const { code, output } = await runQuietly(command, args, { env });
  if (code !== 0) {
    console.error(output.trimEnd());
  }
  return code === 0;
}

/** The entries whose command is not on PATH. */
export function missingSystemPackages(path = process.env.PATH ?? "") {
  const folders = path.split(delimiter);
  return systemPackages.filter(entry => !folders.some(folder => existsSync(join(folder, entry.command))));
}

function osRelease() {
  try {
    return readFileSync("/etc/os-release", "utf8");
  } catch {
    // No Linux, so no Debian either.
    return "";
  }
}
