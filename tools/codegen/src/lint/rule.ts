import type { Contract, ContractOperation } from "../contract.ts";

/** Tells of one thing that is wrong. `pointer` is one of the bundled document, without `#`. */
export type Report = (pointer: string, what: string, operation?: ContractOperation) => void;

/** One demand on a contract. What it reports says what is wrong and what to do. */
export interface Rule {
  /** Shown behind each report, e.g. `example-fits`. */
  readonly name: string;
  readonly check: (contract: Contract, report: Report) => void;
}
