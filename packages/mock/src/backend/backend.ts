import { isObject, type Json, type JsonObject } from "#values";
import type { Contract, Operation } from "../contract/contract.ts";
import { shapeDynamic } from "../contract/dynamic.ts";
import { createErrorCatalog, type ErrorCatalog, isThrottle } from "../contract/error-catalog.ts";
import type { Preference } from "../contract/prefer.ts";
import { prismFor } from "../contract/prism.ts";
import type { Random } from "../runtime/random.ts";
import type { GatewayRequest, Refusal } from "../wire/message.ts";
import { type AnswerFromWorld, listAnswer } from "../world/answer-list.ts";
import { writeAnswer } from "../world/apply-effect.ts";
import type { WorldStore } from "../world/world-store.ts";

/** An answer before it gets its ids. */
export interface BackendAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
}

/** What answers the calls that the gateway let through: a world, else the contract. */
export interface Backend {
  readonly contract: Contract;
  readonly errors: ErrorCatalog;
  /** Loads what the first answers will need. */
  ready(): Promise<void>;
  answer(call: BackendCall): Promise<BackendAnswer | Refusal>;
}

/** A call that the gateway let through. */
export interface BackendCall {
  readonly operation: Operation;
  readonly request: GatewayRequest;
  /** Typed and valid by the contract. */
  readonly parameters: { readonly values: Readonly<Record<string, Json>> };
  /** Which of the contract's answers is asked for, if any. */
  readonly preference: Preference | undefined;
}

/** What a backend is made of. */
export interface BackendOptions {
  readonly contract: Contract;
  readonly world: WorldStore | undefined;
  /** Where the mock's pictures are for a caller who does not say how it found the mock. */
  readonly baseUrl: () => string;
  /** For what is made up without a seed of its own. */
  readonly random: Random;
}

/** Makes a backend. Prism is loaded by the first call that needs it, or by `ready`. */
export function createBackend(options: BackendOptions): Backend {
  const { contract, world, baseUrl } = options;
  const fromWorld = worldAnswers(options);
  return {
    contract,
    errors: createErrorCatalog(contract),
    ready: async () => {
      // With a world most calls are answered by it: Prism's second of loading waits for one that is not.
      if (!world) {
        await prismFor(contract);
      }
    },
    async answer(call) {
      const answer = call.preference === undefined ? fromWorld.get(call.operation) : undefined;
      if (!answer) {
        return answerFromContract(call, options);
      }
      const body = answer(call.parameters.values, originOf(call.request) ?? baseUrl());
      return isRefusal(body) ? body : { status: 200, body };
    },
  };
}

function worldAnswers({ contract, world, random }: BackendOptions): Map<Operation, AnswerFromWorld> {
  const answers = new Map<Operation, AnswerFromWorld>();
  for (const operation of world ? contract.operations.values() : []) {
    const from = world && { contract, operation, world, random };
    const answer = from && (listAnswer(from) ?? writeAnswer(from));
    if (answer) {
      answers.set(operation, answer);
    }
  }
  return answers;
}

async function answerFromContract(
  { operation, parameters, preference = {} }: BackendCall,
  { contract, random }: BackendOptions,
): Promise<BackendAnswer | Refusal> {
  const isDynamic = preference.dynamic ?? preference.seed !== undefined;
  const seed = isDynamic ? (preference.seed ?? String(random())) : "";
  const prism = await prismFor(contract);
  const answer = await prism.answer(operation, isDynamic ? { ...preference, seed } : preference);
  if ("code" in answer) {
    return answer;
  }
  const { status } = answer;
  const body = isDynamic
    ? shapeDynamic(contract, { operation, status, body: answer.body, values: parameters.values, seed })
    : answer.body;
  return { status, headers: exampleHeaders(operation, status, body), body };
}

/** Where the caller found the mock, and so will find its pictures, whatever address the mock listens on. */
function originOf({ origin, headers: { host = "" } }: GatewayRequest): string | undefined {
  return origin ?? (/^([\w.-]+|\[[\da-f:]+\])(:\d+)?$/i.test(host) ? `http://${host}` : undefined);
}

/** True for a refusal, false for an answer's body. */
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
