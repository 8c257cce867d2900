import { CannotRun } from "../claims/shortfall.ts";
import type { Exchange } from "../wire/transport.ts";
import type { PlannedOperation } from "./plan.ts";
import { contextOf } from "./run-case.ts";
import type { Session } from "./session.ts";
import { type NoSuchService, noSuchService, probeTarget } from "./target.ts";

/** What is asked before a run, and of whom. */
export interface PreflightOptions {
  readonly session: Session;
  readonly plan: readonly PlannedOperation[];
}

/**
 * One valid call before all others: where it cannot be answered, nothing else can. Where the target has no such action,
 * the next operation is asked: it may have others. Where the very path is wrong, one call tells it.
 * @returns why a run makes no sense, or undefined
 */
export async function preflight({ session, plan }: PreflightOptions): Promise<CannotRun | undefined> {
  const reading = plan.filter(({ operation }) => operation.reads);
  const writing = plan.filter(({ operation }) => !operation.reads);
  let missing: NoSuchService | undefined;
  for (const planned of [...reading, ...writing]) {
    if (planned.cases().every(({ skip }) => skip !== undefined)) {
      continue;
    }
    let exchange: Exchange | undefined;
    const send = async () => {
      exchange = await session.send(planned.operation, greetingOf(session, planned), {});
      return exchange;
    };
    try {
      const reason = await probeTarget(send, session);
      if (reason !== undefined) {
        return reason;
      }
    } catch (error) {
      if (error instanceof CannotRun) {
        return error;
      }
      throw error;
    }
    missing = noSuchService(exchange, session);
    if (missing?.mayHaveOthers !== true) {
      break;
    }
  }
  return missing?.reason;
}

/** A call that changes something is no greeting: for an operation that writes, a bare one that must be refused is. */
function greetingOf(session: Session, { operation }: PlannedOperation) {
  return operation.reads ? contextOf(session, operation, []).base : {};
}
