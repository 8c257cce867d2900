/** The run cannot go on: the target is away, is not this service, or refuses the credentials. */
export class CannotRun extends Error {
  override readonly name = "CannotRun";
}
