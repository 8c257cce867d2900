import { createRequire } from "node:module";
import type { Json } from "#values";
import type { Refusal } from "../wire/message.ts";
import type { Contract, Operation } from "./contract.ts";
import { documentForPrism } from "./dynamic.ts";
import { type Preference, preferenceProblem } from "./prefer.ts";

/** Prism, which chooses among an operation's examples and makes answers up. The gateway has checked the call before. */
export interface Prism {
  answer(operation: Operation, preference: Preference): Promise<PrismAnswer | Refusal>;
}

/** An answer of Prism. */
export interface PrismAnswer {
  readonly status: number;
  readonly body: Json | undefined;
}

type PrismHttp = typeof import("@stoplight/prism-http");

const started = new WeakMap<Contract, Promise<Prism>>();

/**
 * Prism in this process, one for each contract, because it never forgets what it compiles. Importing it takes about a
 * second, so it is loaded by the first call that needs it.
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
    async answer(operation, preference) {
      const asked = exampleWithStatus(operation, preference);
      const problem = preferenceProblem([...operation.responses.values()], asked);
      if (problem) {
        return { code: "InvalidParameter", subject: "Prefer", detail: problem };
      }
      const input = { method: "post", url: { path: "/" }, headers: { "x-acs-action": operation.id } } as const;
      const result = await prism.request(input, resources, configuration(asked))();
      if (result._tag === "Left") {
        return { code: "InternalError", detail: result.left.message };
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
    validateRequest: false,
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
