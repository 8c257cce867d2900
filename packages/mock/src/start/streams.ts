import { createRandom, type Random } from "../runtime/random.ts";

/** The random streams of a mock: one for each use, so that one more request does not change what is made up next. */
export interface Streams {
  readonly ids: Random;
  readonly answers: Random;
  readonly keys: Random;
  /** Starts all of them again. */
  reset(): void;
}

/** Makes the streams of a seed. */
export function createStreams(seed: string | number): Streams {
  const names = ["ids", "answers", "keys"] as const;
  const start = () => names.map(name => createRandom(`${name}:${seed}`));
  let streams = start();
  const draw = (index: number) => () => streams[index]?.() ?? 0;
  return {
    ids: draw(0),
    answers: draw(1),
    keys: draw(2),
    reset() {
      streams = start();
    },
  };
}
