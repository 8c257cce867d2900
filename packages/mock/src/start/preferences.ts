import type { Contract } from "../contract/contract.ts";
import { checkPreference, type Preference } from "../contract/prefer.ts";
import { checkNames } from "../options/check-rules.ts";

/** What `mock.prefer` asked for. */
export interface Preferences {
  /** The preference for the next call, if there is one. */
  take(): Preference | undefined;
  add(preference: Preference, options?: { readonly times?: number }): void;
  save(): SavedPreference;
  restore(saved: SavedPreference): void;
  reset(): void;
}

/** The preference in a snapshot. */
export interface SavedPreference {
  readonly preferred: Preference | undefined;
  readonly remaining: number;
}

/** Keeps the last preference for as many calls as it was asked for. */
export function createPreferences(contract: () => Contract): Preferences {
  let preferred: Preference | undefined;
  let remaining = 0;
  return {
    take() {
      if (remaining <= 0) {
        return undefined;
      }
      remaining--;
      return preferred;
    },
    add(preference, options = {}) {
      checkPreference(preference, contract());
      checkNames(options, ["times"]);
      const { times = 1 } = options;
      if (!(times >= 1)) {
        throw new RangeError(`times is a count from 1 up, not "${times}"`);
      }
      preferred = preference;
      remaining = times;
    },
    save: () => ({ preferred, remaining }),
    restore(saved) {
      ({ preferred, remaining } = saved);
    },
    reset() {
      remaining = 0;
    },
  };
}
