/** A step of a run, in milliseconds since its start. */
export interface Step {
  readonly name: string;
  readonly start: number;
  readonly ms: number;
}

/** Whose time a run takes, as shares of the clock that add up to 1. */
export interface Shares {
  /** openapi-typescript, orval, or both at work. */
  readonly generators: number;
  /** No generator, but redocly's bundler or linter. */
  readonly redocly: number;
  /** None of them. */
  readonly own: number;
  /** Milliseconds of work by step, libraries taken out of the steps that call them. */
  readonly work: readonly [name: string, ms: number][];
}

const generatorNames = ["openapi-typescript", "orval"];
const redoclyNames = ["redocly bundle", "redocly lint"];
/** Which library's time lies within which step. */
const within: Readonly<Record<string, string>> = {
  load: "redocly bundle",
  types: "openapi-typescript",
  validators: "orval",
};

/** Splits a run's time by who was at work. */
export function sharesOf(total: number, steps: readonly Step[]): Shares {
  const generators = covered(steps.filter(({ name }) => generatorNames.includes(name)));
  const libraries = covered(steps.filter(({ name }) => [...generatorNames, ...redoclyNames].includes(name)));
  const msOf = (wanted: string | undefined) => steps.find(({ name }) => name === wanted)?.ms ?? 0;
  return {
    generators: generators / total,
    redocly: (libraries - generators) / total,
    own: (total - libraries) / total,
    work: steps.map(({ name, ms }) => [name, ms - msOf(within[name])]),
  };
}

/** How many milliseconds at least one of the steps covers. */
function covered(steps: readonly Step[]): number {
  let end = 0;
  let sum = 0;
  for (const step of [...steps].sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, step.start + step.ms - Math.max(end, step.start));
    end = Math.max(end, step.start + step.ms);
  }
  return sum;
}
