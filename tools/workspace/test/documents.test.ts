import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { blocksOf, commandsOf, documents, pathsOf, textOf } from "../src/documents.ts";
import { root } from "../src/root.ts";

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
const builtInCommands = ["add", "audit", "exec", "i", "install", "pack", "view"];

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

test.each(documents.filter(path => /^(spec\/|packages\/[\w-]+\/)?README\.md$/.test(path)))(
  "%s shows code by line 20",
  document => {
    expect(blocksOf(document).find(({ language }) => ["ts", "console"].includes(language))?.line).toBeLessThanOrEqual(
      20,
    );
  },
);

test("the root's README stays under 120 lines", () => {
  expect(textOf("README.md").split("\n").length).toBeLessThan(120);
});

test("docs/README.md lists each guide", () => {
  const guides = documents.filter(path => /^docs\/(?!README)/.test(path)).map(path => path.replace("docs/", ""));
  expect(guides.filter(guide => !pathsOf("docs/README.md").includes(guide))).toEqual([]);
});

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
  const help = helpOf(path);
  const options = [...command.matchAll(/(?<=\s)--[a-z][\w-]*/g)].map(([option]) => option);
  const unknown = options.filter(option => !help.includes(option) && !help.includes(option.replace("--no-", "--")));
  return unknown.length === 0 ? undefined : `${command}: --help does not know ${unknown.join(", ")}`;
}

const helps = new Map<string, string>();

function helpOf(path: string): string {
  const help = helps.get(path) ?? execFileSync(process.execPath, [path, "--help"], { encoding: "utf8" });
  helps.set(path, help);
  return help;
}
