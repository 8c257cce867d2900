import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "../src/run.ts";

const project = join(import.meta.dirname, "../../..");

/** The packages of a small workspace, with what they need of each other as the real ones do. */
const packages = {
  client: {},
  "contract-tests": { dependencies: { "@ims-kit/spec": "workspace:*" } },
  mock: { dependencies: { "@ims-kit/spec": "workspace:*" } },
  redis: { peerDependencies: { "@ims-kit/client": "workspace:^" } },
};

/** The names of all packages of a small workspace, in the order in which they are published. */
export const smallPackages = ["spec", ...Object.keys(packages)].map(name => `@ims-kit/${name}`);

/** A workspace with the real contract and packages of one line, so that a release of it takes no time. */
export interface SmallWorkspace {
  readonly root: string;
  /** Writes a file, with a mode if it is to be run. */
  readonly write: (path: string, text: string, mode?: number) => void;
  readonly git: (...args: string[]) => Promise<string>;
}

/**
 * Makes a repository with one waiting changeset. Its packages are versioned by the real changesets; building and the
 * drift check, which the rehearsal plays in full, answer at once.
 */
export async function createSmallWorkspace(root: string): Promise<SmallWorkspace> {
  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode });
  };
  const json = (path: string, value: object) => write(path, `${JSON.stringify(value, undefined, 2)}\n`);
  const git = gitIn(root);
  cpSync(join(project, "spec"), join(root, "spec"), {
    recursive: true,
    filter: path => !/node_modules|\.turbo|CHANGELOG/.test(path),
  });
  cpSync(join(project, ".changeset/config.json"), join(root, ".changeset/config.json"));
  write(".changeset/quick.md", '---\n"@ims-kit/client": minor\n---\n\nSigns faster.\n');
  json("package.json", { name: "small", private: true });
  write("pnpm-workspace.yaml", "packages: [spec, tools/*, packages/*]\n");
  write("pnpm-lock.yaml", "lockfileVersion: '9.0'\n");
  write(".gitignore", "node_modules/\ndist/\n.release/\n");
  json("tools/private/package.json", { name: "@ims-kit/private", version: "0.0.0", private: true });
  write("tools/codegen/src/cli.ts", "// Nothing drifts here.\n");
  const publishConfig = { access: "public", provenance: true };
  json("spec/package.json", { name: "@ims-kit/spec", version: "0.1.0", files: ["dist", "gen"], publishConfig });
  for (const [name, needs] of Object.entries(packages)) {
    const manifest = { name: `@ims-kit/${name}`, version: "0.1.0", ...needs, publishConfig };
    json(`packages/${name}/package.json`, manifest);
    write(`packages/${name}/index.js`, `export const name = "${name}";\n`);
  }
  await linkTools(root);
  await git("init", "--quiet", "--initial-branch=main");
  await git("config", "user.name", "test");
  await git("config", "user.email", "test@example.com");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "Start");
  return { root, write, git };
}

/** Gives a small workspace, or a clone of one, the tools that `pnpm install` would have given it. */
export async function linkTools(root: string): Promise<void> {
  writeTool(root, "turbo", "exit 0");
  writeTool(root, "changeset", `exec node "${join(project, "node_modules/@changesets/cli/bin.js")}" "$@"`);
  symlinkSync(join(project, "node_modules/@changesets"), join(root, "node_modules/@changesets"));
  for (const [name, needed, folder] of [
    ["contract-tests", "spec", "spec"],
    ["mock", "spec", "spec"],
    ["redis", "client", "packages/client"],
  ] as const) {
    const scope = join(root, "packages", name, "node_modules/@ims-kit");
    mkdirSync(scope, { recursive: true });
    symlinkSync(join(root, folder), join(scope, needed));
  }
}

/** Puts a shell script in the place of a tool that `pnpm install` would have linked. */
export function writeTool(root: string, name: string, script: string): void {
  const path = join(root, "node_modules/.bin", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** An npm that only notes what is published, in a folder of its own. */
export interface FakeNpm {
  /** The environment in which it is found first. */
  readonly env: NodeJS.ProcessEnv;
  /** What was published, e.g. `@ims-kit/spec@0.2.0`. */
  readonly published: () => string[];
  /** The arguments of each call that published. */
  readonly calls: () => string[];
}

/** Puts an npm before the real one that knows the packages which it took, and nothing else. */
export function createFakeNpm(folder: string): FakeNpm {
  mkdirSync(folder, { recursive: true });
  const [published, calls] = [join(folder, "published"), join(folder, "calls")];
  const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []);
  const script = `#!/bin/sh
if [ "$1" = view ]; then
  grep -qxF "$2" "${published}" 2>/dev/null && { echo '"x"'; exit 0; }
  echo "npm error code E404" >&2
  exit 1
fi
field() { tar -xzOf "$tarball" package/package.json | sed -n 's/^  "'"$1"'": "\\(.*\\)",*$/\\1/p' | head -1; }
tarball="$2"
echo "$(field name)@$(field version)" >> "${published}"
echo "$*" >> "${calls}"
`;
  writeFileSync(join(folder, "npm"), script, { mode: 0o755 });
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  return { env, published: () => linesOf(published), calls: () => linesOf(calls) };
}

/** Git in a folder; what fails there fails the test. */
export function gitIn(root: string): (...args: string[]) => Promise<string> {
  return async (...args) => {
    const { code, stdout, stderr } = await run("git", args, { cwd: root });
    if (code !== 0) {
      throw new Error(`git ${args[0]} failed: ${stderr}`);
    }
    return stdout.trim();
  };
}
