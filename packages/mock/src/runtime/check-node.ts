import { oldNodeProblem, untestedNodeWarning } from "./node-version.ts";

// Runs before anything else of the package, so that an old Node gives one sentence and not a SyntaxError.
const problem = oldNodeProblem(process.versions.node);
if (problem !== undefined) {
  throw new Error(problem);
}
const warning = untestedNodeWarning(process.versions.node);
if (warning !== undefined) {
  process.emitWarning(warning);
}
