import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { runQuietly } from "./run.mjs";

/** The Node that is fetched where the machine's own does not fit, and the oldest that fits (Prism's own minimum). */
export const nodeVersion = "24.21.0";
export const oldestNode = "24.18.0";
/** The one pnpm version that reads our lockfile; also named by `devEngines` in package.json. */
export const pnpmVersion = "12.21.0";

/**
 * Finds or fetches Node and pnpm. Answers the folders to put in front of PATH and the pnpm to run.
 * A fitting Node or pnpm of the machine is used as it is. Throws one sentence where a package is not to be had.
 *
 * @param {string} root the workspace's folder
 * @returns {Promise<{ folders: string[], pnpm: string }>}
 */
export async function ensureToolchain(root) {
  const home = join(root, ".toolchain");
  const fits = !isOlder(process.versions.node, oldestNode);
  const [node, pnpm] = await Promise.all([
    fits
      ? process.execPath
      : ensure({ home, name: nodePackage(), version: nodeVersion, binary: ["bin", exe("node")], tool: "Node.js" }),
    (await ownPnpm()) ??
      ensure({ home, name: pnpmPackage(), version: pnpmVersion, binary: [exe("pnpm")], tool: "pnpm" }),
  ]);
  return { folders: [dirname(node), dirname(pnpm)], pnpm };
}

/** Fetches one package beside the others and moves it into place whole, so that a killed run leaves nothing half. */
async function ensure({ home, name, version, binary, tool }) {
  const place = join(home, `${name.replace("/", "+")}@${version}`);
  const path = join(place, "node_modules", ...name.split("/"), ...binary);
  if (existsSync(path)) {
    return path;
  }
  console.log(`Fetching ${tool} ${version} (${name}) ...`);
  const aside = `${place}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const [command, ...before] = npm();
  const flags = ["--prefix", aside, "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { code, output } = await runQuietly(command, [...before, "install", ...flags, `${name}@${version}`], {
    cwd: aside,
  });
  if (code === 0) {
    // Somebody else may have been quicker: theirs is as good.
    if (!existsSync(path)) {
      renameSync(aside, place);
    }
    rmSync(aside, { recursive: true, force: true });
    if (existsSync(path)) {
      linkForPeople(join(home, "bin"), path);
      return path;
    }
  }
  rmSync(aside, { recursive: true, force: true });
  const reason = /npm error (?:code )?(\w+)/.exec(output)?.[1] ?? `exit code ${code}`;
  const wanted = tool === "pnpm" ? `pnpm ${pnpmVersion}` : `Node.js ${oldestNode} or newer`;
  throw new Error(`npm could not fetch ${name}@${version} (${reason}); install ${wanted} yourself and run this again.`);
}

/** One folder that a person can put on PATH. */
function linkForPeople(folder, path) {
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, basename(path)), { force: true });
  // Windows lets only administrators link; the scripts do without.
  if (process.platform !== "win32") {
    symlinkSync(path, join(folder, basename(path)));
  }
}

/** The machine's own pnpm, where it is the very version that we need. */
async function ownPnpm() {
  const names = (process.env.PATH ?? "").split(delimiter).map(folder => join(folder, exe("pnpm")));
  const found = names.find(name => existsSync(name));
  if (found === undefined) {
    return undefined;
  }
  const { code, output } = await runQuietly(found, ["--version"], {});
  return code === 0 && output.trim() === pnpmVersion ? found : undefined;
}

/** npm as it called us, else npm from PATH. */
function npm() {
  const path = process.env.npm_execpath;
  return path?.endsWith("npm-cli.js") ? [process.execPath, path] : [process.platform === "win32" ? "npm.cmd" : "npm"];
}

const platform = process.platform === "win32" ? "win" : process.platform;
const nodePackage = () => `node-${platform}-${process.arch}`;
const pnpmPackage = () => `@pnpm/exe.${platform}-${process.arch}`;
const exe = name => (process.platform === "win32" ? `${name}.exe` : name);

/** @param {string} version @param {string} other both as `24.18.0` */
export function isOlder(version, other) {
  const [left, right] = [version, other].map(text => text.split(".").map(part => Number.parseInt(part, 10)));
  const at = left.findIndex((number, index) => number !== right[index]);
  return at !== -1 && left[at] < right[at];
}
