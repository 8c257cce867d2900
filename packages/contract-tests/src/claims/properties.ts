import fc from "fast-check";
import { anyTexts, nastyTexts, validValues } from "../values/arbitrary.ts";
import type { Answered, Case, CaseContext } from "./case.ts";
import { expectAccepted, expectFitting, inWords } from "./expect.ts";
import { Shortfall, TooLong } from "./shortfall.ts";

/** Any request that the contract allows is answered and fits; a failure is shrunk to a small one. */
export function anyValidRequest(claim: string): Case {
  return propertyCase(claim, context =>
    property(context, validValues(context.operation), async values => {
      expectAccepted(context, await context.call(values));
    }),
  );
}

/** Any text in any parameter is answered in a documented way; the server never fails. */
export function anyText(claim: string): Case {
  return propertyCase(claim, context =>
    property(
      context,
      anyTexts(context.operation),
      async texts => expectDocumented(context, await context.call(context.base, { set: texts })),
      nastyTexts(context.operation),
    ),
  );
}

function expectDocumented(context: CaseContext, exchange: Answered): void {
  if (exchange.answer.status >= 500) {
    throw new Shortfall(`it is answered ${inWords(exchange)}`, { exchange });
  }
  expectFitting(context, exchange);
}

/** Milliseconds: a request that fails is not shrunk for longer. */
const MOST_SHRINKING = 20_000;

async function property<Values>(
  { session }: CaseContext,
  arbitrary: fc.Arbitrary<Values>,
  check: (values: Values) => Promise<void>,
  first: readonly Values[] = [],
): Promise<void> {
  let fatal: unknown;
  let failedAt: number | undefined;
  const details = await fc.check(
    fc.asyncProperty(arbitrary, async values => {
      fc.pre(failedAt === undefined || session.clock.now() - failedAt < MOST_SHRINKING);
      try {
        await check(values);
      } catch (error) {
        // What stops the run or the case is no counterexample: nothing is left to shrink against.
        if (!(error instanceof Shortfall) || error instanceof TooLong) {
          fatal = error;
        } else {
          failedAt ??= session.clock.now();
          throw error;
        }
      }
    }),
    {
      seed: session.seed,
      numRuns: session.samples + first.length,
      examples: first.map(values => [values] as [Values]),
    },
  );
  if (fatal !== undefined) {
    throw fatal;
  }
  if (!details.failed || details.counterexample === null) {
    return;
  }
  const shown = JSON.stringify(details.counterexample[0]);
  const found = details.errorInstance;
  const evidence = found instanceof Shortfall ? found.evidence : {};
  const sentence = found instanceof Error ? found.message : String(found);
  throw new Shortfall(`${sentence}; smallest request found: ${shown} (after ${details.numShrinks} steps)`, evidence);
}

function propertyCase(claim: string, run: (context: CaseContext) => Promise<void>): Case {
  return { family: "properties", claim, needs: [], pointer: ({ pointer }) => `${pointer}/parameters`, run };
}
