/** The command line cannot be understood or followed: exit code 2. The message says what is wrong, the hint what to do. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = "UsageError";
    this.hint = hint;
  }
}
