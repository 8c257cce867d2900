// A part of `pnpm lint`: the rules of the house that no linter holds, over all sources.
import { root } from "./root.ts";
import { checkSources } from "./sources/check-sources.ts";
import { readSources } from "./sources/read-sources.ts";

const { broken } = checkSources(readSources(root));
for (const problem of broken) {
  console.error(problem);
}
process.exitCode = broken.length > 0 ? 1 : 0;
