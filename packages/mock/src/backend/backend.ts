import type { Contract, Operation } from "../contract/contract.ts";
import { shapeDynamic } from "../contract/dynamic.ts";
import { createErrorCatalog, type ErrorCatalog } from "../contract/error-catalog.ts";
import { isObject, type Json, type JsonObject } from "../contract/json.ts";
import type { Preference } from "../contract/prefer.ts";
import { prismFor } from "../contract/prism.ts";
import { parameterValidatorFor } from "../contract/validate-parameters.ts";
import type { Random } from "../runtime/random.ts";
import { rememberLast } from "../remember-last.ts";
import { type AnswerList, createAnswerList, type WorldRules } from "../world/answer-list.ts";
import { isListOperation } from "../world/is-list-operation.ts";
import type { WorldStore } from "../world/world-store.ts";
import { isThrottle } from "../gateway/error-answer.ts";
import type { GatewayRequest, Refusal } from "../wire/message.ts";
import { type CallParameters, rawParameters } from "../gateway/read-parameters.ts";

/** An answer before it gets its ids. */
export interface EngineAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
}

/** What answers calls that the gateway let through: a world, else the contract. */
export interface Engine {
  readonly contract: Contract;
  readonly errors: ErrorCatalog;
  /** Loads what the first answers will need. */
  ready(): Promise<void>;
  answer(call: EngineCall): EngineAnswer | Refusal | Promise<EngineAnswer | Refusal>;
}

/** A call that the gateway let through. */
export interface EngineCall {
  readonly operation: Operation;
  readonly request: GatewayRequest;
  readonly parameters: CallParameters;
  /** Which of the contract's answers is asked for, if any. */
  readonly preference: Preference | undefined;
}

/** What an engine is made of. */
export interface EngineOptions {
  readonly contract: Contract;
  readonly world: WorldStore | undefined;
  readonly rules: WorldRules;
  /** Where the mock's pictures are for a caller who does not say how it found the mock. */
  readonly baseUrl: () => string;
  /** For what is made up without a seed of its own. */
  readonly random: Random;
}

/** Makes an engine. Prism is loaded by the first call that needs it, or by `ready`. */
export function createEngine({ contract, world, rules, baseUrl, random }: EngineOptions): Engine {
  const validate = parameterValidatorFor(contract);
  const lists = new Map<Operation, AnswerList>();
  for (const operation of world ? contract.operations.values() : []) {
    if (world && isListOperation(operation)) {
      lists.set(operation, createAnswerList({ contract, operation, world, rules, random }));
    }
  }
  async function fromContract(call: EngineCall): Promise<EngineAnswer | Refusal> {
    const { operation, request, parameters, preference = {} } = call;
    const isDynamic = preference.dynamic ?? preference.seed !== undefined;
    const asked = isDynamic && preference.seed === undefined ? { ...preference, seed: String(random()) } : preference;
    const answer = await (await prismFor(contract)).answer({
      operation,
      request,
      query: rawParameters(operation, parameters.pairs),
      preference: asked,
    });
    if ("code" in answer) {
      return answer;
    }
    const { status } = answer;
    const seed = asked.seed ?? "";
    const body = isDynamic
      ? shapeDynamic(contract, { operation, status, body: answer.body, values: parameters.values, seed })
      : answer.body;
    return { status, headers: exampleHeaders(operation, status, body), body };
  }

  return {
    contract,
    errors: createErrorCatalog(contract),
    ready: async () => {
      // With a world most calls are lists: Prism's second of loading waits for one that is not.
      if (!world) {
        await prismFor(contract);
      }
    },
    answer(call) {
      // Before Prism too, which lets some things pass, e.g. an empty value of an optional parameter.
      const refusal = validate(call.operation, call.parameters.values);
      if (refusal) {
        return refusal;
      }
      const list = call.preference === undefined ? lists.get(call.operation) : undefined;
      if (!list) {
        return fromContract(call);
      }
      const body = list(call.parameters.values, originOf(call.request) ?? baseUrl());
      return isRefusal(body) ? body : { status: 200, body };
    },
  };
}

/** Where the caller found the mock, and so will find its pictures, whatever address the mock listens on. */
function originOf({ origin, headers }: GatewayRequest): string | undefined {
  return origin ?? originOfHost(headers.host);
}

const originOfHost = rememberLast((host: string | undefined) =>
  /^([\w.-]+|\[[\da-f:]+\])(:\d+)?$/i.test(host ?? "") ? `http://${host}` : undefined,
);

/** Tells a refusal from an answer's body. */
function isRefusal(value: JsonObject | Refusal): value is Refusal {
  return typeof value.code === "string";
}

/** The documented headers with the contract's examples; the one for throttles comes with throttles only. */
function exampleHeaders(operation: Operation, status: number, body: Json | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, example] of operation.responses.get(status)?.headers ?? []) {
    if (example !== undefined && (name !== "x-acs-retry-after" || (isObject(body) && isThrottle(String(body.Code))))) {
      headers[name] = String(example);
    }
  }
  return headers;
}
