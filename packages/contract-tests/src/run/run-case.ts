import type { Answered, Case, CaseContext } from "../claims/case.ts";
import { CannotRun, Shortfall, Skipped, TooLong } from "../claims/shortfall.ts";
import type { Json, OperationModel, Values } from "../contract/contract.ts";
import { shorten } from "../judge/fit.ts";
import { plainValueOf } from "../values/arbitrary.ts";
import { curlOf, withoutSecrets } from "../wire/curl.ts";
import type { Exchange } from "../wire/transport.ts";
import { lookupsInto } from "../world/world.ts";
import { startCaseTime } from "./case-time.ts";
import type { Failure } from "./result.ts";
import type { Session } from "./session.ts";
import { originOf } from "./target.ts";

/** What came of one case. */
export type CaseVerdict =
  | { readonly outcome: "held" }
  | { readonly outcome: "skipped"; readonly reason: string }
  | { readonly outcome: "failed"; readonly failure: Failure };

/** The cases of one operation share a context: a valid call's values, and what was computed once. */
export interface OperationContext extends Omit<CaseContext, "call" | "idle" | "once"> {
  /** What was computed once, by its key. */
  readonly memory: Map<string, Promise<unknown>>;
}

/** A context for the cases of an operation. */
export function contextOf(session: Session, operation: OperationModel, cases: readonly Case[]): OperationContext {
  return {
    operation,
    cases,
    session,
    contract: session.contract,
    base: baseOf(session, operation),
    memory: new Map(),
  };
}

/** How a case is run. */
export interface RunCaseOptions {
  /** Milliseconds. */
  readonly timeout: number;
  /** Whether a known gap permits it to fail: what it is answered is then not held against the other cases. */
  readonly permitted?: boolean;
}

/**
 * Puts one case to the test. It ends within the case's time whatever the target does; what the calls wait for their
 * turn does not count.
 * @throws CannotRun where the run cannot go on
 */
export async function runCase(context: OperationContext, each: Case, options: RunCaseOptions): Promise<CaseVerdict> {
  const { operation, memory } = context;
  const { timeout, permitted = false } = options;
  const session = permitted ? permitting(context.session) : context.session;
  let last: Exchange | undefined;
  const tooLong = () => new TooLong(`the case took longer than ${timeout} ms`, { exchange: last });
  const { over, idle, stop } = startCaseTime(timeout, tooLong);
  const ended = new AbortController();
  const call = async (values: Values, change = {}): Promise<Answered> => {
    const exchange = await session.send(operation, values, change, { signal: ended.signal, idle });
    last = exchange;
    if (exchange.answer === undefined) {
      throw new Shortfall(`no answer came: ${exchange.trouble}`, { exchange });
    }
    return { ...exchange, answer: exchange.answer };
  };
  const once = <Result>(key: string, compute: () => Promise<Result>): Promise<Result> => {
    const known = memory.get(key) as Promise<Result> | undefined;
    // What another case computes takes of that one's time.
    if (known !== undefined) {
      return idle(known);
    }
    const result = compute();
    memory.set(key, result);
    return result;
  };
  try {
    await Promise.race([each.run({ ...context, session, call, once, idle }), over]);
    return { outcome: "held" };
  } catch (error) {
    if (error instanceof CannotRun) {
      throw error;
    }
    if (error instanceof Skipped) {
      return { outcome: "skipped", reason: error.message };
    }
    return { outcome: "failed", failure: failureFrom(context, each, error) };
  } finally {
    stop();
    // What the case left behind sends nothing more.
    ended.abort(tooLong());
  }
}

function permitting(session: Session): Session {
  return {
    ...session,
    send: (operation, values, change, options) =>
      session.send(operation, values, change, { ...options, permitted: true }),
  };
}

function failureFrom({ operation, session }: OperationContext, each: Case, error: unknown): Failure {
  // An error of another kind is a slip of the suite; it is shown as a failure with its place, never swallowed.
  const message =
    error instanceof Shortfall ? error.message : `the suite itself failed: ${(error as Error)?.stack ?? error}`;
  const { exchange, pointer } = error instanceof Shortfall ? error.evidence : {};
  const answer = exchange?.answer;
  const failure = {
    message,
    pointer: pointer ?? each.pointer(operation),
    ...(exchange && { curl: curlOf(exchange.request) }),
    ...(answer && {
      answer: { status: answer.status, headers: answer.headers, body: shorten(answer.text, 4000) },
    }),
    repeat: repeatOf(session, operation, each),
  };
  // A server may show what it was sent, so what it says is not safe to print either.
  return withoutSecrets(failure, session.credentials);
}

function repeatOf({ target, seed, repeatWith }: Session, { action }: OperationModel, { family }: Case): string {
  const more = repeatWith === undefined || repeatWith === "" ? "" : ` ${repeatWith}`;
  return `ims-contract --target ${originOf(target)}${more} --only ${action},${family} --seed ${seed}`;
}

/** A valid call's values: what the world holds, else the first request example; the user's own values over both. */
function baseOf({ world, query }: Session, operation: OperationModel): Values {
  const [example = {}] = Object.values(operation.examples);
  const known = world === undefined ? undefined : lookupsInto(operation, world)[0]?.values;
  const values: Record<string, unknown> = {};
  for (const { name, required, schema, example: own } of operation.parameters) {
    const given = query[name] === undefined ? undefined : typed(query[name], schema);
    const value = given ?? known?.[name] ?? example[name] ?? (required ? (own ?? plainValueOf(schema)) : undefined);
    if (value !== undefined && (required || given !== undefined || known === undefined)) {
      values[name] = value;
    }
  }
  return values;
}

/** A value from a command line, where all is text, as its schema has it. */
function typed(value: unknown, schema: Json): unknown {
  if (typeof value !== "string") {
    return value;
  }
  if (schema.type === "array") {
    return value.split(",");
  }
  if (schema.type === "integer" || schema.type === "number") {
    return Number(value);
  }
  return value;
}
