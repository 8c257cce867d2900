import type { Clock } from "../runtime/clock.ts";
import { isObject, type JsonObject } from "../contract/json.ts";
import { type Preference, parsePrefer } from "../contract/prefer.ts";
import { faultsAfter, faultsBefore } from "../faults/apply-faults.ts";
import type { FaultCall, PlannedFault } from "../faults/fault.ts";
import type { FaultPlan } from "../faults/fault-plan.ts";
import { type Random, randomRequestId } from "../runtime/random.ts";
import { rememberLast } from "../remember-last.ts";
import { type CheckedCall, type CheckOptions, checkCall } from "./check-call.ts";
import type { Engine, EngineAnswer } from "../backend/backend.ts";
import { errorAnswer } from "./error-answer.ts";
import type { GatewayAnswer, GatewayOutcome, GatewayRequest, Refusal, UnreadRequest } from "../wire/message.ts";
import { type ParsedRequest, parseRequest } from "../wire/parse-request.ts";
import { pictureAnswer } from "./picture-answer.ts";
import type { Recorder } from "./record.ts";

/** What a gateway is made of. */
export interface GatewayOptions {
  /** May be another one after a reload. */
  readonly engine: () => Engine;
  readonly clock: Clock;
  readonly checks: CheckOptions;
  readonly faults: FaultPlan;
  readonly recorder: Recorder;
  /** What `mock.prefer` asks for, if anything; a `Prefer` header goes before it. */
  readonly preference: () => Preference | undefined;
  readonly random: Random;
}

/** Answers as the vendor's gateway does. */
export interface Gateway {
  /**
   * Never throws or rejects. Answers at once where nothing makes it wait. `hits` are drawn unless given; `unfit` says
   * why the request is refused before anything in it is looked at, e.g. that its body is too large.
   */
  handle(
    request: GatewayRequest,
    hits?: readonly PlannedFault[],
    unfit?: string,
  ): GatewayOutcome | Promise<GatewayOutcome>;
  /** Draws the faults that hit a request, which may not have been read to its end. */
  hits(request: GatewayRequest): readonly PlannedFault[];
  /** Answers what never became a whole request, as far as it was read; `host` is for one that names none. */
  refuse(reason: string, unread: UnreadRequest, host?: string): GatewayAnswer;
}

/** One request on its way. */
interface Passage {
  readonly requestId: string;
  /** By the clock, and on its finer scale. */
  readonly began: number;
  readonly start: number;
  readonly parsed: ParsedRequest;
  readonly hits: readonly PlannedFault[];
  readonly skew: number;
  /** Where the caller names no host. */
  readonly host?: string | undefined;
}

/** Makes a gateway. */
export function createGateway(options: GatewayOptions): Gateway {
  const { engine, clock, checks, faults, recorder, preference, random } = options;

  function handle(
    request: GatewayRequest,
    given?: readonly PlannedFault[],
    unfit?: string,
  ): GatewayOutcome | Promise<GatewayOutcome> {
    const parsed = parseRequest(request);
    const picture = unfit === undefined ? pictureAnswer(parsed) : undefined;
    if (picture) {
      return givePicture(parsed, picture);
    }
    const hits = given ?? draw(parsed);
    const { refusal, latency, skew } = faultsBefore(hits, engine().errors);
    const passage = passageOf(parsed, hits, skew);
    let checked: CheckedCall | undefined;
    try {
      checked =
        unfit === undefined ? checkCall(engine(), parsed, passage.began + skew, checks) : uncheckedCall(parsed, unfit);
      const answer = refusal ?? checked.refusal ?? answerCall(parsed, checked);
      if (latency === 0 && !(answer instanceof Promise)) {
        return finish(passage, checked, answer);
      }
      return finishLater(passage, checked, answer, latency);
    } catch (error) {
      return finish(passage, checked ?? uncheckedCall(parsed, ""), failure(error));
    }
  }

  function passageOf(parsed: ParsedRequest, hits: readonly PlannedFault[], skew: number): Passage {
    return {
      requestId: randomRequestId(random),
      began: clock.now(),
      start: clock.elapsed(),
      parsed,
      hits,
      skew,
    };
  }

  /** A call that is refused whatever it asks for. */
  function uncheckedCall({ action }: ParsedRequest, reason: string): CheckedCall {
    return {
      refusal: unfitRefusal(reason),
      operation: engine().contract.operations.get(action ?? ""),
      parameters: undefined,
      accessKeyId: undefined,
    };
  }

  function draw(parsed: ParsedRequest): readonly PlannedFault[] {
    return faults.isEmpty ? [] : faults.next(faultCall(parsed));
  }

  async function finishLater(
    passage: Passage,
    checked: CheckedCall,
    answer: EngineAnswer | Refusal | Promise<EngineAnswer | Refusal>,
    latency: number,
  ): Promise<GatewayOutcome> {
    const outcome = finish(passage, checked, await Promise.resolve(answer).catch(failure), latency);
    // It is on record while it waits: the caller may not have the patience.
    if (latency > 0) {
      await clock.sleep(latency);
    }
    return outcome;
  }

  function answerCall({ request }: ParsedRequest, { operation, parameters }: CheckedCall) {
    if (!operation || !parameters) {
      return { code: "InvalidAction.NotFound" };
    }
    const { prefer } = request.headers;
    const asked = prefer === undefined ? preference() : parsePrefer(prefer);
    return engine().answer({ operation, request, parameters, preference: asked });
  }

  function finish(passage: Passage, checked: CheckedCall, result: EngineAnswer | Refusal, latency = 0): GatewayOutcome {
    const { requestId, parsed, hits } = passage;
    const { method, target, headers, body } = parsed.request;
    const hostId = hostOf(headers.host) ?? passage.host;
    const answer =
      "code" in result
        ? errorAnswer(engine().errors, { refusal: result, requestId, hostId })
        : engineAnswer(result, requestId, hostId);
    answer.headers.date = httpDate(Math.floor((clock.now() + passage.skew) / 1000));
    const outcome = hits.length > 0 ? faultsAfter(hits, answer) : { answer };
    recorder.add({
      requestId,
      time: passage.began,
      method,
      target,
      headers,
      body: recordedText(body),
      action: checked.operation?.id,
      parameters: checked.parameters?.values ?? {},
      unknownParameters: checked.parameters?.unknown ?? [],
      accessKeyId: checked.accessKeyId,
      verdict: "code" in result ? result.code : "OK",
      status: outcome.answer.status,
      detail: "code" in result ? result.detail : undefined,
      faults: hits.map(({ fault }) => fault.kind),
      milliseconds: clock.elapsed() - passage.start + latency,
    });
    return outcome;
  }

  /** A picture is no call: it has no id, draws no fault and costs no quota. */
  function givePicture({ request }: ParsedRequest, answer: GatewayAnswer): GatewayOutcome {
    const { method, target, headers, body } = request;
    recorder.add({
      requestId: "",
      time: clock.now(),
      method,
      target,
      headers,
      body: recordedText(body),
      action: undefined,
      parameters: {},
      unknownParameters: [],
      accessKeyId: undefined,
      verdict: "OK",
      status: answer.status,
      detail: undefined,
      faults: [],
      milliseconds: 0,
    });
    return { answer };
  }

  return {
    handle,
    hits: request => draw(parseRequest(request)),
    refuse(reason, { request, hits }, host) {
      const parsed = parseRequest(request);
      return finish({ ...passageOf(parsed, hits, 0), host }, uncheckedCall(parsed, reason), unfitRefusal(reason))
        .answer;
    },
  };
}

/** What a record keeps of a body. */
function recordedText(body: Uint8Array): string {
  return body.length === 0 ? "" : Buffer.from(body.subarray(0, 16_384)).toString("utf8");
}

/** Without its port, and no longer than names of hosts are. */
const hostOf = rememberLast((host: string | undefined) => host?.replace(/:\d+$/, "").slice(0, 255));

function unfitRefusal(reason: string): Refusal {
  return { code: "InvalidParameter", subject: "request", detail: reason };
}

function engineAnswer(
  { status, headers, body }: EngineAnswer,
  requestId: string,
  hostId: string | undefined,
): GatewayAnswer {
  const answered = { ...headers, "content-type": "application/json", "x-acs-request-id": requestId };
  if (!isObject(body)) {
    return { status, headers: answered, body: JSON.stringify(body) ?? "" };
  }
  const named: JsonObject = { ...body, RequestId: requestId };
  if (status >= 400 && hostId) {
    named.HostId = hostId;
  }
  return { status, headers: answered, body: JSON.stringify(named) };
}

/** A fault of the mock itself, which no request should be able to cause. */
function failure(error: unknown): Refusal {
  return { code: "InternalError", detail: error instanceof Error ? error.message : String(error) };
}

function faultCall({ request, action, query, form }: ParsedRequest): FaultCall {
  return { method: request.method, action, parameters: Object.fromEntries([...(query ?? []), ...(form ?? [])]) };
}

/** The `date` header of a second. */
const httpDate = rememberLast((second: number) => new Date(second * 1000).toUTCString());
