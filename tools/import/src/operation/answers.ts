import type { JsonObject } from "@ims-kit/values";
import type { VendorAnswer, VendorOperation } from "../metadata/metadata.ts";
import { convertSchema } from "../schema/convert-schema.ts";
import { describeElement } from "../words/describe.ts";
import { convertErrors } from "./error-answers.ts";
import { mainFile, type OperationContext, scopeIn } from "./operation-context.ts";

/** All answers by status: those of a success as the vendor describes them, the gateway's errors, the operation's own. */
export function convertAnswers(action: string, vendor: VendorOperation, context: OperationContext): JsonObject {
  const successes = Object.entries(vendor.responses ?? {}).filter(([status]) => /^2\d\d$/.test(status));
  return Object.fromEntries([
    ...successes.map(([status, answer]) => [status, convertAnswer(`${action} answer`, answer, context)]),
    ...convertErrors(vendor, context),
  ]);
}

function convertAnswer(place: string, { schema, headers }: VendorAnswer, context: OperationContext): JsonObject {
  const scope = scopeIn(context, place, true);
  const own = Object.entries(headers ?? {}).map(([name, header]) => [
    name,
    {
      description: describeElement(name, header.schema?.type),
      schema: convertSchema(header.schema ?? { type: "string" }, scope),
    },
  ]);
  return {
    description: schema === undefined ? "Success; nothing describes the answer." : "Success.",
    headers: { "x-acs-request-id": { $ref: `${mainFile}#/components/headers/RequestId` }, ...Object.fromEntries(own) },
    content: {
      "application/json": { schema: schema === undefined ? {} : withRequestId(convertSchema(schema, scope)) },
    },
  };
}

/** The id of the request is the gateway's, and described once. */
function withRequestId(schema: JsonObject): JsonObject {
  const properties = schema.properties;
  if (
    typeof properties !== "object" ||
    properties === null ||
    Array.isArray(properties) ||
    !("RequestId" in properties)
  ) {
    return schema;
  }
  return {
    ...schema,
    properties: { ...properties, RequestId: { $ref: `${mainFile}#/components/schemas/RequestId` } },
  };
}
