/** What the code of a failed request says about it, as far as a platform has such codes. */
export interface FailureCodes {
  /** Nothing was sent, e.g. `ECONNREFUSED`. */
  readonly neverSent?: RegExp;
  /** The server's certificate is not accepted, e.g. `DEPTH_ZERO_SELF_SIGNED_CERT`: nothing was sent, nor ever will be. */
  readonly untrusted?: RegExp;
  /** The body is not compressed as its content-encoding says, e.g. `Z_DATA_ERROR`. */
  readonly undecodable?: RegExp;
}
