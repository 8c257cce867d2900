import { createRequire } from "node:module";
import type { GatewayRequest, Refusal } from "../gateway/message.ts";
import type { Operation } from "./contract.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Preference } from "./prefer.ts";

/** Prism, asked for one operation. */
export interface Prism {
  answer(call: PrismCall): Promise<PrismAnswer | Refusal>;
}

/** What Prism is asked. */
export interface PrismCall {
  readonly operation: Operation;
  readonly request: GatewayRequest;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly preference: Preference;
}

/** What Prism says. */
export interface PrismAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, Json>>;
  readonly body: Json | undefined;
}

type PrismHttp = typeof import("@stoplight/prism-http");

/** Starts Prism in this process; it writes into the document. Importing it takes about a second, so that only who needs it pays. */
export async function createPrism(document: JsonObject): Promise<Prism> {
  // CommonJS, and large: require reads it quicker than import, which looks for its export names first.
  const { createInstance, getHttpOperationsFromSpec } = createRequire(import.meta.url)(
    "@stoplight/prism-http",
  ) as PrismHttp;
  const resources = await getHttpOperationsFromSpec(document);
  const byAction = new Map(resources.map(resource => [resource.iid ?? "", resource]));
  const prism = createInstance(configuration({}), {
    logger: silent as never,
    // All operations live at `/`: the action tells them apart, where Prism would look at the path.
    route: ({ input }) => {
      const resource = byAction.get(input.headers?.["x-acs-action"] ?? "");
      return resource ? { _tag: "Right", right: resource } : { _tag: "Left", left: new Error("no such operation") };
    },
  });

  return {
    async answer({ operation, request, query, preference }) {
      const asked = exampleWithStatus(operation, preference);
      const refusal = unknownPreference(operation, asked);
      if (refusal) return refusal;
      const headers = {
        ...definedHeaders(request.headers),
        "x-acs-action": operation.id,
        "x-acs-version": operation.version,
      };
      const result = await prism.request(
        { method: "post", url: { path: "/", query: { ...query } }, headers },
        resources,
        configuration(asked),
      )();
      if (result._tag === "Left") return { code: "InternalError", detail: result.left.message };
      const violation = result.right.validations.input[0];
      if (violation) return refusalFromViolation(operation, violation);
      const { statusCode, headers: answered, body } = result.right.output;
      return { status: statusCode, headers: (answered ?? {}) as Record<string, Json>, body: body as Json | undefined };
    },
  };
}

function configuration({ code, example, dynamic, seed }: Preference) {
  const isDynamic = dynamic ?? seed !== undefined;
  return {
    // Made anew for each call: Prism keeps what it learns of one request in it.
    mock: {
      dynamic: isDynamic,
      ignoreExamples: isDynamic,
      mediaTypes: ["application/json"],
      ...(code !== undefined && { code }),
      ...(example !== undefined && { exampleKey: example }),
      ...(seed !== undefined && { seed }),
    },
    validateRequest: true,
    validateResponse: false,
    checkSecurity: false,
    errors: false,
    isProxy: false,
    upstreamProxy: undefined,
    log: false,
  } as never;
}

/** An example's name is enough where it stands under one status only. */
function exampleWithStatus(operation: Operation, preference: Preference): Preference {
  if (preference.example === undefined || preference.code !== undefined) return preference;
  for (const { status, examples } of operation.responses.values())
    if (examples.has(preference.example)) return { ...preference, code: status };
  return preference;
}

function unknownPreference(operation: Operation, { code, example }: Preference): Refusal | undefined {
  const response = code === undefined ? undefined : operation.responses.get(code);
  if (code !== undefined && !response)
    return refusePrefer(`code=${code} is not documented; there are ${[...operation.responses.keys()].join(", ")}`);
  if (example !== undefined && !response?.examples.has(example))
    return refusePrefer(`example=${example} is not in the contract${code === undefined ? "" : ` under ${code}`}`);
  return undefined;
}

function refusePrefer(detail: string): Refusal {
  return { code: "InvalidParameter", subject: "Prefer", detail };
}

/** Prism lower-cases names: the contract's spelling is put back. */
function refusalFromViolation(operation: Operation, violation: PrismViolation): Refusal {
  const isMissing = violation.code === "required";
  const lower =
    (isMissing ? /property '([^']+)'/.exec(violation.message)?.[1] : String(violation.path?.[1] ?? "")) ?? "";
  const subject = operation.parameters.find(parameter => parameter.name.toLowerCase() === lower)?.name ?? lower;
  return { code: isMissing ? "MissingParameter" : "InvalidParameter", subject, detail: violation.message };
}

interface PrismViolation {
  readonly message: string;
  readonly code?: string | number;
  readonly path?: readonly (string | number)[];
}

function definedHeaders(headers: GatewayRequest["headers"]): Record<string, string> {
  const { "content-type": _type, "content-length": _length, accept: _accept, ...rest } = headers;
  return rest as Record<string, string>;
}

const nothing = () => {};
const silent = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  child: () => silent,
};
