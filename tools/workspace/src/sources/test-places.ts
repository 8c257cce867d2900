import { posix } from "node:path";
import { isTest } from "./read-sources.ts";

/**
 * Where a test or a fixture lies in the wrong place, each as one sentence: a test stands in `src` beside the file it
 * tests, under its name, or in `test/` where it tests the package as a whole; fixtures have folders of their own.
 */
export function testPlaceProblems(paths: readonly string[]): string[] {
  const all = new Set(paths);
  const foldersOfTests = new Set(paths.filter(isTest).map(path => posix.dirname(path)));
  return paths.flatMap(path => {
    const inTests = /\/(test|rehearsal)(\/|$)/.test(posix.dirname(path));
    if (
      isTest(path) &&
      !inTests &&
      !all.has(path.replace(/(\.\w+)?\.test(-d)?\.ts$/, ".ts")) &&
      !path.includes("/gen/")
    ) {
      return [`${path} stands beside no file of its name: rename it, or move it to test/ if it tests the package`];
    }
    if (!isTest(path) && inTests && foldersOfTests.has(posix.dirname(path))) {
      return [`${path} is no test but lies among tests: move it to a folder of fixtures`];
    }
    return [];
  });
}
