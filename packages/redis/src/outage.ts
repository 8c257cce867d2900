import type { Clock } from "@ims-kit/client";
import type { AwayEvent, RedisLimiterEvent } from "./limiter-events.ts";

/** Reports the beginning and the end of each time in which Redis does not keep the quota. */
export interface Outage {
  /** Begins an outage, unless one goes on. */
  begin(reason: AwayEvent["reason"], error?: unknown): void;
  /** Ends the outage, if one goes on. */
  end(): void;
}

/** Options of `createOutage`. */
export interface OutageOptions {
  /** The quota's name in Redis. */
  readonly quota: string;
  /** Calls per window of the local share. */
  readonly share: number;
  readonly clock: Clock;
  readonly emit: (event: RedisLimiterEvent) => void;
}

/** Starts without an outage. */
export function createOutage({ quota, share, clock, emit }: OutageOptions): Outage {
  let since: number | undefined;
  return {
    begin(reason, error) {
      if (since === undefined) {
        since = clock.now();
        emit({ type: "away", quota, reason, share, ...(error === undefined ? {} : { error }) });
      }
    },
    end() {
      if (since !== undefined) {
        emit({ type: "back", quota, duration: clock.now() - since });
      }
      since = undefined;
    },
  };
}
