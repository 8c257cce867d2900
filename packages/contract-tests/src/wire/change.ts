/** What a case changes in an otherwise valid call. */
export interface Change {
  /** Raw wire values, e.g. `{ PageNumber: "0" }`; several for a repeated key. */
  readonly set?: Readonly<Record<string, string | readonly string[]>>;
  /** Parameters to leave out. */
  readonly leaveOut?: readonly string[];
  /** Parameters to send twice. */
  readonly repeat?: readonly string[];
  /** Parameters to send under another name, e.g. `{ Algorithm: "algorithm" }`. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Headers to set, or with null to leave out. */
  readonly header?: Readonly<Record<string, string | null>>;
  /** A header whose value to write in other letters' case, e.g. `x-acs-action`. */
  readonly headerOtherCase?: string;
  readonly method?: string;
  /** How to sign otherwise than rightly. */
  readonly sign?: SignChange;
  /** Whether the `Prefer` header asks for a throttle, which is then no reason to send the call again. */
  readonly asksForThrottle?: boolean;
}

/** What a case changes in the signature. */
export interface SignChange {
  /** No Authorization at all. */
  readonly unsigned?: boolean;
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
  readonly securityToken?: string;
  /** Seconds to add to the clock, e.g. `-1200` for twenty minutes ago. */
  readonly skew?: number;
  readonly date?: string;
  readonly nonce?: string;
  /** Names of headers that are sent but not signed. */
  readonly leaveUnsigned?: readonly string[];
  /** Replaces the whole Authorization. */
  readonly authorization?: string;
  /** Whether the last letter of the signature is another one. */
  readonly misspelt?: boolean;
  /** The content hash that is sent, and signed as any header. */
  readonly contentHash?: string;
  /** The hash of the body that is signed. */
  readonly bodyHash?: string;
  /** Query values put in place of the signed ones. */
  readonly afterwards?: Readonly<Record<string, string>>;
  /** Query values that are sent but not signed. */
  readonly added?: Readonly<Record<string, string>>;
  /** Parameters that are signed but not sent. */
  readonly dropped?: readonly string[];
  /** Headers put in place of the signed ones. */
  readonly headersAfterwards?: Readonly<Record<string, string>>;
}
