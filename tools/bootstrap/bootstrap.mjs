// Runs a script of the root package.json on a machine that has nothing but Node 18 or newer, and npm:
//   node tools/bootstrap/bootstrap.mjs <script> [arguments]
// It fetches the right Node and pnpm as npm packages into .toolchain/, installs from the frozen lockfile, and runs
// the script. No dependencies, because it runs before any are installed.
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runQuietly, runToEnd } from "./run.mjs";
import { installSystemPackages } from "./system-packages.mjs";
import { ensureToolchain } from "./toolchain.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  fail("name a script of package.json: node tools/bootstrap/bootstrap.mjs <script>");
}

const toolchain = await ensureToolchain(root).catch(error => fail(error.message));
const environment = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
// npm hands its own settings to scripts as npm_*; pnpm would take them for its own.
for (const name of Object.keys(environment)) {
  if (name.startsWith("npm_")) {
    delete environment[name];
  }
}
environment.PATH = [...toolchain.folders, environment.PATH ?? ""].join(delimiter);

if (!existsSync(join(root, "node_modules"))) {
  console.log("Installing packages from the lockfile ...");
}
const installed = await runQuietly(toolchain.pnpm, ["install", "--frozen-lockfile", "--reporter=append-only"], {
  cwd: root,
  env: environment,
});
if (installed.code !== 0) {
  console.error(installed.output.trimEnd());
  fail("pnpm could not install the packages (its words stand above); mend that, or install by hand with: pnpm install");
}

// turbo counts what is there among the inputs of a test, so that a skipped run is not taken for one with it.
if (script === "verify") {
  environment.IMS_KIT_SYSTEM_PACKAGES = (await installSystemPackages()).join(" ");
}

const ended = await runToEnd(toolchain.pnpm, ["--silent", "run", script, ...rest], { cwd: root, env: environment });
process.exitCode = ended.signal === null ? ended.code : 128 + constants.signals[ended.signal];

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(`ims-kit: ${sentence}`);
  process.exit(1);
}
