// Nothing but Node and npm: the job that may publish installs no packages, see .github/workflows/release.yml.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { EvolveError } from "../evolve-error.ts";
import { type Ran, run } from "../run.ts";

/** A package that is packed and can be published. */
export interface Tarball {
  readonly name: string;
  readonly version: string;
  /** Its name in the folder of tarballs. */
  readonly file: string;
}

/** What to publish, and in which environment. */
export interface Publishing {
  /** The folder that holds `tarballs.json`. */
  readonly folder: string;
  /** Which registry, and with which right. */
  readonly env: NodeJS.ProcessEnv;
  /** Whether npm signs a statement of where the packages were built. */
  readonly provenance: boolean;
}

/**
 * Publishes the tarballs that the registry has not yet, in their order, and gives the names of all.
 *
 * @throws EvolveError that says which packages are out and how to go on.
 */
export async function publishTarballs({ folder, env, provenance }: Publishing): Promise<string[]> {
  const tarballs = await readTarballs(folder);
  const names = tarballs.map(({ name, version }) => `${name}@${version}`);
  const answers = await Promise.all(names.map(name => isPublished(name, folder, env)));
  const out = new Set(names.filter((_name, at) => answers[at]));
  for (const { name, version, file } of tarballs.filter(one => !out.has(`${one.name}@${one.version}`))) {
    const options = ["--access", "public", `--provenance=${provenance}`];
    const ran = await run("npm", ["publish", join(folder, file), ...options], { cwd: folder, env });
    if (ran.code !== 0) {
      throw new EvolveError(`${failure(names, out)}\n${reasonOf(ran)}`);
    }
    out.add(`${name}@${version}`);
  }
  return names;
}

async function readTarballs(folder: string): Promise<Tarball[]> {
  try {
    return JSON.parse(await readFile(join(folder, "tarballs.json"), "utf8")) as Tarball[];
  } catch (error) {
    throw new EvolveError(`${folder} holds no tarballs to publish; pack them first: pnpm release prepare`, {
      cause: error,
    });
  }
}

async function isPublished(name: string, cwd: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const ran = await run("npm", ["view", name, "version", "--json"], { cwd, env });
  if (ran.code === 0) {
    return ran.stdout.trim() !== "";
  }
  if (/\bE404\b/.test(ran.stdout + ran.stderr)) {
    return false;
  }
  throw new EvolveError(
    `the registry did not say whether it has ${name}, so nothing was published now; once it answers, run it again: pnpm release\n${reasonOf(ran)}`,
  );
}

function failure(names: readonly string[], out: ReadonlySet<string>): string {
  if (out.size === 0) {
    return "nothing was published: the registry took none of the packages; mend what it says of it, then run it again: pnpm release";
  }
  const missing = names.filter(name => !out.has(name));
  return `publishing stopped half-way: ${[...out].join(", ")} published, ${missing.join(", ")} not; running it again finishes it: pnpm release`;
}

/** npm's own words for what went wrong. */
function reasonOf({ stdout, stderr }: Ran): string {
  const lines = stderr.split("\n").filter(line => /\berror\b/i.test(line) && !line.includes("complete log"));
  return (lines.length > 0 ? lines : `${stdout}\n${stderr}`.trim().split("\n").slice(-5)).join("\n");
}
