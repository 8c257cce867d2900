/** A RAM user's or account's permanent key, or a temporary one with its token. */
export interface AccessKeyCredentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** The token of temporary (STS) credentials. */
  readonly securityToken?: string | undefined;
  /** When they end: a date, its ISO text, or epoch milliseconds. A function is asked again before that. */
  readonly expiration?: Date | number | string | undefined;
}

/** A bearer token in place of a signature. */
export interface BearerCredentials {
  readonly bearerToken: string;
  /** When it ends: a date, its ISO text, or epoch milliseconds. A function is asked again before that. */
  readonly expiration?: Date | number | string | undefined;
}

/** What a request is signed or sent with. */
export type Credentials = AccessKeyCredentials | BearerCredentials;

/**
 * Looks credentials up; may be asked again at any time, and is asked once for all callers that wait.
 * Asked anew 5 minutes before `expiration`, and after the service refused what it gave.
 * Only the code or name of what it throws is reported, as a message might contain a secret; a `CredentialsError` is passed on.
 */
export type CredentialProvider = () => Credentials | Promise<Credentials>;
