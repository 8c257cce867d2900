import type { Contract, Operation } from "../contract/contract.ts";
import { createErrorCatalog } from "../contract/error-catalog.ts";
import { isObject, type Json } from "../contract/json.ts";
import { parsePrefer } from "../contract/prefer.ts";
import { createPrism, type Prism } from "../contract/prism.ts";
import { type Random, randomRequestId } from "../random.ts";
import { errorAnswer } from "./error-answer.ts";
import type { GatewayAnswer, GatewayRequest, Refusal } from "./message.ts";
import { parseRequest } from "./parse-call.ts";
import { readParameters } from "./read-parameters.ts";

/** What a gateway is made of. */
export interface GatewayOptions {
  readonly contract: Contract;
  readonly prism: Prism | undefined;
  readonly random: Random;
}

/** Answers as the vendor's gateway does. */
export interface Gateway {
  handle(request: GatewayRequest): Promise<GatewayAnswer>;
  /** Answers what never became a request. */
  refuse(reason: string): GatewayAnswer;
}

/** Makes a gateway. */
export function createGateway({ contract, prism, random }: GatewayOptions): Gateway {
  const errors = createErrorCatalog(contract);
  let starting = prism && Promise.resolve(prism);

  async function handle(request: GatewayRequest): Promise<GatewayAnswer> {
    const requestId = randomRequestId(random);
    const hostId = request.headers.host?.replace(/:\d+$/, "").slice(0, 255);
    const result = await answer(request);
    if ("code" in result) return errorAnswer(errors, { refusal: result, requestId, hostId });
    const body = isObject(result.body) ? { ...result.body, RequestId: requestId } : result.body;
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(result.headers)) headers[name.toLowerCase()] = String(value);
    headers["content-type"] = "application/json";
    headers["x-acs-request-id"] = requestId;
    return { status: result.status, headers, body: JSON.stringify(body) };
  }

  async function answer(
    request: GatewayRequest,
  ): Promise<Refusal | { status: number; headers: Readonly<Record<string, Json>>; body: Json | undefined }> {
    if (request.method !== "POST") return { code: "UnsupportedHTTPMethod", subject: request.method };
    const parsed = parseRequest(request);
    const operation: Operation | undefined = contract.operations.get(parsed.action ?? "");
    if (!operation) return { code: "InvalidAction.NotFound" };
    if (parsed.version !== operation.version) return { code: "InvalidVersion" };
    if (!parsed.query || !parsed.form) return { code: "InvalidParameter", subject: "query" };
    const parameters = readParameters(operation, [...parsed.query, ...parsed.form]);
    if (parameters.refusal) return parameters.refusal;
    starting ??= createPrism(contract);
    const engine = await starting;
    const preference = request.headers.prefer === undefined ? {} : parsePrefer(request.headers.prefer);
    return engine.answer({ operation, request, query: parameters.raw, preference });
  }

  return {
    handle,
    refuse: reason =>
      errorAnswer(errors, {
        refusal: { code: "InvalidParameter", subject: "request", detail: reason },
        requestId: randomRequestId(random),
        hostId: undefined,
      }),
  };
}
