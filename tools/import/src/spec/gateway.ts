import { isObject, type JsonObject, pointerFrom, valueAt } from "@ims-kit/values";
import { ImportError } from "../import-error.ts";

/** What the gateway answers whatever the operation, as the contract's main file describes it. */
export interface Gateway {
  /** By status, in the order in which operations list them. */
  readonly answers: ReadonlyMap<string, GatewayAnswer>;
  /** Ids and hosts for examples of errors. */
  readonly example: { readonly RequestId: string; readonly HostId: string };
}

/** A shared error answer. */
export interface GatewayAnswer {
  /** Its key in `components.responses`, e.g. `BadRequest`. */
  readonly name: string;
  readonly description: string;
  readonly headers: JsonObject;
  /** Codes that it has examples of. */
  readonly codes: readonly string[];
}

const names: readonly (readonly [status: string, name: string])[] = [
  ["400", "BadRequest"],
  ["403", "Forbidden"],
  ["404", "NotFound"],
  ["429", "TooManyRequests"],
  ["500", "InternalError"],
  ["503", "ServiceUnavailable"],
];

const needed = [
  ["parameters", "Version"],
  ["headers", "RequestId"],
  ["schemas", "RequestId"],
  ["schemas", "Error"],
];

/**
 * Finds in a contract's main file what imported operations refer to.
 *
 * @throws ImportError when the file lacks some of it.
 */
export function readGateway(document: JsonObject, file: string): Gateway {
  const parts = [...needed, ...names.map(([, name]) => ["responses", name])];
  const missing = parts.find(part => valueAt(document, pointerFrom("components", ...part)) === undefined);
  if (missing !== undefined) {
    throw new ImportError(
      `${file}: "components.${missing.join(".")}" is missing, which imported operations refer to; add it, or import into an empty folder`,
    );
  }
  const answers = names.map(([status, name]) => [status, answerFrom(document, name)] as const);
  return {
    answers: new Map(answers),
    example: {
      RequestId: exampleAt(document, "/components/schemas/RequestId") ?? "5F2D6C11-DB8D-4A9A-875B-275798A1B2C3",
      HostId: exampleAt(document, "/components/schemas/Error/properties/HostId") ?? "example.aliyuncs.com",
    },
  };
}

function answerFrom(document: JsonObject, name: string): GatewayAnswer {
  const answer = valueAt(document, `/components/responses/${name}`);
  const description = valueAt(answer, "/description");
  const headers = valueAt(answer, "/headers");
  const examples = valueAt(answer, "/content/application~1json/examples");
  return {
    name,
    description: typeof description === "string" ? description : "An error.",
    headers: isObject(headers) ? headers : {},
    codes: isObject(examples) ? Object.keys(examples) : [],
  };
}

function exampleAt(document: JsonObject, schema: string): string | undefined {
  const example = valueAt(document, `${schema}/examples/0`);
  return typeof example === "string" ? example : undefined;
}
