import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Comment, type Program, parseSync } from "oxc-parser";

/** A hand-written source file of the workspace, parsed. */
export interface Source {
  /** From the root, e.g. `packages/client/src/index.ts`. */
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
}

const everywhere = ["spec", "packages/*", "tools/*", "bench"].map(folder => `${folder}/**/*.{ts,mjs}`);
/** Installed, built, or an example of generated code that a test compares. */
const skipped = /(^|\/)(node_modules|dist|want|\.[\w-]+)(\/|$)/;

/** All sources below a folder, generated ones included, sorted by path. */
export function readSources(root: string): Source[] {
  return globSync(everywhere, { cwd: root, exclude: path => skipped.test(path) })
    .filter(path => !skipped.test(path))
    .sort()
    .map(path => parseSource(path, readFileSync(join(root, path), "utf8")));
}

/** @throws SyntaxError when the text is no TypeScript */
export function parseSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  const error = errors.find(({ severity }) => severity === "Error");
  if (error !== undefined) {
    throw new SyntaxError(`${path}: ${error.message}`);
  }
  return { path, text, program, comments };
}

/** Whether a file holds tests, of values or of types. */
export function isTest(path: string): boolean {
  return /\.test(-d)?\.ts$/.test(path);
}

/** Whether a file is made by codegen. */
export function isGenerated(path: string): boolean {
  return path.includes("/gen/");
}

/** The workspace package that a path lies in, e.g. `packages/client`, or the root's `""`. */
export function packageOf(path: string): string {
  return /^(spec|bench|(?:packages|tools)\/[\w-]+)(?=\/)/.exec(path)?.[0] ?? "";
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
