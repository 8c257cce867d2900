import { isThrottled } from "../run/target.ts";
import type { Answered, Case, CaseContext } from "./case.ts";
import { expectFitting, faultIn, inWords, isSuccess } from "./expect.ts";
import { Shortfall, Skipped } from "./shortfall.ts";

/** As many calls in a second as the contract allows are all served. */
export function servesTheLimit(claim: string): Case {
  return loadCase(claim, async context => {
    const { limit, throttled, refused } = await burstOf(context);
    if (refused === undefined) {
      return;
    }
    const message = `of ${limit} calls, the documented limit, ${throttled} were throttled`;
    throw new Shortfall(message, { exchange: refused });
  });
}

/** Calls over the limit get the documented throttle and nothing else. */
export function throttlesOverTheLimit(claim: string): Case {
  return loadCase(claim, async context => {
    const { limit, calls, isThrottling, fault, last, milliseconds, window } = await burstOf(context);
    if (fault !== undefined) {
      throw fault;
    }
    if (isThrottling) {
      return;
    }
    if (milliseconds > window) {
      throw new Skipped(`the target took ${Math.round(milliseconds)} ms for ${calls} calls: the limit was not reached`);
    }
    const message = `${calls} calls in ${Math.round(milliseconds)} ms were all served, ${limit} are documented`;
    throw new Shortfall(message, { exchange: last });
  });
}

/** Once the time of the limit is over, calls are served again. */
export function servesAfterTheLimit(claim: string): Case {
  return loadCase(claim, async context => {
    const { after } = await burstOf(context);
    if (!isThrottled(after.answer)) {
      return;
    }
    throw new Shortfall("after the time of the limit a call is still throttled", { exchange: after });
  });
}

/** What came of a burst: a run has many, so of the exchanges only those are kept that a claim may show. */
interface Burst {
  /** As many calls as are allowed, at once. */
  readonly limit: number;
  /** How many of these were throttled, and the first. */
  readonly throttled: number;
  readonly refused: Answered | undefined;
  /** With those over the limit: half as many again, and some, at once. */
  readonly calls: number;
  readonly isThrottling: boolean;
  /** What is wrong with an answer to a call over the limit. */
  readonly fault: unknown;
  readonly last: Answered | undefined;
  /** From the first call to the last answer. */
  readonly milliseconds: number;
}

/** A burst, and what follows it. */
interface BurstAndAfter extends Burst {
  /** One call after the time of the limit. */
  readonly after: Answered;
  /** The time of the limit. */
  readonly window: number;
}

/** A little more than the window passes before and after, for clocks that differ. */
const MARGIN = 120;

/** A burst that was too slow to go over the limit is tried again so often. */
const MOST_BURSTS = 4;

/** Fills the limit, goes over it, and waits until it is over; done once for all claims, alone on the target. */
function burstOf(context: CaseContext): Promise<BurstAndAfter> {
  const { operation, session, base, idle } = context;
  return context.once("burst", async () => {
    const { requests, seconds } = operation.rateLimit ?? { requests: 0, seconds: 0 };
    if (requests === 0) {
      throw new Skipped("the contract names no limit");
    }
    if (session.rate !== undefined && session.rate <= requests / seconds) {
      throw new Skipped(`at ${session.rate} calls a second (--rate) the limit of ${requests} is not reached`);
    }
    const window = seconds * 1000;
    const pass = () => idle(session.clock.sleep(window + MARGIN));
    // A call that comes late would be one of the burst's.
    await idle(session.quiet(operation));
    await pass();
    const send = async (): Promise<Answered> => {
      const exchange = await session.send(operation, base, {}, { unpaced: true });
      if (exchange.answer === undefined) {
        throw new Shortfall(`no answer under load: ${exchange.trouble}`, { exchange });
      }
      return { ...exchange, answer: exchange.answer };
    };
    const attempt = async () => {
      const end = await idle(session.alone());
      try {
        const started = session.clock.now();
        const within = await Promise.all(Array.from({ length: requests }, send));
        const over = await Promise.all(Array.from({ length: Math.ceil(requests / 2) + 5 }, send));
        return judgeBurst(context, within, over, session.clock.now() - started);
      } finally {
        end();
      }
    };
    let burst = await attempt();
    for (let tries = 1; tries < MOST_BURSTS && burst.milliseconds > window && !burst.isThrottling; tries++) {
      await pass();
      burst = await attempt();
    }
    await pass();
    return { ...burst, after: await send(), window };
  });
}

function judgeBurst(context: CaseContext, within: Answered[], over: Answered[], milliseconds: number): Burst {
  const throttled = within.filter(({ answer }) => isThrottled(answer));
  const fault = faultIn(() => {
    for (const exchange of over) {
      expectServedOrThrottled(context, exchange);
    }
  });
  return {
    limit: within.length,
    throttled: throttled.length,
    refused: throttled[0],
    calls: within.length + over.length,
    isThrottling: throttled.length > 0 || over.some(({ answer }) => isThrottled(answer)),
    fault,
    last: over.at(-1),
    milliseconds,
  };
}

function expectServedOrThrottled(context: CaseContext, exchange: Answered): void {
  const { answer } = exchange;
  if (!isSuccess(exchange) && !isThrottled(answer)) {
    throw new Shortfall(`over the limit a call is answered ${inWords(exchange)}`, { exchange });
  }
  expectFitting(context, exchange);
  const wait = answer.headers["x-acs-retry-after"];
  if (isThrottled(answer) && wait !== undefined && !(Number(wait) >= 0 && Number(wait) <= 60_000)) {
    throw new Shortfall(`the throttle says to wait ${wait} ms`, { exchange });
  }
}

function loadCase(claim: string, run: (context: CaseContext) => Promise<void>): Case {
  return {
    family: "load",
    claim,
    needs: ["throttle"],
    pointer: ({ pointer }) => `${pointer}/x-rate-limit`,
    run,
  };
}
