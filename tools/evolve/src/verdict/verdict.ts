import { type Change, type Effect, effects } from "./change.ts";

/** What a rule says of one difference; the operation and the sentence's form are added by the caller. */
export type Verdict = Pick<Change, "effect" | "rule"> & {
  /** The sentence, made when it is known in which answers the same happened. */
  readonly phrase: Phrase;
  readonly instead?: string;
};

/** Makes a sentence about one or several answers, given their statuses. */
export type Phrase = (statuses: readonly string[]) => string;

/** The verdict that callers break, with what to write instead. */
export function breaks(rule: string, phrase: Phrase, instead: string, effect: Effect = effects.breaks): Verdict[] {
  return [{ rule, effect, phrase, instead }];
}

/** The verdict that something is added, or what another effect says. */
export function adds(rule: string, phrase: Phrase, effect: Effect = effects.adds): Verdict[] {
  return [{ rule, effect, phrase }];
}
