import { never } from "./timing.ts";

/**
 * Who gives permits at the moment. When this changes hands, from Redis to the local shares or back, a window and a margin
 * of silence lie between, so that no window holds calls of both.
 */
export type QuotaPhase =
  /** Redis gives permits. */
  | { readonly name: "shared" }
  /** Redis does not answer: each process keeps to its local share from then on. */
  | { readonly name: "away"; readonly localFrom: number }
  /** Redis answers, and gives permits later: meanwhile calls may go by the local share, between these times. */
  | {
      readonly name: "settling";
      readonly localFrom: number;
      readonly localUntil: number;
      readonly sharedFrom: number;
    };

/** The phase after Redis did not answer; `hold` is a window and a margin, all times are the clock's milliseconds. */
export function phaseWithoutAnswer(phase: QuotaPhase, now: number, hold: number): QuotaPhase {
  return phase.name === "away" ? phase : { name: "away", localFrom: now + hold };
}

/** The phase after Redis answered that it gives permits only after `wait` milliseconds. */
export function phaseOfSilence(phase: QuotaPhase, now: number, wait: number, hold: number): QuotaPhase {
  const sharedFrom = now + wait;
  const isLocal = phase.name === "away" || (phase.name === "settling" && now < phase.sharedFrom);
  const localFrom = isLocal ? phase.localFrom : now + hold;
  return { name: "settling", localFrom, localUntil: sharedFrom - hold, sharedFrom };
}

/** When calls may go by the local share; nothing while Redis gives permits, or would if it were asked. */
export function localWindow(phase: QuotaPhase, now: number): { from: number; until: number } | undefined {
  if (phase.name === "away") {
    return { from: phase.localFrom, until: never };
  }
  if (phase.name === "settling" && now < phase.sharedFrom) {
    return { from: phase.localFrom, until: phase.localUntil };
  }
  return undefined;
}
