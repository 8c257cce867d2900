import type { Answer } from "../wire/exchange.ts";
import { isThrottle } from "../wire/throttle.ts";
import type { Answered, Case, CaseContext } from "./case.ts";
import { expectRefused, faultIn, inWords, isSuccess } from "./expect.ts";
import { Shortfall, Skipped } from "./shortfall.ts";

/** As many calls in a second as the contract allows are all served. */
export function servesTheLimit(claim: string): Case {
  return loadCase(claim, async context => {
    const { limit, throttled, refused } = await burstOf(context);
    if (refused !== undefined) {
      const message = `of ${limit} calls, the documented limit, ${throttled} were throttled`;
      throw new Shortfall(message, { exchange: refused });
    }
  });
}

/** Calls over the limit get a throttle with one of these codes and nothing else. */
export function throttlesOverTheLimit(claim: string, codes: readonly string[]): Case {
  return loadCase(claim, async context => {
    const { limit, calls, throttle, fault, last, milliseconds, window } = await burstOf(context);
    if (fault !== undefined) {
      throw fault;
    }
    if (throttle !== undefined) {
      return expectRefused(context, throttle, codes);
    }
    const time = Math.round(milliseconds);
    if (milliseconds > window) {
      throw new Skipped(`the target took ${time} ms for ${calls} calls: the limit was not reached`);
    }
    const message = `${calls} calls in ${time} ms were all served, the limit is ${limit}`;
    throw new Shortfall(message, { exchange: last });
  });
}

/** Once the time of the limit is over, calls are served again. */
export function servesAfterTheLimit(claim: string): Case {
  return loadCase(claim, async context => {
    const { after } = await burstOf(context);
    if (isThrottle(after.answer)) {
      throw new Shortfall("after the time of the limit a call is still throttled", { exchange: after });
    }
  });
}

/** What came of a burst. A run has many, so only those exchanges are kept that a claim may show. */
interface Burst {
  /** As many calls as are allowed, at once. */
  readonly limit: number;
  /** How many of these were throttled, and the first. */
  readonly throttled: number;
  readonly refused: Answered | undefined;
  /** With those over the limit: half as many again, and some, at once. */
  readonly calls: number;
  /** The first throttle of all. */
  readonly throttle: Answered | undefined;
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
  /** The time of the limit, in milliseconds. */
  readonly window: number;
}

/** In milliseconds. A little more than the window passes before and after, for clocks that differ. */
const MARGIN = 120;

/** A burst that was too slow to go over the limit is tried again so often. */
const MOST_BURSTS = 4;

/** Fills the limit, goes over it, and waits until it is over; done once for all claims, alone on the target. */
function burstOf(context: CaseContext): Promise<BurstAndAfter> {
  return context.once("burst", async () => {
    const { run, idle } = context;
    const { requests, seconds } = limitOf(context);
    const window = seconds * 1000;
    const pass = () => idle(run.clock.sleep(window + MARGIN));
    // A call that comes late would be one of the burst's.
    await idle(context.quiet());
    await pass();
    let burst = await oneBurst(context, requests);
    for (let tries = 1; tries < MOST_BURSTS && burst.milliseconds > window && burst.throttle === undefined; tries++) {
      await pass();
      burst = await oneBurst(context, requests);
    }
    await pass();
    return { ...burst, after: await context.callNow(context.base), window };
  });
}

function limitOf({ operation, run }: CaseContext): { requests: number; seconds: number } {
  const { rateLimit } = operation;
  if (rateLimit === undefined) {
    throw new Skipped("the contract names no limit");
  }
  if (run.rate !== undefined && run.rate <= rateLimit.requests / rateLimit.seconds) {
    throw new Skipped(`at ${run.rate} calls a second (--rate) the limit of ${rateLimit.requests} is not reached`);
  }
  return rateLimit;
}

async function oneBurst(context: CaseContext, requests: number): Promise<Burst> {
  const { run, idle, base } = context;
  const end = await idle(context.burstTurn());
  const sendAtOnce = (count: number) => Promise.all(Array.from({ length: count }, () => context.callNow(base)));
  try {
    const started = run.clock.now();
    const within = await sendAtOnce(requests);
    const over = await sendAtOnce(Math.ceil(requests / 2) + 5);
    return burstFrom(!context.operation.reads, within, over, run.clock.now() - started);
  } finally {
    end();
  }
}

function burstFrom(isWrite: boolean, within: Answered[], over: Answered[], milliseconds: number): Burst {
  const throttled = within.filter(({ answer }) => isThrottle(answer));
  return {
    limit: within.length,
    throttled: throttled.length,
    refused: throttled[0],
    calls: within.length + over.length,
    throttle: [...throttled, ...over].find(({ answer }) => isThrottle(answer)),
    fault: faultIn(() => {
      for (const exchange of over) {
        expectServedOrThrottled(exchange, isWrite);
      }
    }),
    last: over.at(-1),
    milliseconds,
  };
}

/** A write of what is not there is refused by the operation: it was served as far as the limit is concerned. */
function expectServedOrThrottled(exchange: Answered, isWrite: boolean): void {
  const { answer } = exchange;
  const isRefusedWrite = isWrite && answer.status < 500;
  if (isSuccess(exchange) || (isRefusedWrite && !isThrottle(answer))) {
    return;
  }
  if (!isThrottle(answer)) {
    throw new Shortfall(`over the limit a call is answered ${inWords(exchange)}`, { exchange });
  }
  expectSaneWait(answer, exchange);
}

/** In milliseconds. No documented wait is longer than a minute. */
const LONGEST_WAIT = 60_000;

function expectSaneWait({ headers }: Answer, exchange: Answered): void {
  const wait = headers["x-acs-retry-after"];
  if (wait !== undefined && !(Number(wait) >= 0 && Number(wait) <= LONGEST_WAIT)) {
    throw new Shortfall(`the throttle says to wait ${wait} ms, at most a minute is expected`, { exchange });
  }
}

function loadCase(claim: string, run: (context: CaseContext) => Promise<void>): Case {
  return { family: "load", claim, needs: ["throttle"], pointer: ({ pointer }) => `${pointer}/x-rate-limit`, run };
}
