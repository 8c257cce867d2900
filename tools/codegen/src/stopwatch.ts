/** One step of a run. */
export interface Step {
  /** e.g. `load`, or the name of an emitter or of a library that it calls. */
  readonly name: string;
  /** Milliseconds since the run's start. */
  readonly start: number;
  /** How many milliseconds it took. */
  readonly ms: number;
}

/** Does the work and notes how long it took. */
export type Time = <Result>(name: string, work: () => Result | Promise<Result>) => Promise<Result>;

/** A stopwatch that starts now. Steps may hold one another and run beside one another. */
export function createStopwatch(): {
  readonly steps: readonly Step[];
  readonly time: Time;
  readonly elapsed: () => number;
} {
  const zero = performance.now();
  const steps: Step[] = [];
  const time: Time = async (name, work) => {
    const start = performance.now();
    const result = await work();
    steps.push({ name, start: Math.round(start - zero), ms: Math.round(performance.now() - start) });
    return result;
  };
  return { steps, time, elapsed: () => performance.now() - zero };
}

/** Does the work and notes nothing. */
export const untimed: Time = async (_name, work) => await work();
