import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EvolveError } from "../evolve-error.ts";
import { run } from "../run.ts";
import { type ReadContract, readContract } from "./read-contract.ts";

/** The package that the contract is published in. */
const specPackage = "@ims-kit/spec";

/**
 * Finds the contract to compare with: a file, a git ref, or by default what was released last, which is the newest
 * release tag, else the published package. `undefined` where nothing was released yet.
 *
 * @throws EvolveError for a ref that does not exist, a contract that cannot be read, a registry that refuses.
 */
export async function releasedContract(root: string, from: string | undefined): Promise<ReadContract | undefined> {
  if (from !== undefined) {
    return existsSync(join(root, from)) || existsSync(from) ? readContract(from, root) : contractAtRef(root, from);
  }
  const tag = await newestTag(root);
  return tag === undefined ? publishedContract(root) : contractAtRef(root, tag);
}

async function newestTag(root: string): Promise<string | undefined> {
  // The suffix makes git sort 1.0.0-beta.1 before 1.0.0.
  const list = ["-c", "versionsort.suffix=-", "tag", "--list", "v[0-9]*", "--sort=-version:refname", "--merged"];
  const { stdout } = await run("git", list, { cwd: root });
  return stdout.split("\n")[0] || undefined;
}

async function contractAtRef(root: string, ref: string): Promise<ReadContract> {
  const known = await run("git", ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], { cwd: root });
  if (known.code !== 0) {
    throw new EvolveError(`"${ref}" is neither a file nor a git ref; "git tag" lists the releases`);
  }
  return inFolder(async folder => {
    const archive = join(folder, "spec.tar");
    const packed = await run("git", ["archive", "--format=tar", `--output=${archive}`, ref, "spec"], { cwd: root });
    if (packed.code !== 0) {
      throw new EvolveError(`there is no contract at ${ref}: ${packed.stderr.trim()}`);
    }
    await unpack(archive, folder);
    return readContract("spec/openapi.yaml", folder, `${ref}:spec/openapi.yaml`);
  });
}

async function publishedContract(root: string): Promise<ReadContract | undefined> {
  return inFolder(async folder => {
    const { code, stdout, stderr } = await run("npm", ["pack", specPackage, "--json", "--pack-destination", folder], {
      cwd: root,
    });
    if (code !== 0) {
      if (/\bE404\b/.test(stdout + stderr)) {
        return undefined;
      }
      const said = stderr.split("\n").find(line => line.includes("error")) ?? stderr.trim();
      throw new EvolveError(
        `${specPackage} cannot be read from the registry: ${said}; name the old contract with --from`,
      );
    }
    const [{ filename = "", version = "" } = {}] = JSON.parse(stdout) as { filename?: string; version?: string }[];
    await unpack(join(folder, filename), folder);
    return readContract("package/gen/openapi.json", folder, `${specPackage}@${version}`);
  });
}

async function unpack(archive: string, folder: string): Promise<void> {
  const { code, stderr } = await run("tar", ["-xf", archive, "-C", folder], { cwd: folder });
  if (code !== 0) {
    throw new EvolveError(`the archive with the old contract is broken: ${stderr.trim()}`);
  }
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "ims-kit-evolve-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
