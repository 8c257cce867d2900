/** What Redis answers to a question. */
export interface Reply {
  /**
   * `granted`: so many permits as there are ids; for more, ask again after the wait. `stale`: the question may come from
   * before an outage: ask again at once. `silence`: the calls of the last window are not known: no permits until the wait is over.
   */
  readonly verdict: "granted" | "silence" | "stale";
  /** The server's clock, in microseconds. */
  readonly time: number;
  /** In milliseconds. */
  readonly wait: number;
  /** One for each permit. */
  readonly ids: readonly number[];
}

/** The verdicts by their numbers in the script. */
const verdicts = ["granted", "stale", "silence"] as const;

/**
 * Reads an answer of the script: verdict, clock, wait in microseconds, then ids.
 *
 * @throws TypeError when it is not such a list, e.g. as a proxy answers in the place of Redis.
 */
export function parseReply(reply: unknown): Reply {
  const numbers = Array.isArray(reply) ? reply.map(Number) : [];
  const [code = -1, time, wait, ...ids] = numbers;
  const verdict = verdicts[code];
  if (verdict === undefined || time === undefined || wait === undefined || !numbers.every(Number.isFinite)) {
    throw new TypeError(
      "Redis answered with something other than the script's list of numbers: is it Redis or Valkey?",
    );
  }
  return { verdict, time, wait: wait / 1000, ids };
}
