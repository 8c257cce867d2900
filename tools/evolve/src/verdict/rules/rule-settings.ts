import { isSame, type Json } from "../../diff/document.ts";
import { type Change, type Effect, effects } from "../change.ts";
import { changedSettings } from "../changed-settings.ts";
import { code } from "../phrases.ts";

/** An extension that sets values, each documented or assumed. */
interface SettingsPair {
  /** Absent for an extension of the whole contract. */
  readonly operation?: string;
  readonly rule: string;
  /** What the values are settings of, as a sentence begins, e.g. "Paging". */
  readonly name: string;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
  /** What another documented value means. @default effects.mockBreaks */
  readonly breaks?: Effect;
}

/** Judges each value by its basis: a documented one is a promise, an assumed one is our choice, on which nobody may build. */
export function judgeSettings({ name, from, to, breaks = effects.mockBreaks, ...common }: SettingsPair): Change[] {
  const { operation, rule } = common;
  const at = operation === undefined ? { rule } : { operation, rule };
  return changedSettings(from, to).map(({ name: setting, from: old, to: now, wasPromised }): Change => {
    const what = setting === "" ? name : `${name}: \`${setting}\``;
    if (isSame(old, now)) {
      return {
        ...at,
        text: `${what} is ${wasPromised ? "only assumed" : "documented"} now.`,
        effect: effects.mockAdds,
      };
    }
    const text = `${what} is ${code(now)}, no longer ${code(old)}.`;
    if (!wasPromised) {
      return { ...at, text, effect: effects.mockAdds };
    }
    return { ...at, text, instead: "expect the new rule in tests on a world", effect: breaks };
  });
}
