/** Gives turns one after the other, in the order in which they were asked for; each lasts until its function is called. */
export function createTurns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    const before = last;
    let end: () => void = () => undefined;
    last = new Promise(resolve => {
      end = resolve;
    });
    return before.then(() => end);
  };
}
