/** Redis does not answer, or does not know the calls of the last window: calls pause, then go by the local share. */
export interface AwayEvent {
  readonly type: "away";
  /** The quota's name in Redis, e.g. `3f9c...`: a hash, no key id. */
  readonly quota: string;
  /**
   * `slow`: no answer in time. `gone`: the connection failed. `lost`: Redis answers, but it is new, was restarted or flushed,
   * or others just were away too.
   */
  readonly reason: "gone" | "lost" | "slow";
  /** Calls per window that this process keeps to meanwhile, e.g. `12`. */
  readonly share: number;
  /** What the connection said, if it failed. */
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

/** What `onEvent` of `createRedisLimiter` gets. */
export type RedisLimiterEvent = AwayEvent | BackEvent;
