/** Redis does not answer, or does not know the calls of the last window: calls pause, then go by the local share. */
export interface AwayEvent {
  readonly type: "away";
  /** The quota's name in Redis, e.g. `3f9c...`: a hash, no key id. */
  readonly quota: string;
  /**
   * `slow`: no answer within 500 ms. `gone`: the connection failed, or something other than Redis answered. `lost`: Redis
   * answers, but is new, was restarted or flushed, or others were away too.
   */
  readonly reason: "gone" | "lost" | "slow";
  /** Calls per window that this process keeps to meanwhile, e.g. `12`. */
  readonly share: number;
  /** The error of the connection, where the reason is `gone`. */
  readonly error?: unknown;
}

/** Redis keeps the quota again. */
export interface BackEvent {
  readonly type: "back";
  /** The quota's name in Redis. */
  readonly quota: string;
  /** How long it was away, in milliseconds. */
  readonly duration: number;
}

/** An event of `onEvent` of `createRedisLimiter`. */
export type RedisLimiterEvent = AwayEvent | BackEvent;
