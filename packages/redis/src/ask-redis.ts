import { phaseOfSilence, phaseWithoutAnswer } from "./quota-phase.ts";
import type { QuotaState } from "./quota-state.ts";
import { parseReply, type Reply } from "./reply.ts";
import { longestPause, never, patience, retryPause } from "./timing.ts";

/** When the next question to Redis is due, in the clock's milliseconds. */
export function questionDueAt({ phase, waiting, permits, askAt }: QuotaState, now: number): number {
  if (phase.name === "settling" && now < phase.sharedFrom) {
    return waiting.count > 0 ? phase.sharedFrom : never;
  }
  return Math.min(waiting.count > 0 ? askAt : never, phase.name === "away" ? never : permits.dueAt());
}

/** Asks for permits for all calls that wait, and reports what is due. Settles, without an error, when that is done with. */
export async function askRedis(state: QuotaState, now: number): Promise<void> {
  const reports = state.permits.takeReports();
  const args = questionArguments(state, now, reports);
  const wanted = state.waiting.count;
  state.throttle = undefined;
  state.askedAt = now;
  try {
    const reply = parseReply(await state.options.run(args));
    state.askedAt = undefined;
    applyReply(state, reply, { askedAt: now, wanted });
  } catch (error) {
    state.askedAt = undefined;
    applyFailure(state, error);
    state.permits.restoreReports(reports);
  }
}

/** Goes by the local share after a pause, as Redis does not answer. */
export function goWithoutRedis(state: QuotaState, reason: "gone" | "slow", error?: unknown): void {
  state.phase = phaseWithoutAnswer(state.phase, state.options.clock.now(), state.hold);
  state.outage.begin(reason, error);
}

/** What the script takes as `ARGV`; see there. */
function questionArguments(state: QuotaState, now: number, reports: readonly number[]): string[] {
  const { options, waiting, server, share, hold, throttle } = state;
  const sentAt = now - server.at < hold ? Math.floor(server.time + (now - server.at) * 1000) : 0;
  const usedShare = now - share.lastTaken() < hold ? 1 : 0;
  const pause = throttle === undefined ? -1 : Math.round(throttle * 1000);
  return [options.owner, ...[waiting.count, sentAt, usedShare, pause, ...reports].map(String)];
}

/** What a reply is held against. */
interface Question {
  readonly askedAt: number;
  /** How many permits it asked for. */
  readonly wanted: number;
}

function applyReply(state: QuotaState, reply: Reply, { askedAt, wanted }: Question): void {
  const { verdict, time, wait, ids } = reply;
  const now = state.options.clock.now();
  state.server = { time, at: now };
  const isLate = now - askedAt >= patience || state.share.lastTaken() > askedAt;
  if (isLate || verdict === "stale") {
    // Permits that come late are not used: calls would arrive later than Redis assumes.
    state.permits.returnUnused(ids);
    // A second question in a row that is too old hints at a slow connection: no reason to ask without a pause.
    state.askAt = state.wasStale ? now + retryPause : now;
    state.wasStale = true;
    return;
  }
  state.wasStale = false;
  if (verdict === "silence") {
    state.phase = phaseOfSilence(state.phase, now, wait, state.hold);
    state.outage.begin("lost");
    return;
  }
  state.phase = { name: "shared" };
  state.outage.end();
  usePermits(state, ids, askedAt);
  // Whatever Redis says, it is not asked for the same permits without a pause.
  state.askAt = ids.length < wanted ? now + Math.min(Math.max(wait, 1), longestPause) : now;
}

function usePermits({ permits, waiting }: QuotaState, ids: readonly number[], askedAt: number): void {
  for (const id of ids) {
    if (waiting.count > 0) {
      waiting.letFirstGo(permits.use({ id, askedAt }));
    } else {
      permits.keepSpare({ id, askedAt });
    }
  }
}

function applyFailure(state: QuotaState, error: unknown): void {
  state.failedAt = state.options.clock.now();
  state.askAt = state.failedAt + retryPause;
  if (state.waiting.count > 0) {
    goWithoutRedis(state, "gone", error);
  }
}
