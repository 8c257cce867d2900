import type { OperationModel } from "../contract/contract.ts";
import type { Exchange } from "../wire/exchange.ts";
import type { AnswerKind, Judgement } from "./judge.ts";
import type { Violation } from "./violation.ts";

/** A violation, and the first exchange of the run that showed it. */
export interface Entry {
  readonly action: string;
  readonly kind: AnswerKind;
  /** Whether the response belongs to the gateway: operations share it. */
  readonly shared: boolean;
  readonly violation: Violation;
  readonly exchange: Exchange;
}

/** Every way in which the answers of a run left the contract, whichever case asked for them. */
export interface Ledger {
  readonly entries: () => readonly Entry[];
  note(operation: OperationModel, exchange: Exchange, judgement: Judgement): void;
}

/** A ledger with no entry. */
export function createLedger(): Ledger {
  const entries = new Map<string, Entry>();
  return {
    entries: () => [...entries.values()],
    note({ action }, exchange, { kind, response, violations }) {
      for (const violation of violations) {
        const { about, at = "", word = "" } = violation;
        const key = [action, kind, about, at, word].join(" ");
        if (!entries.has(key)) {
          entries.set(key, { action, kind, shared: response?.shared ?? false, violation, exchange });
        }
      }
    },
  };
}
