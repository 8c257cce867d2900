/** The bases that a reader has to know of, in words. */
const words = { assumed: "Assumed, as no source says so", observed: "Observed in a run" } as const;

/**
 * The remarks of a doc comment on what is not documented, one line for each basis.
 *
 * @param rulesOf the rules of a basis, e.g. `minLength: 1`
 */
export function basisRemarks(rulesOf: (basis: keyof typeof words) => readonly string[]): string[] {
  return (["assumed", "observed"] as const).flatMap(basis => {
    const rules = rulesOf(basis);
    return rules.length === 0 ? [] : [`@remarks ${words[basis]}: ${rules.join(", ")}.`];
  });
}
