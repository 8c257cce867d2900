import fc from "fast-check";
import type { Values } from "../contract/contract.ts";
import { anyTexts, nastyTexts, validRequests } from "../draw/arbitrary.ts";
import type { Violation } from "../judge/violation.ts";
import type { Answered, Case, CaseContext } from "./case.ts";
import { expectAccepted, expectFitting, inWords } from "./expect.ts";
import { isAssumedAccepted, safeMaximum } from "./grounds.ts";
import { withMadeItem } from "./made-items.ts";
import { NoAnswer, Shortfall } from "./shortfall.ts";

/** Any request that the contract allows is answered and fits; a failure is shrunk to a small one. */
export function anyValidRequest(claim: string): Case {
  return propertyCase(claim, context =>
    property(context, safely(context, validRequests(context.operation)), async drawn => {
      const values = await withMadeItem(context, drawn);
      const exchange = await context.call(values);
      expectAccepted(context, exchange, isAssumedAccepted(context, values));
      expectFitting(await withoutKnown(context, exchange));
    }),
  );
}

/** Any text in any parameter is answered as the contract says; the server never fails. */
export function anyText(claim: string): Case {
  return propertyCase(claim, context =>
    property(
      context,
      anyTexts(context.operation),
      async texts => {
        const exchange = await context.call(context.base, { set: texts });
        if (exchange.answer.status >= 500) {
          throw new Shortfall(`it is answered ${inWords(exchange)}`, { exchange });
        }
        expectFitting(await withoutKnown(context, exchange));
      },
      nastyTexts(context.operation),
    ),
  );
}

/** Values that may be too large for a target are not drawn: a claim of its own is about them. */
function safely(context: CaseContext, values: fc.Arbitrary<Values>): fc.Arbitrary<Values> {
  return values.map(drawn =>
    Object.fromEntries(
      Object.entries(drawn).map(([name, value]) => {
        const most = safeMaximum(context, name);
        return [name, most === undefined ? value : ((Number(value) - 1) % most) + 1];
      }),
    ),
  );
}

/** The exchange with those of its violations that no other case has seen before, and that its request may have caused. */
async function withoutKnown(context: CaseContext, exchange: Answered): Promise<Answered> {
  const usual = await context.once("usual violations", () => usualViolations(context));
  const own = await context.once("violations of drawn requests", async () => new Set<string>());
  for (const entry of context.entries().filter(each => each.exchange.request === exchange.request)) {
    own.add(keyOf(entry.violation));
  }
  const violations = exchange.judgement.violations.filter(each => own.has(keyOf(each)) && isOfRequest(each, usual));
  return { ...exchange, judgement: { ...exchange.judgement, violations } };
}

/** What is wrong with the answers to the usual call and the usual refusal. */
async function usualViolations(context: CaseContext): Promise<ReadonlySet<string>> {
  const [required] = context.operation.parameters.filter(each => each.required);
  const answers = [
    await context.call(context.base),
    await context.call(context.base, { leaveOut: required === undefined ? [] : [required.name] }),
  ];
  return new Set(answers.flatMap(({ judgement }) => judgement.violations.map(keyOf)));
}

/** Statuses, forms and ids go wrong whatever the request is. */
function isOfRequest(violation: Violation, usual: ReadonlySet<string>): boolean {
  const isOfAnswer = violation.about === "element" || violation.about === "header";
  return isOfAnswer && violation.ground.basis !== "assumed" && !usual.has(keyOf(violation));
}

function keyOf({ about, at, word }: Violation): string {
  return [about, at, word].join(" ");
}

/** In milliseconds: a request that fails is not shrunk for longer. */
const LONGEST_SHRINKING = 20_000;

async function property<Drawn>(
  { run }: CaseContext,
  arbitrary: fc.Arbitrary<Drawn>,
  check: (drawn: Drawn) => Promise<void>,
  first: readonly Drawn[] = [],
): Promise<void> {
  let fatal: unknown;
  let failedAt: number | undefined;
  const checkOne = async (drawn: Drawn) => {
    fc.pre(fatal === undefined && (failedAt === undefined || run.clock.now() - failedAt < LONGEST_SHRINKING));
    try {
      await check(drawn);
    } catch (error) {
      // What ends the run or the case is not a counterexample: nothing is left to shrink against.
      if (error instanceof Shortfall && !(error instanceof NoAnswer)) {
        failedAt ??= run.clock.now();
        throw error;
      }
      fatal = error;
    }
  };
  const details = await fc.check(fc.asyncProperty(arbitrary, checkOne), {
    seed: run.seed,
    numRuns: run.samples + first.length,
    examples: first.map(drawn => [drawn] as [Drawn]),
  });
  if (fatal !== undefined) {
    throw fatal;
  }
  if (details.failed && details.counterexample !== null) {
    throw shrunk(details.errorInstance, details.counterexample[0], details.numShrinks);
  }
}

function shrunk(error: unknown, smallest: unknown, steps: number): Shortfall {
  const sentence = error instanceof Error ? error.message : String(error);
  const evidence = error instanceof Shortfall ? error.evidence : {};
  const shown = JSON.stringify(smallest);
  return new Shortfall(`${sentence}; smallest request found: ${shown} (after ${steps} steps)`, evidence);
}

function propertyCase(claim: string, run: (context: CaseContext) => Promise<void>): Case {
  return { family: "properties", claim, needs: [], pointer: ({ pointer }) => `${pointer}/parameters`, run };
}
