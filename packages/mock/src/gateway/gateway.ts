import type { Backend } from "../backend/backend.ts";
import { type Preference, parsePrefer } from "../contract/prefer.ts";
import { type CallFaults, faultsAfter, faultsBefore } from "../faults/apply-faults.ts";
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
  const { backend, clock, faults, pages, random } = options;
  const drawFaults = (parsed: ParsedRequest) => (faults.isEmpty ? [] : faults.next(faultCall(parsed)));
  const pageFor = (parsed: ParsedRequest) => pages.find(({ matches }) => matches(parsed));
  const open = (parsed: ParsedRequest, drawn: readonly PlannedFault[], host?: string): Call => {
    const requestId = randomRequestId(random);
    return { requestId, time: clock.now(), start: clock.elapsed(), parsed, faults: drawn, host };
  };

  return {
    receive(head) {
      const parsed = parseRequest(head);
      // A form's parameters stand in its body, and faults may depend on them.
      return { parsed, faults: isForm(head) || pageFor(parsed) ? undefined : drawFaults(parsed) };
    },
    async handle(received, { bytes, problem }) {
      const parsed = withBody(received.parsed, bytes);
      const page = problem === undefined ? pageFor(parsed) : undefined;
      if (page) {
        return servePage(options, page, parsed);
      }
      const call = open(parsed, received.faults ?? drawFaults(parsed));
      const before = faultsBefore(call.faults, backend().errors);
      const judged = await judge(options, call, problem, before);
      const outcome = finish(options, call, judged, before);
      // The record is made before the wait, because the caller might not have the patience.
      if (before.latency > 0) {
        await clock.sleep(before.latency);
      }
      return outcome;
    },
    refuse({ parsed, faults: drawn }, reason, host) {
      const checked = uncheckedCall(backend().contract, parsed);
      return finish(options, open(parsed, drawn ?? [], host), { checked, result: unreadable(reason) }).answer;
    },
  };
}

/** What is known of a call, and what it comes to. */
interface JudgedCall {
  readonly checked: CheckedCall;
  readonly result: CallResult;
}

/** A fault's error stands for the answer, so that what it refuses is not carried out. */
async function judge(
  { backend, checks, preference }: GatewayOptions,
  { parsed, time }: Call,
  problem: string | undefined,
  { refusal, skew }: CallFaults,
): Promise<JudgedCall> {
  const { contract } = backend();
  let checked = uncheckedCall(contract, parsed);
  try {
    if (problem !== undefined) {
      return { checked, result: refusal ?? unreadable(problem) };
    }
    checked = checkCall(contract, parsed, time + skew, checks);
    const refused = refusal ?? checked.refusal;
    return { checked, result: refused ?? (await answerCall(backend(), checked, parsed, preference)) };
  } catch (error) {
    return { checked, result: failure(error) };
  }
}

async function answerCall(
  backend: Backend,
  { operation, parameters }: CheckedCall,
  { request }: ParsedRequest,
  preferred: GatewayOptions["preference"],
): Promise<CallResult> {
  if (!operation || !parameters) {
    throw new Error("a call that was let through has no operation");
  }
  const { prefer } = request.headers;
  const preference = prefer === undefined ? preferred() : parsePrefer(prefer);
  return backend.answer({ operation, request, parameters, preference });
}

function finish(
  { backend, clock, recorder }: GatewayOptions,
  call: Call,
  { checked, result }: JudgedCall,
  { skew, latency } = noDelays,
): GatewayOutcome {
  const { contract, errors } = backend();
  const answer = completeAnswer({ call, checked, result, contract, errors, date: clock.now() + skew });
  const outcome = faultsAfter(call.faults, answer);
  const milliseconds = clock.elapsed() - call.start + latency;
  recorder.add(recordOfCall({ call, checked, result, status: outcome.answer.status, milliseconds }));
  return outcome;
}

async function servePage(
  { recorder, clock }: GatewayOptions,
  page: Page,
  parsed: ParsedRequest,
): Promise<GatewayOutcome> {
  const answer = await page.answer(parsed);
  if (page.isRecorded) {
    recorder.add(recordOfPage(parsed.request, answer.status, clock.now()));
  }
  return { answer };
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
