import type { Case, RunFacts } from "../claims/case.ts";
import type { OperationModel, Values } from "../contract/contract.ts";
import { GATEWAY } from "../judge/coverage.ts";
import type { Entry } from "../judge/ledger.ts";
import { baseValues } from "./base-values.ts";
import type { Records } from "./records.ts";
import type { Sender } from "./sender.ts";
import type { Settings } from "./settings.ts";

/** What the cases of one suite share. */
export interface SuiteContext {
  /** The operation's action, or `gateway`. */
  readonly suite: string;
  /** The operation that is called; for the gateway, any that reads. */
  readonly operation: OperationModel;
  readonly cases: readonly Case[];
  readonly base: Values;
  readonly facts: RunFacts;
  readonly settings: Settings;
  readonly sender: Sender;
  readonly records: Records;
  /** What was computed once, by its key. */
  readonly memory: Map<string, Promise<unknown>>;
}

/** What a context is made from. */
export interface SuiteContextOptions extends Omit<SuiteContext, "base" | "facts" | "memory"> {
  readonly hasGateway: boolean;
}

/** A context in which nothing was computed yet. */
export function createSuiteContext({ hasGateway, ...options }: SuiteContextOptions): SuiteContext {
  const { settings, operation } = options;
  return {
    ...options,
    base: baseValues(settings, operation),
    facts: { ...settings, hasGateway },
    memory: new Map(),
  };
}

/** How answers left the contract, as far as it is the suite's: what operations share is the gateway's. */
export function entriesFor({ suite, facts, records }: SuiteContext): Entry[] {
  const isOfGateway = ({ shared, violation }: Entry) => shared || violation.about.startsWith("request id");
  return records.ledger
    .entries()
    .filter(entry =>
      suite === GATEWAY ? isOfGateway(entry) : entry.action === suite && !(facts.hasGateway && isOfGateway(entry)),
    );
}
