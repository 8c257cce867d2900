import type { ImsError } from "../errors/ims-error.ts";

/** Which call an event belongs to. */
export interface CallId {
  /** Numbers the call in this process; all events of one call share it, e.g. `17`. */
  readonly call: number;
  /** The operation's name, e.g. `ListRecognitionSamples`. */
  readonly action: string;
}

/** Which attempt of a call an event belongs to. */
export interface AttemptId extends CallId {
  /** Numbers the attempts of the call, from `1`. */
  readonly attempt: number;
}

/** A call begins. Its parameters and options are right. */
export interface StartEvent extends CallId {
  readonly type: "start";
}

/** A call ends. */
export interface EndEvent extends CallId {
  readonly type: "end";
  /** How many requests were sent. */
  readonly attempts: number;
  /** The service's id of the last request, if an answer names it. */
  readonly requestId: string | undefined;
  /** From the beginning to the end of the call, in milliseconds; waits and retries included. */
  readonly duration: number;
  /** Absent if the call succeeded. */
  readonly error: ImsError | undefined;
}

/** A request is about to be sent. */
export interface AttemptEvent extends AttemptId {
  readonly type: "attempt";
  /** Where it goes, without the query, e.g. `https://ice.cn-shanghai.aliyuncs.com/`. */
  readonly url: string;
}

/** The attempt ended: with an answer, with an answer that is an error, or with none. */
export interface ResponseEvent extends AttemptId {
  readonly type: "response";
  /** The HTTP status, if an answer came. */
  readonly status: number | undefined;
  /** The service's id of the request, if a header names it. */
  readonly requestId: string | undefined;
  /** From sending to the end of the body, in milliseconds. */
  readonly duration: number;
  /** Absent if the attempt succeeded. */
  readonly error: ImsError | undefined;
}

/** The attempt failed, and another will follow. */
export interface RetryEvent extends AttemptId {
  readonly type: "retry";
  /** How long the client waits before the next attempt, in milliseconds. */
  readonly delay: number;
  readonly error: ImsError;
}

/** The attempt waited for the rate limit. */
export interface WaitEvent extends AttemptId {
  readonly type: "wait";
  /** How long it waited, in milliseconds. */
  readonly duration: number;
}

/** A walk read a page. */
export interface PageEvent {
  readonly type: "page";
  /** The operation's name, e.g. `ListRecognitionSamples`. */
  readonly action: string;
  /** The page's number, from `1`. */
  readonly page: number;
  /** How many items it holds. */
  readonly items: number;
  /** How many items there are over all pages, if the answer says so. */
  readonly total: number | undefined;
  /** Which pass of the walk read it, from `1`. */
  readonly pass: number;
  /** From asking for it to its arrival, in milliseconds; waiting and retries included. */
  readonly duration: number;
}

/** What `onEvent` gets. No event holds a secret, a token or a signature. */
export type ClientEvent = AttemptEvent | EndEvent | PageEvent | ResponseEvent | RetryEvent | StartEvent | WaitEvent;
