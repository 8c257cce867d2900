import type { Ground } from "../contract/assumptions.ts";
import type { Contract, OperationModel, Values } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import type { Judgement } from "../judge/judge.ts";
import type { Entry } from "../judge/ledger.ts";
import type { ValidateValue } from "../judge/schema-validator.ts";
import type { Change } from "../wire/change.ts";
import type { Clock } from "../wire/clock.ts";
import type { Answer, Exchange } from "../wire/exchange.ts";
import type { Credentials } from "../wire/signature.ts";
import type { Shortfall } from "./shortfall.ts";

/** What a case needs of its target; without it the case is skipped and says so. */
export const NEEDS = {
  auth: "the target checks signatures",
  world: "the target holds items behind its lists",
  throttle: "the target enforces the contract's rate limit",
  writes: "the target may be changed",
  prefer: "the target answers with the example that a `Prefer` header names",
} as const;

/** One of {@link NEEDS}. */
export type Need = keyof typeof NEEDS;

/** The kinds of cases, in the order in which they are shown. */
export const FAMILIES = [
  "examples",
  "answers",
  "refusals",
  "signature",
  "paging",
  "meaning",
  "properties",
  "load",
] as const;

/** One of {@link FAMILIES}. */
export type Family = (typeof FAMILIES)[number];

/** One claim about one operation, and how to put it to the test. */
export interface Case {
  readonly family: Family;
  /** What is held to be true, e.g. `a call without Algorithm is refused`. */
  readonly claim: string;
  readonly needs: readonly Need[];
  /** Why the claim is made. @default documented */
  readonly ground?: Ground;
  /** Looks at the contract alone and sends nothing. */
  readonly offline?: true;
  /** Judged when the other cases are done: it looks at every answer that they got. */
  readonly last?: true;
  /** Pointer in the contract to what the claim comes from, e.g. a parameter's `/schema/enum`. */
  pointer(operation: OperationModel): string;
  /**
   * Returns where the claim holds.
   * @throws Shortfall where the claim does not hold
   * @throws Skipped where it cannot be judged
   */
  run(context: CaseContext): Promise<void>;
}

/** What a case runs with. */
export interface CaseContext {
  readonly contract: Contract;
  readonly operation: OperationModel;
  /** All cases of the suite that the case is in. */
  readonly cases: readonly Case[];
  /** A valid call's values: of the world where it is known, the user's own, or the contract's example. */
  readonly base: Values;
  /** Why the case's claim is made. */
  readonly ground: Ground;
  readonly run: RunFacts;
  /** Sends a call at the run's pace. @throws Shortfall where no answer comes */
  call(values: Values, change?: Change): Promise<Answered>;
  /** Sends a call of another operation at the run's pace, to make what a case acts on. */
  callOperation(operation: OperationModel, values: Values): Promise<Answered>;
  /** Sends a call at once, over the pace; a throttle is then an answer like any other. */
  callNow(values: Values): Promise<Answered>;
  /** Waits until no paced call of the operation waits for its turn or is under way. */
  quiet(): Promise<void>;
  /** Waits until nobody else makes a burst of calls; the returned function lets the next one. */
  burstTurn(): Promise<() => void>;
  /** Waits for something that the target has no part in: the case's time stands still. */
  idle<Result>(wait: Promise<Result>): Promise<Result>;
  /** Computes once for the suite, e.g. a walk over all pages that several claims look at. */
  once<Result>(key: string, compute: () => Promise<Result>): Promise<Result>;
  /** How the answers of the run so far left the contract. */
  entries(): readonly Entry[];
  readonly validate: ValidateValue;
  /** Counts a constraint, e.g. `PageNumber minimum`, as broken and noticed. */
  countRefused(constraint: string): void;
  /**
   * Notes that the target differs from an assumption, and goes on.
   * @throws Shortfall the one given, where a documented rule is broken or the run is strict
   */
  report(shortfall: Shortfall): void;
}

/** What a case may know of the run. */
export interface RunFacts {
  /** What the target holds. */
  readonly world: Json | undefined;
  readonly credentials: Credentials | undefined;
  readonly seed: number;
  /** Random requests for each property. */
  readonly samples: number;
  /** Calls a second over all operations. */
  readonly rate: number | undefined;
  readonly clock: Clock;
  /** Whether the claims about the gateway are part of the run. */
  readonly hasGateway: boolean;
}

/** An exchange that was answered, and what the contract says of the answer. */
export interface Answered extends Exchange {
  readonly answer: Answer;
  readonly judgement: Judgement;
}

/** Cases of one operation, or of the gateway: what a generated file exports. */
export interface Suite {
  /** The operation's action, or `gateway`. */
  readonly name: string;
  /** Makes the cases anew: a run of many operations holds only those of the operations that it is at. */
  readonly cases: () => readonly Case[];
}

/** Names the operation that these cases are about; `gateway` for what is true whatever the operation. */
export function suite(name: string, cases: Suite["cases"]): Suite {
  return { name, cases };
}

/** Marks a claim that no source makes, by the name of the assumption in the contract. */
export function assumed(assumption: string, each: Case): Case {
  return { ...each, ground: { basis: "assumed", assumption } };
}

/** Marks a claim that a run against a target confirmed, by the name of what was an assumption. */
export function observed(assumption: string, each: Case): Case {
  return { ...each, ground: { basis: "observed", assumption } };
}
