/** Metadata or a contract that cannot be imported. The message is written for the user and printed without a stack. */
export class ImportError extends Error {
  override readonly name = "ImportError";
}
