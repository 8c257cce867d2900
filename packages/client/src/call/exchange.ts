import type { Credentials } from "../credentials/credentials.ts";
import type { ImsError } from "../errors/ims-error.ts";
import { attemptId, type Call } from "./call.ts";
import type { Answer } from "./call-options.ts";
import { dataFromResponse, requestIdOf } from "./data-from-response.ts";
import { emit, notify } from "./observers.ts";
import { type Body, readBody } from "./read-body.ts";
import { runStage } from "./run-stage.ts";
import { sign } from "./sign.ts";

/** What came of an attempt. */
export type Outcome = Failure | { readonly answer: Answer<object> };

/** An attempt that failed. */
export interface Failure {
  readonly error: ImsError;
  /** Absent if nothing was sent. */
  readonly request?: SentRequest;
}

/** What a request was sent with, and when it was answered. */
export interface SentRequest {
  readonly credentials: Credentials;
  /** What was added to this machine's clock, in milliseconds. */
  readonly clockOffset: number;
  /** What the service's clock showed, in epoch milliseconds; `NaN` if no answer says so. */
  readonly serviceTime: number;
}

/** What arrived so far. */
interface Received {
  response?: Response;
  requestId?: string | undefined;
}

/** Signs a request, sends it, reads the answer and judges it. */
export async function exchange(call: Call, credentials: Credentials): Promise<Outcome> {
  const { clockOffset } = call.client.learned;
  const received: Received = {};
  const began = call.client.clock.now();
  call.attempts++;
  emit(call.client, { ...attemptId(call), type: "attempt", url: call.client.url.href });
  try {
    const send = (signal: AbortSignal) => sendAndRead(call, credentials, signal, received);
    const { response, body } = await runStage(call, "waiting for the answer", send, call.timeout);
    const data = dataFromResponse(call, response, body);
    emitResponse(call, received, began);
    notify(call.client.options.onDrift, data, call.descriptor);
    const { status, headers } = response;
    return { answer: { data, status, headers, requestId: received.requestId, attempts: call.attempts } };
  } catch (thrown) {
    const error = thrown as ImsError;
    emitResponse(call, received, began, error);
    const serviceTime = Date.parse(received.response?.headers.get("date") ?? "");
    return { error, request: { credentials, clockOffset, serviceTime } };
  }
}

async function sendAndRead(
  call: Call,
  credentials: Credentials,
  signal: AbortSignal,
  received: Received,
): Promise<{ response: Response; body: Body }> {
  const { client, descriptor, query, secrets } = call;
  const { url, clock, learned, fetch } = client;
  const signed = await sign({
    ...descriptor,
    query,
    host: url.host,
    credentials,
    headers: { ...client.headers, ...headersFor(call) },
    date: clock.date() + learned.clockOffset,
    nonce: crypto.randomUUID(),
  });
  secrets.push(...signed.secrets);
  const response = await fetch(url.href + signed.query, {
    signal,
    method: "POST",
    headers: signed.headers,
    // Followed, a redirect would carry the signature elsewhere.
    redirect: "manual",
  });
  received.response = response;
  received.requestId = requestIdOf(call, response);
  return { response, body: await readBody(response, client.maxBodyBytes) };
}

/** What the client's `requestHeaders` adds; names in lower case. */
function headersFor(call: Call): Record<string, string> {
  const headers = call.client.options.requestHeaders?.(attemptId(call));
  return headers ? Object.fromEntries(new Headers(headers)) : {};
}

function emitResponse(call: Call, { response, requestId }: Received, began: number, error?: ImsError): void {
  emit(call.client, {
    ...attemptId(call),
    type: "response",
    status: response?.status,
    requestId,
    duration: call.client.clock.now() - began,
    error,
  });
}
