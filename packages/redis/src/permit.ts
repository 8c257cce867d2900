/** Permission to send one call, as Redis gave it. */
export interface Permit {
  readonly id: number;
  /** When it was asked for, in the clock's milliseconds. */
  readonly askedAt: number;
}
