/** A failure that is permitted, with the reason. */
export interface KnownGap {
  readonly operation: string;
  /** The claim, or the beginning of one that ends in `*`. */
  readonly claim: string;
  readonly reason: string;
  /** In the file, from 1. */
  readonly line: number;
}

/**
 * The gaps of a `known-gaps.txt`: a line each, `Operation: claim # reason`. Empty lines and lines that begin with `#` are
 * left out.
 * @throws Error naming the line that has no operation or no reason
 */
export function parseKnownGaps(text: string): KnownGap[] {
  return text.split("\n").flatMap((raw, index) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) {
      return [];
    }
    const match = /^(?<operation>[\w.]+): (?<claim>.+?)\s+# (?<reason>.+)$/.exec(line);
    if (match?.groups === undefined) {
      throw new Error(`known gaps, line ${index + 1}: expected "Operation: claim # reason", found "${line}"`);
    }
    const { operation = "", claim = "", reason = "" } = match.groups;
    return [{ operation, claim, reason, line: index + 1 }];
  });
}

/** The gap that permits a case to fail. */
export function gapFor(gaps: readonly KnownGap[], operation: string, claim: string): KnownGap | undefined {
  return gaps.find(gap => {
    if (gap.operation !== operation) {
      return false;
    }
    return gap.claim.endsWith("*") ? claim.startsWith(gap.claim.slice(0, -1)) : gap.claim === claim;
  });
}

/** What a gap may name. */
interface NamedCase {
  readonly operation: string;
  readonly claim: string;
}

/** Sentences about the gaps that name no case of a run. */
export function unusedGaps(gaps: readonly KnownGap[], cases: readonly NamedCase[]): string[] {
  return gaps
    .filter(gap => !cases.some(({ operation, claim }) => gapFor([gap], operation, claim) !== undefined))
    .map(gap => `line ${gap.line}: "${gap.operation}: ${gap.claim}" names no case of this run`);
}
