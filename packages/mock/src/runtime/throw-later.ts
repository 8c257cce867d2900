/**
 * Throws what a function of the user's threw in a turn of its own, as an event's listener would: the call at hand is
 * answered all the same, and the test runner or the process says where the function failed.
 */
export function throwLater(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
