/** There is no key to sign with: exit code 3. */
export class NoCredentialsError extends Error {
  constructor() {
    super("there are no credentials");
    this.name = "NoCredentialsError";
  }
}
