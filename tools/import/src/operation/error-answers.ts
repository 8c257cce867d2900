import type { JsonObject } from "@ims-kit/values";
import type { VendorOperation } from "../metadata/metadata.ts";
import type { GatewayAnswer } from "../spec/gateway.ts";
import { capital } from "../words/describe.ts";
import { plainWords } from "../words/plain-words.ts";
import { mainFile, type OperationContext } from "./operation-context.ts";

/** The gateway's error answers, and those with codes of the operation's own written out. */
export function convertErrors(
  { errorCodes = {} }: VendorOperation,
  { gateway }: OperationContext,
): [status: string, answer: JsonObject][] {
  const own = Object.keys(errorCodes).filter(status => /^[45]\d\d$/.test(status));
  const statuses = [...new Set([...gateway.answers.keys(), ...own])].sort();
  return statuses.map(status => {
    const shared = gateway.answers.get(status);
    const listed = (errorCodes[status] ?? []).map(({ errorCode }) => errorCode);
    const codes = [...new Set(listed)].filter(code => !shared?.codes.includes(code));
    return codes.length === 0 && shared !== undefined
      ? [status, { $ref: `${mainFile}#/components/responses/${shared.name}` }]
      : [status, ownAnswer({ status, codes, shared, example: gateway.example })];
  });
}

interface OwnAnswer {
  readonly status: string;
  readonly codes: readonly string[];
  readonly shared: GatewayAnswer | undefined;
  readonly example: { readonly RequestId: string; readonly HostId: string };
}

function ownAnswer({ status, codes, shared, example }: OwnAnswer): JsonObject {
  const own = codes.map(code => {
    const what = `${capital(plainWords(code))}.`;
    return [code, { summary: what, value: { ...example, Code: code, Message: what } }];
  });
  const gateway = (shared?.codes ?? []).map(code => [code, { $ref: `${mainFile}#/components/examples/${code}` }]);
  return {
    description:
      shared?.description ?? (status.startsWith("4") ? "The service refused the call." : "The service failed."),
    headers: headersOf(shared),
    content: {
      "application/json": {
        schema: { $ref: `${mainFile}#/components/schemas/Error` },
        examples: Object.fromEntries([...own, ...gateway]),
      },
    },
  };
}

/** Those of the shared answer, their references as seen from an operation's file. */
function headersOf(shared: GatewayAnswer | undefined): JsonObject {
  const headers = shared?.headers ?? { "x-acs-request-id": { $ref: "#/components/headers/RequestId" } };
  return JSON.parse(JSON.stringify(headers).replaceAll('"$ref":"#/', `"$ref":"${mainFile}#/`));
}
