import type { Backend } from "../backend/backend.ts";
import { type Preference, parsePrefer } from "../contract/prefer.ts";
import { faultsAfter, faultsBefore } from "../faults/apply-faults.ts";
import type { FaultCall, PlannedFault } from "../faults/fault.ts";
import type { FaultPlan } from "../faults/fault-plan.ts";
import type { Clock } from "../runtime/clock.ts";
import { type Random, randomRequestId } from "../runtime/random.ts";
import type { GatewayAnswer, GatewayOutcome, GatewayRequest, Refusal } from "../wire/message.ts";
import { isForm, type ParsedRequest, parseRequest, withBody } from "../wire/parse-request.ts";
import { type CallResult, completeAnswer } from "./answer.ts";
import type { Call } from "./call.ts";
import { type CheckedCall, type CheckOptions, checkCall, uncheckedCall } from "./check-call.ts";
import type { Page } from "./page.ts";
import type { Recorder } from "./record.ts";
import { recordOfCall, recordOfPage } from "./record-call.ts";

/** What a gateway is made of. */
export interface GatewayOptions {
  /** What answers the calls; another one after a reload. */
  readonly backend: () => Backend;
  readonly clock: Clock;
  readonly checks: CheckOptions;
  readonly faults: FaultPlan;
  readonly recorder: Recorder;
  /** What `mock.prefer` asks for, if anything; a `Prefer` header goes before it. */
  readonly preference: () => Preference | undefined;
  /** Paths besides `/`, e.g. the pictures. */
  readonly pages: readonly Page[];
  readonly random: Random;
}

/** Answers as the vendor's gateway does. */
export interface Gateway {
  /** Takes the head of a request whose body may still be under way, and draws its faults. */
  receive(head: GatewayRequest): ReceivedRequest;
  /** Answers a request. Never rejects. */
  handle(received: ReceivedRequest, body: RequestBody): Promise<GatewayOutcome>;
  /** Answers what never became a whole request; `host` is for one that names none. */
  refuse(received: ReceivedRequest, reason: string, host?: string): GatewayAnswer;
}

/** A request, as far as it was read. */
export interface ReceivedRequest {
  readonly parsed: ParsedRequest;
  /** The faults that hit it; undefined until they are drawn. */
  readonly faults: readonly PlannedFault[] | undefined;
}

/** The body of a request. */
export interface RequestBody {
  readonly bytes: Uint8Array;
  /** Why the request is refused before anything in it is looked at, e.g. that its body is too large. */
  readonly problem?: string | undefined;
}

/** Makes a gateway. */
export function createGateway(options: GatewayOptions): Gateway {
  const { backend, clock, checks, faults, recorder, pages, random } = options;

  function receive(head: GatewayRequest): ReceivedRequest {
    const parsed = parseRequest(head);
    // A form's parameters stand in its body, and faults may depend on them.
    return { parsed, faults: isForm(head) || isPage(parsed) ? undefined : drawFaults(parsed) };
  }

  async function handle(received: ReceivedRequest, { bytes, problem }: RequestBody): Promise<GatewayOutcome> {
    const parsed = withBody(received.parsed, bytes);
    const page = problem === undefined ? pages.find(({ matches }) => matches(parsed)) : undefined;
    if (page) {
      return servePage(page, parsed);
    }
    const call = open(parsed, received.faults ?? drawFaults(parsed));
    const before = faultsBefore(call.faults, backend().errors);
    const { checked, result } = await judge(parsed, problem, call.time + before.skew);
    const outcome = finish(call, checked, before.refusal ?? result, before);
    // The record is made before the wait, because the caller might not have the patience.
    if (before.latency > 0) {
      await clock.sleep(before.latency);
    }
    return outcome;
  }

  function open(parsed: ParsedRequest, drawn: readonly PlannedFault[], host?: string): Call {
    const requestId = randomRequestId(random);
    return { requestId, time: clock.now(), start: clock.elapsed(), parsed, faults: drawn, host };
  }

  async function judge(
    parsed: ParsedRequest,
    problem: string | undefined,
    now: number,
  ): Promise<{ checked: CheckedCall; result: CallResult }> {
    let checked = uncheckedCall(backend().contract, parsed);
    try {
      if (problem !== undefined) {
        return { checked, result: unreadable(problem) };
      }
      checked = checkCall(backend().contract, parsed, now, checks);
      return { checked, result: checked.refusal ?? (await answerCall(checked, parsed)) };
    } catch (error) {
      return { checked, result: failure(error) };
    }
  }

  async function answerCall({ operation, parameters }: CheckedCall, { request }: ParsedRequest): Promise<CallResult> {
    if (!operation || !parameters) {
      return { code: "InvalidAction.NotFound", detail: "the contract has no such operation" };
    }
    const { prefer } = request.headers;
    const preference = prefer === undefined ? options.preference() : parsePrefer(prefer);
    return backend().answer({ operation, request, parameters, preference });
  }

  function finish(call: Call, checked: CheckedCall, result: CallResult, delays = noDelays): GatewayOutcome {
    const date = clock.now() + delays.skew;
    const { contract, errors } = backend();
    const answer = completeAnswer({ call, checked, result, contract, errors, date });
    const outcome = faultsAfter(call.faults, answer);
    const milliseconds = clock.elapsed() - call.start + delays.latency;
    recorder.add(recordOfCall({ call, checked, result, status: outcome.answer.status, milliseconds }));
    return outcome;
  }

  async function servePage(page: Page, parsed: ParsedRequest): Promise<GatewayOutcome> {
    const answer = await page.answer(parsed);
    if (page.isRecorded) {
      recorder.add(recordOfPage(parsed.request, answer.status, clock.now()));
    }
    return { answer };
  }

  function isPage(parsed: ParsedRequest): boolean {
    return pages.some(({ matches }) => matches(parsed));
  }

  function drawFaults(parsed: ParsedRequest): readonly PlannedFault[] {
    return faults.isEmpty ? [] : faults.next(faultCall(parsed));
  }

  function refuse({ parsed, faults: drawn }: ReceivedRequest, reason: string, host?: string): GatewayAnswer {
    return finish(open(parsed, drawn ?? [], host), uncheckedCall(backend().contract, parsed), unreadable(reason))
      .answer;
  }

  return { receive, handle, refuse };
}

const noDelays = { latency: 0, skew: 0 };

/** A request of which nothing was read, and nothing drawn. */
export const nothingReceived: ReceivedRequest = {
  parsed: parseRequest({ method: "", target: "", headers: {}, body: new Uint8Array(0) }),
  faults: [],
};

function unreadable(detail: string): Refusal {
  return { code: "InvalidParameter", subject: "request", detail };
}

/** A fault of the mock itself, which no request should be able to cause. */
function failure(error: unknown): Refusal {
  return { code: "InternalError", detail: error instanceof Error ? error.message : String(error) };
}

function faultCall({ request, action, query, form }: ParsedRequest): FaultCall {
  return { method: request.method, action, parameters: Object.fromEntries([...(query ?? []), ...(form ?? [])]) };
}
