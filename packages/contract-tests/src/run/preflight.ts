import type { OperationModel, Values } from "../contract/contract.ts";
import { GATEWAY } from "../judge/coverage.ts";
import type { Exchange } from "../wire/exchange.ts";
import { baseValues } from "./base-values.ts";
import { CannotRun } from "./cannot-run.ts";
import type { PlannedSuite } from "./plan.ts";
import type { Records } from "./records.ts";
import type { Sender } from "./sender.ts";
import type { Settings } from "./settings.ts";
import { type NoSuchService, noSuchService, probeTarget } from "./target.ts";

/** What is asked before a run, and of whom. */
export interface PreflightOptions {
  readonly settings: Settings;
  readonly sender: Sender;
  readonly records: Records;
  readonly plan: readonly PlannedSuite[];
}

/**
 * One valid call before all others: where it cannot be answered, nothing else can. Where the target has no such action,
 * the next operation is asked: it may have others. Where the very path is wrong, one call shows it.
 * @returns the operation that answered, undefined where no case sends anything
 * @throws CannotRun where a run makes no sense
 */
export async function preflight(options: PreflightOptions): Promise<OperationModel | undefined> {
  let missing: NoSuchService | undefined;
  for (const operation of candidates(options.plan)) {
    const exchange = await greet(options, operation);
    missing = noSuchService(exchange, options.settings);
    if (missing === undefined) {
      return operation;
    }
    if (!missing.mayHaveOthers) {
      break;
    }
  }
  if (missing !== undefined) {
    throw missing.reason;
  }
  return undefined;
}

/** The operations of suites that send something, those that read first; the gateway's where there is no other suite. */
function candidates(plan: readonly PlannedSuite[]): OperationModel[] {
  const sending = plan.filter(({ cases }) => cases().some(each => each.skip === undefined && !each.case.offline));
  const own = sending.filter(({ name }) => name !== GATEWAY);
  const operations = (own.length > 0 ? own : sending).flatMap(suite => suite.operations);
  return [...operations.filter(({ reads }) => reads), ...operations.filter(({ reads }) => !reads)];
}

async function greet({ settings, sender, records }: PreflightOptions, operation: OperationModel): Promise<Exchange> {
  const call = { operation, values: greetingFor(settings, operation), change: {} };
  let exchange: Exchange | undefined;
  const send = async () => {
    exchange = await sender.send(call);
    return exchange;
  };
  const reason = await probeTarget(send, settings);
  if (reason !== undefined || exchange === undefined) {
    throw reason ?? new CannotRun("no call was sent");
  }
  records.note(call, exchange, true);
  return exchange;
}

/** A call that changes something is no greeting: an operation that writes is asked for what must be refused. */
function greetingFor(settings: Settings, operation: OperationModel): Values {
  return operation.reads ? baseValues(settings, operation) : {};
}
