import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { isObject, type Json, type JsonObject } from "#values";
import type { Page } from "../gateway/page.ts";
import type { GatewayAnswer } from "../wire/message.ts";
import type { ParsedRequest } from "../wire/parse-request.ts";
import { type ControlAccess, refuseAccess } from "./access.ts";
import type { Controls } from "./controls.ts";
import { type ControlOperation, controlDocument, findControlOperation } from "./document.ts";
import { handlers } from "./handlers.ts";

/** Everything under this path steers the mock. */
const prefix = "/_ims/";

/** `/_ims/`: a running mock is steered over HTTP. It never throws: what does not fit is answered with a sentence. */
export function controlPage(controls: Controls, access: ControlAccess): Page {
  return {
    isRecorded: false,
    matches: ({ path }) => path.startsWith(prefix),
    async answer(parsed) {
      const refused = refuseAccess(parsed.request, access);
      if (refused) {
        return problem(refused.status, refused.message);
      }
      const found = findControlOperation(parsed.request.method, parsed.path);
      if (found === undefined) {
        return problem(404, `there is no ${parsed.path}: GET ${prefix}openapi.json lists the paths`);
      }
      if (!("id" in found)) {
        return problem(405, `${parsed.path} takes ${found.join(" or ")}, not ${parsed.request.method}`, {
          allow: found.join(", "),
        });
      }
      return carryOut(controls, found, parsed);
    },
  };
}

async function carryOut(
  controls: Controls,
  operation: ControlOperation,
  parsed: ParsedRequest,
): Promise<GatewayAnswer> {
  const body = readBody(operation, parsed.request.body);
  if ("message" in body) {
    return problem(400, body.message);
  }
  try {
    const query = Object.fromEntries(parsed.query ?? []);
    const result = await handlers[operation.id]?.(controls, { path: operation.pathValues, query, body: body.value });
    return result === undefined ? { status: 204, headers: {}, body: "" } : answer(200, result);
  } catch (error) {
    // The mock's own methods throw on what does not fit, with a sentence for the caller.
    return problem(error instanceof RangeError ? 404 : 400, error instanceof Error ? error.message : String(error));
  }
}

function readBody({ id, bodySchema }: ControlOperation, bytes: Uint8Array): { value: Json } | { message: string } {
  if (!bodySchema) {
    return { value: null };
  }
  let value: Json;
  try {
    value = JSON.parse(Buffer.from(bytes).toString("utf8") || "{}");
  } catch (error) {
    return { message: `the body is not JSON: ${error instanceof Error ? error.message : error}` };
  }
  const validate = validatorOf(id, bodySchema);
  return validate(value) ? { value } : { message: sentenceFrom(validate.errors?.[0]) };
}

let ajv: Ajv2020 | undefined;

function validatorOf(id: string, schema: JsonObject) {
  ajv ??= new Ajv2020({ strict: false, schemas: [{ $id: "control:", ...controlDocument() }] });
  const localised = JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"control:#/'));
  return ajv.getSchema(`control:${id}`) ?? ajv.compile({ $id: `control:${id}`, ...localised });
}

function sentenceFrom(error: ErrorObject | undefined): string {
  const params: JsonObject = isObject(error?.params) ? error.params : {};
  const name = params.additionalProperty === undefined ? "" : ` ("${params.additionalProperty}")`;
  return `the body${error?.instancePath ?? ""} ${error?.message ?? "does not fit"}${name}`;
}

function problem(status: number, message: string, headers: Record<string, string> = {}): GatewayAnswer {
  const { headers: usual, ...rest } = answer(status, { message });
  return { ...rest, headers: { ...usual, ...headers } };
}

function answer(status: number, body: unknown): GatewayAnswer {
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  return { status, headers, body: JSON.stringify(body) };
}
