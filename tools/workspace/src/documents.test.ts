import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Block, blocksOf, commandsOf, documents, pathsOf, textOf } from "./documents.ts";
import { root } from "./root.ts";

const scripts = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts as Record<string, string>;
const packages = globSync(["spec", "packages/*", "tools/*", "bench"], { cwd: root }).map(folder => ({
  folder,
  ...(JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
    name: string;
    scripts?: Record<string, string>;
    bin?: Record<string, string>;
  }),
}));
/** Commands of npm and pnpm themselves, as opposed to scripts. */
const builtInCommands = ["add", "exec", "i", "install", "pack", "view"];

describe.each(documents)("%s", document => {
  test("names only paths that exist", () => {
    const missing = pathsOf(document).filter(path => {
      const bases = [root, dirname(join(root, document))];
      // What a command makes is not there until it has run.
      const made = /^(dist|\.toolchain|node_modules|\.changeset\/contract\.md)\b/.test(path);
      return !made && !bases.some(base => globSync(path, { cwd: base }).length > 0);
    });
    expect(missing).toEqual([]);
  });

  test("names only commands that exist", () => {
    expect(commandsOf(document).map(problemOf).filter(Boolean)).toEqual([]);
  });
});

test.each(documents.filter(document => document.endsWith("README.md") && !document.startsWith("tools/")))(
  "%s shows code by line 20 and stays under 150 lines where it is the first one read",
  document => {
    expect(blocksOf(document)[0]?.line).toBeLessThan(20);
    if (document === "README.md") {
      expect(textOf(document).split("\n").length).toBeLessThan(150);
    }
  },
);

describe("snippets", () => {
  const folder = join(root, "tools/workspace/.report/snippets");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const blocks = documents.flatMap(blocksOf).filter(block => block.language === "ts");
  for (const block of blocks) {
    writeFileSync(join(folder, fileOf(block)), block.code);
  }
  const config = {
    extends: "../../../../tsconfig.base.json",
    compilerOptions: {
      noEmit: true,
      types: ["node"],
      lib: ["es2023", "esnext.disposable", "dom"],
      noUnusedLocals: false,
    },
    include: ["*.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));

  test("all compile", () => {
    const { stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), ["-p", folder], { encoding: "utf8" });
    expect(stdout).toBe("");
  });

  test("every one that is not run says why", () => {
    const silent = blocks.filter(block => block.note !== "" && !/^no-run: .{10,}/.test(block.note));
    expect(silent.map(where)).toEqual([]);
  });

  test.each(blocks.filter(block => !block.note.startsWith("no-run")).map(block => [where(block), block] as const))(
    "%s runs",
    (_title, block) => {
      // Calls to the service reach the mock instead, in the same process; nothing of the snippet is changed.
      const preload = join(root, "tools/workspace/src/snippet-preload.ts");
      const isTest = /from "vitest"/.test(block.code);
      const args = isTest
        ? [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", folder, fileOf(block)]
        : ["--import", preload, fileOf(block)];
      const { status, stderr, stdout } = spawnSync(process.execPath, args, {
        cwd: folder,
        encoding: "utf8",
        timeout: 100_000,
      });
      expect({ status, stderr, stdout: status === 0 ? "" : stdout }).toMatchObject({ status: 0 });
    },
    120_000,
  );
});

const where = (block: Block) => `${block.document}:${block.line}`;

function fileOf(block: Block) {
  const test = /from "vitest"/.test(block.code) ? ".test" : "";
  return `${block.document.replaceAll(/\W/g, "-")}-${block.line}${test}.ts`;
}

/** What is wrong with a command, or nothing. */
function problemOf(command: string): string | undefined {
  const words = command.replace(/^(\w+=\S+\s+)+/, "").split(/\s+/);
  const [program, ...rest] = words;
  if (program === "npx" || /^ims-/.test(program ?? "")) {
    const name = program === "npx" ? (rest[0] ?? "") : (program ?? "");
    return name.startsWith("ims-") ? problemOfOurs(name, command) : undefined;
  }
  if (program !== "npm" && program !== "pnpm") {
    return undefined;
  }
  if (rest[0] === "--filter") {
    const found = packages.find(entry => entry.name === rest[1]);
    return found?.scripts?.[rest[2] ?? ""] ? undefined : `${command}: no such package or script`;
  }
  const name = rest[0] === "run" ? rest[1] : rest[0];
  return builtInCommands.includes(name ?? "") || scripts[name ?? ""] ? undefined : `${command}: no such script`;
}

/** Our own commands must exist and know each option that a document gives them. */
function problemOfOurs(name: string, command: string): string | undefined {
  const owner = packages.find(entry => entry.bin?.[name]);
  if (owner === undefined) {
    return `${command}: no package has the command ${name}`;
  }
  const path = join(root, owner.folder, owner.bin?.[name] ?? "");
  if (!existsSync(path)) {
    return `${command}: ${path} is not built`;
  }
  const help = execFileSync(process.execPath, [path, "--help"], { encoding: "utf8" });
  const options = [...command.matchAll(/(?<=\s)--[a-z][\w-]*/g)].map(([option]) => option);
  const unknown = options.filter(option => !help.includes(option) && !help.includes(option.replace("--no-", "--")));
  return unknown.length === 0 ? undefined : `${command}: --help does not know ${unknown.join(", ")}`;
}
