/** What a command reads from and writes to; replaced in tests. */
export interface Io {
  /** Resolves once the text is on its way; rejects when nobody reads any more. */
  readonly write: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
  /** The whole of standard input. */
  readonly readInput: () => Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isOutputTerminal: boolean;
  readonly isErrorTerminal: boolean;
  readonly isInputTerminal: boolean;
  /** The width of the terminal, e.g. `80`. */
  readonly columns: number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Whether text may be coloured: on a terminal, unless NO_COLOR says otherwise. */
export function mayColour({ env }: Io, isTerminal: boolean): boolean {
  return isTerminal && !env.NO_COLOR && env.TERM !== "dumb";
}
