import type { Contract, OperationModel, Values } from "../contract/contract.ts";
import type { Session } from "../run/session.ts";
import type { Change } from "../wire/request.ts";
import type { Exchange } from "../wire/transport.ts";

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

/** The kinds of cases, in the order they are shown. */
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
  /** Looks at the contract alone and sends nothing. */
  readonly offline?: true;
  /** Judged when the operation's other cases are done: it looks at every answer that they got. */
  readonly last?: true;
  /** Pointer in the contract to what the claim comes from; `/schema/enum` after a parameter's, say. */
  pointer(operation: OperationModel): string;
  /** Returns where the claim holds. @throws Shortfall where not, Skipped where it cannot be judged */
  run(context: CaseContext): Promise<void>;
}

/** What a case runs with. */
export interface CaseContext {
  readonly operation: OperationModel;
  readonly contract: Contract;
  readonly session: Session;
  /** All cases of the operation. */
  readonly cases: readonly Case[];
  /** A valid call's values: of the world where it is known, the user's own, or the contract's example. */
  readonly base: Values;
  /** Waits for something that the target has no part in: the case's time stands still. */
  idle<Result>(wait: Promise<Result>): Promise<Result>;
  /** Sends a call; an answer that never comes is a shortfall. */
  call(values: Values, change?: Change): Promise<Answered>;
  /** Computes once for the operation, e.g. a walk over all pages that several laws look at. */
  once<Result>(key: string, compute: () => Promise<Result>): Promise<Result>;
}

/** An exchange that was answered. */
export type Answered = Exchange & { readonly answer: NonNullable<Exchange["answer"]> };

/** The cases of one operation: what a generated file exports. */
export interface OperationSuite {
  readonly action: string;
  /** Makes the cases anew: a run of many operations holds only those of the operations that it is at. */
  readonly cases: () => readonly Case[];
}

/** Names the operation that these cases are about. */
export function suite(action: string, cases: OperationSuite["cases"]): OperationSuite {
  return { action, cases };
}
