import { declaredElements, elementsIn } from "../src/contract/elements.ts";
import { loadContract } from "../src/contract/load-contract.ts";
import type { CaseResult, RunResult } from "../src/run/result.ts";

const { document, operations } = loadContract();

const millisecondsPerCall = [...operations.values()].map(({ rateLimit: limit }) =>
  limit ? (limit.seconds * 1000) / limit.requests : 0,
);

/** Milliseconds: more than a run over the whole contract takes at the pace of its slowest limit. */
export const RUN_TIME = 60_000 + 500 * Math.max(...millisecondsPerCall);

const bodies = [...operations.values()].flatMap(({ action, responses }) =>
  responses.flatMap(({ schemaPointer, examples }) => (schemaPointer ? [{ action, schemaPointer, examples }] : [])),
);

/** What the examples show, whichever operation's: what operations share is shown by any of them. */
const shown = new Set(
  bodies.flatMap(({ schemaPointer, examples }) =>
    examples.flatMap(({ value }) => [...elementsIn(document, schemaPointer, value).known]),
  ),
);

/**
 * Elements that no example of the contract shows, e.g. `GetThing: Owner.Name` where the owner is null in each: on the
 * examples no server can show them.
 */
export const UNSHOWN: ReadonlySet<string> = new Set(
  bodies.flatMap(({ action, schemaPointer }) =>
    declaredElements(document, schemaPointer)
      .filter(({ pointer }) => !shown.has(pointer))
      .map(({ name }) => `${action}: ${name}`),
  ),
);

/** The cases that neither held nor differ from an assumption only, but for one skip for each element of which the examples show no holder. */
export function notHeld({ cases }: RunResult): CaseResult[] {
  const isUnshown = ({ operation, claim, reason }: CaseResult) =>
    reason === "no item in the answer to look at; --query or --world names some" &&
    [...UNSHOWN].some(name => name.startsWith(`${operation}: `) && claim.includes(name.slice(operation.length + 2)));
  return cases.filter(
    ({ outcome, ...each }) => outcome !== "held" && outcome !== "differs" && !isUnshown({ outcome, ...each }),
  );
}
