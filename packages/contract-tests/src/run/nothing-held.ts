import type { Outcome } from "./result.ts";

/** How a case ended, as far as it matters here. */
interface Ended {
  readonly outcome: Outcome;
  readonly reason?: string | undefined;
}

/**
 * What to say of a run in which no claim held and none fell short: it shows nothing of the target, so it is no success.
 * Undefined where something was judged.
 */
export function nothingHeld(cases: readonly Ended[]): string | undefined {
  if (cases.some(({ outcome }) => outcome !== "skipped" && outcome !== "gap")) {
    return undefined;
  }
  const gaps = cases.filter(({ outcome }) => outcome === "gap").length;
  const [first] = cases.filter(({ outcome }) => outcome === "skipped");
  const counts = `${cases.length - gaps} skipped${gaps === 0 ? "" : `, ${gaps} known gaps`}`;
  const why = first?.reason === undefined ? "" : `; the first one: ${first.reason}`;
  return `nothing was tested: of ${cases.length} cases none held (${counts})${why}`;
}
