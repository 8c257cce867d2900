import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Files } from "../emit/emitter.ts";
import { compareFolders, genFoldersOf } from "./compare-folders.ts";
import { type FileSystem, recoverFolders, swapFolders } from "./swap-folders.ts";

const old: Files = { "a/gen/one.ts": "1", "a/gen/sub/two.ts": "2", "b/gen/three.ts": "3" };
const next: Files = { "a/gen/one.ts": "1!", "a/gen/four.ts": "4", "b/gen/three.ts": "3!" };
const folders = ["a/gen", "b/gen"];
let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), "ims-kit-swap-"));
  for (const [path, text] of Object.entries(old)) {
    fs.mkdirSync(join(root, dirname(path)), { recursive: true });
    fs.writeFileSync(join(root, path), text);
  }
});

afterEach(() => {
  fs.rmSync(root, { recursive: true });
});

test("leaves exactly the new files", () => {
  swapFolders({ root, files: next, folders });
  expect(filesIn(root)).toEqual(next);
});

test("makes folders that were not there", () => {
  swapFolders({ root, files: { "new/src/gen/a.ts": "a" }, folders: ["new/src/gen"] });
  expect(filesIn(root)).toEqual({ ...old, "new/src/gen/a.ts": "a" });
});

test("undoes everything, whichever step of the file system fails", () => {
  // The last two steps remove what was swapped out; by then the new folders are in place.
  const steps = stepsOfSwap() - folders.length;
  expect(steps).toBeGreaterThan(10);
  for (let nth = 1; nth <= steps; nth++) {
    const fileSystem = failing(step => step === nth);
    expect(() => swapFolders({ root, files: next, folders, fileSystem })).toThrow(
      /^cannot write ".*": ENOSPC: no space left on device; every gen folder is as it was; make room there or make it writable, then run pnpm generate again$/,
    );
    expect(filesIn(root)).toEqual(old);
  }
});

test("leaves whole folders, whichever step a run is killed at, and the next run clears up", () => {
  const steps = stepsOfSwap();
  for (let nth = 1; nth <= steps; nth++) {
    // After a kill nothing works any more, not even the undoing.
    expect(() => swapFolders({ root, files: next, folders, fileSystem: failing(step => step >= nth) })).toThrow();
    recoverFolders(root, folders);
    for (const folder of folders) {
      const of = (files: Files) =>
        Object.keys(files)
          .sort()
          .filter(path => path.startsWith(`${folder}/`))
          .map(path => [path, files[path]]);
      expect([of(old), of(next)]).toContainEqual(of(filesIn(root)));
    }
    expect(fs.readdirSync(join(root, "a"))).toEqual(["gen"]);
    swapFolders({ root, files: old, folders });
  }
});

test("leaves alone what a run that is still at work has put aside", () => {
  fs.mkdirSync(join(root, `a/.gen-next-${process.ppid}`));
  fs.mkdirSync(join(root, "a/.gen-next-999999999"));
  recoverFolders(root, folders);
  expect(fs.readdirSync(join(root, "a")).sort()).toEqual([`.gen-next-${process.ppid}`, "gen"]);
});

test("tells changed, missing and extra files apart", () => {
  expect(compareFolders(root, next)).toEqual([
    { path: "a/gen/four.ts", kind: "missing" },
    { path: "a/gen/one.ts", kind: "changed" },
    { path: "a/gen/sub/two.ts", kind: "extra" },
    { path: "b/gen/three.ts", kind: "changed" },
  ]);
});

test("refuses an emitter that writes outside every gen folder", () => {
  expect(() => genFoldersOf({ "packages/client/src/index.ts": "" })).toThrow(
    '"packages/client/src/index.ts" is outside every gen folder; an emitter may write nowhere else',
  );
});

/** A file system that counts its changing steps and fails at those that `fails` names. */
function failing(fails: (step: number) => boolean): FileSystem & { steps: () => number } {
  let step = 0;
  const guard = <Step extends (...args: never[]) => unknown>(work: Step): Step =>
    ((...args: Parameters<Step>) => {
      if (!fails(++step)) {
        return work(...args);
      }
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC", path: String(args[0]) });
    }) as Step;
  return {
    ...fs,
    mkdirSync: guard(fs.mkdirSync),
    renameSync: guard(fs.renameSync),
    rmSync: guard(fs.rmSync),
    writeFileSync: guard(fs.writeFileSync),
    steps: () => step,
  };
}

/** How many steps a swap takes; afterwards the folders are as before. */
function stepsOfSwap(): number {
  const fileSystem = failing(() => false);
  swapFolders({ root, files: next, folders, fileSystem });
  swapFolders({ root, files: old, folders });
  return fileSystem.steps();
}

function filesIn(folder: string): Files {
  const paths = fs.globSync("**/*.ts", { cwd: folder }).sort();
  return Object.fromEntries(paths.map(path => [path, fs.readFileSync(join(folder, path), "utf8")]));
}
