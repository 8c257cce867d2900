import { createRequire } from "node:module";
import type { GatewayRequest, Refusal } from "../wire/message.ts";
import type { Contract, Operation } from "./contract.ts";
import { documentForPrism } from "./dynamic.ts";
import type { Json } from "./json.ts";
import { type Preference, preferenceProblem } from "./prefer.ts";

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
  readonly body: Json | undefined;
}

type PrismHttp = typeof import("@stoplight/prism-http");

const started = new WeakMap<Contract, Promise<Prism>>();

/**
 * Prism in this process, one for each contract: it keeps what it compiles for ever. Importing it takes about a second,
 * so that only who needs it pays.
 */
export function prismFor(contract: Contract): Promise<Prism> {
  let prism = started.get(contract);
  if (!prism) {
    prism = createPrism(contract);
    started.set(contract, prism);
  }
  return prism;
}

async function createPrism(contract: Contract): Promise<Prism> {
  // CommonJS, and large: require reads it quicker than import, which looks for its export names first.
  const { createInstance, getHttpOperationsFromSpec } = createRequire(import.meta.url)(
    "@stoplight/prism-http",
  ) as PrismHttp;
  const resources = await getHttpOperationsFromSpec(documentForPrism(contract));
  // Without parameters in the path Prism would still compile a template of it at each call.
  for (const { request } of resources) {
    if (request?.path?.length === 0) {
      delete request.path;
    }
  }
  // Headers are the gateway's own: Prism would make each up from its schema, at each call.
  for (const response of resources.flatMap(({ responses }) => responses)) {
    response.headers = [];
  }
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
      const problem = preferenceProblem([...operation.responses.values()], asked);
      if (problem) {
        return { code: "InvalidParameter", subject: "Prefer", detail: problem };
      }
      const headers = documentedHeaders(operation, request.headers);
      const result = await prism.request(
        { method: "post", url: { path: "/", query: { ...query } }, headers },
        resources,
        configuration(asked),
      )();
      if (result._tag === "Left") {
        return { code: "InternalError", detail: result.left.message };
      }
      const violation = result.right.validations.input.find(({ severity }) => severity === errorSeverity);
      if (violation) {
        return refusalFromViolation(operation, violation);
      }
      const { statusCode, body } = result.right.output;
      return { status: statusCode, body: body as Json | undefined };
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
  if (preference.example === undefined || preference.code !== undefined) {
    return preference;
  }
  for (const { status, examples } of operation.responses.values()) {
    if (examples.has(preference.example)) {
      return { ...preference, code: status };
    }
  }
  return preference;
}

/** How Prism marks what is wrong: it has warnings among its findings too, e.g. of a deprecated parameter. */
const errorSeverity = 0;

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

/** The others say nothing to Prism, and it takes its time over each. */
function documentedHeaders(operation: Operation, sent: GatewayRequest["headers"]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of operation.headers) {
    if (sent[name] !== undefined) {
      headers[name] = sent[name];
    }
  }
  // Where Action and Version stood in the query.
  headers["x-acs-action"] = operation.id;
  headers["x-acs-version"] = operation.version;
  return headers;
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
