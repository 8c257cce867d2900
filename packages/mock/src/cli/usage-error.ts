/** A command line or file that cannot be used; the message is one sentence for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
