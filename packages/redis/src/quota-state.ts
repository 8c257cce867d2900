import type { Clock, RateLimit } from "@ims-kit/client";
import { type Alarm, createAlarm } from "./alarm.ts";
import type { RedisLimiterEvent } from "./limiter-events.ts";
import { createLocalShare, type LocalShare } from "./local-share.ts";
import { createOutage, type Outage } from "./outage.ts";
import { createPermits, type Permits } from "./permits.ts";
import type { QuotaPhase } from "./quota-phase.ts";
import { margin } from "./timing.ts";
import { createWaitingCalls, type WaitingCalls } from "./waiting-calls.ts";

/** What a quota is made of. */
export interface SharedQuotaOptions {
  /** Its name in Redis, for events. */
  readonly quota: string;
  /** Runs its script. */
  readonly run: (args: readonly string[]) => Promise<unknown>;
  /** The name of this process among all that share the quota, e.g. `f3a9c2b17d04`. */
  readonly owner: string;
  readonly limit: RateLimit;
  /** How many processes share the limit while Redis is away. */
  readonly processes: number;
  readonly clock: Clock;
  readonly emit: (event: RedisLimiterEvent) => void;
}

/** Where a quota stands; all times are the clock's milliseconds. */
export interface QuotaState {
  readonly options: SharedQuotaOptions;
  /** A window and a margin, in milliseconds. */
  readonly hold: number;
  readonly waiting: WaitingCalls;
  readonly permits: Permits;
  readonly share: LocalShare;
  readonly outage: Outage;
  readonly alarm: Alarm;
  phase: QuotaPhase;
  /** The pause of a throttle that Redis is yet to hear of, in milliseconds. */
  throttle: number | undefined;
  /** When the calls that wait may ask. */
  askAt: number;
  /** When the question under way was asked. */
  askedAt: number | undefined;
  failedAt: number;
  /** Whether Redis found the last question too old to answer it. */
  wasStale: boolean;
  /** The server's clock in microseconds, and when it said so. */
  server: { readonly time: number; readonly at: number };
  usedAt: number;
}

/** Makes a quota that nobody has used; `proceed` runs whenever something may be due. */
export function createQuotaState(options: SharedQuotaOptions, proceed: () => void): QuotaState {
  const { quota, limit, processes, clock, emit } = options;
  const share = createLocalShare({ limit, processes, clock });
  const permits = createPermits(clock, 2 * limit.requests, proceed);
  const waiting = createWaitingCalls(() => {
    // Others need not wait for calls that have gone.
    if (waiting.count === 0) {
      permits.reportNow();
    }
    proceed();
  });
  return {
    options,
    hold: limit.seconds * 1000 + margin,
    waiting,
    permits,
    share,
    outage: createOutage({ quota, share: share.requests, clock, emit }),
    alarm: createAlarm(clock, proceed),
    phase: { name: "shared" },
    throttle: undefined,
    askAt: 0,
    askedAt: undefined,
    failedAt: Number.NEGATIVE_INFINITY,
    wasStale: false,
    server: { time: 0, at: Number.NEGATIVE_INFINITY },
    usedAt: clock.now(),
  };
}
