import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../src/root.ts";

const published = ["spec", ...globSync("packages/*", { cwd: root }).sort()];
const tarballs = mkdtempSync(join(tmpdir(), "ims-kit-pack-"));
afterAll(() => rmSync(tarballs, { recursive: true }));

describe.each(published)("%s", folder => {
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const name = `${manifest.name.replace("@", "").replace("/", "-")}-${manifest.version}.tgz`;
  const tarball = join(tarballs, name);
  execFileSync("pnpm", ["pack", "--pack-destination", tarballs], { cwd: join(root, folder), stdio: "pipe" });
  const files = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");

  test("lies in the house like the others", () => {
    const same = [
      "README.md",
      "AGENTS.md",
      "package.json",
      "CHANGELOG.md",
      ...(folder === "spec" ? [] : ["tsconfig.json", "src/index.ts"]),
    ];
    expect(same.filter(file => !existsSync(join(root, folder, file)))).toEqual([]);
    expect(manifest.license).toBe("MIT");
    expect(manifest.publishConfig).toMatchObject({ access: "public" });
    expect(manifest.exports).toBeDefined();
  });

  test("publint finds nothing in the tarball", async () => {
    const { messages } = await publint({ pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer } });
    expect(messages.map(message => formatMessage(message, manifest))).toEqual([]);
  });

  // The spec has hardly any types, and YAML, which this tool does not know.
  if (folder !== "spec") {
    test("are-the-types-wrong finds nothing in the tarball", () => {
      const attw = join(root, "tools/workspace/node_modules/.bin/attw");
      const { stdout, status } = spawnSync(attw, [tarball, "--profile", "esm-only", "--no-emoji"], {
        encoding: "utf8",
      });
      // What other module systems make of subpaths is listed but ignored; the status tells whether anything else was found.
      expect({ status, found: status === 0 ? "" : stdout }).toEqual({ status: 0, found: "" });
    });
  }

  test("the tarball holds licence, readme and guide, and no source, test or workspace reference", () => {
    const documents = ["README.md", "AGENTS.md", "CHANGELOG.md", "LICENSE"].map(file => `package/${file}`);
    expect(files).toEqual(expect.arrayContaining(documents));
    expect(files.filter(file => /\.test\.|\.test-d\.|\/test\/|tsconfig|\/src\//.test(file))).toEqual([]);
    const packed = execFileSync("tar", ["-xzOf", tarball, "package/package.json"], { encoding: "utf8" });
    expect(packed).not.toMatch(/workspace:|catalog:/);
  });
});
