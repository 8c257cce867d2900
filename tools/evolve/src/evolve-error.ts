/** Something that stops evolve, release or rehearsal; the message is written for the user and printed without a stack. */
export class EvolveError extends Error {
  override readonly name = "EvolveError";
}
