import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { CodegenError } from "../codegen-error.ts";
import type { Contract, OpenApiDocument, ParameterNode, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import type { Emitter, Files } from "./emitter.ts";
import type { OrvalAnswer, OrvalRequest } from "./orval-worker.ts";
import { banner } from "./source-text.ts";

const folder = "packages/client/src/gen";

/** The call functions and the zod validators, by orval, in a thread of its own: beside the types, and its console silenced. */
export const orval: Emitter = {
  name: "orval",
  warm: () => void worker(),
  emit: async contract => {
    const answer = await ask({ calls: callsDocument(contract), zod: zodDocument(contract) });
    const files: Record<string, string> = { [`${folder}/zod.ts`]: zodListText(contract) };
    for (const { id, path, query, fileName } of contract.operations) {
      const calls = answer.calls[fileName];
      const zod = answer.zod[fileName];
      if (calls === undefined || zod === undefined) {
        throw new CodegenError(`orval wrote nothing for ${id}; it says: ${answer.said.trim() || "nothing"}`);
      }
      files[`${folder}/calls/${fileName}.ts`] = callsText(calls, path, explodedArrays(contract, query));
      files[`${folder}/zod/${fileName}.ts`] = tidy(zod);
    }
    return files satisfies Files;
  },
};

let started: Worker | undefined;

function worker(): Worker {
  started ??= new Worker(new URL("./orval-worker.ts", import.meta.url), { stdout: true, stderr: true }).on(
    "error",
    () => {
      started = undefined;
    },
  );
  // The thread must not keep a finished run alive.
  started.unref();
  return started;
}

let asked = 0;

async function ask(copies: Omit<OrvalRequest, "id">): Promise<OrvalAnswer> {
  const thread = worker();
  // A run whose contract was refused leaves its answer unread, so each answer says whose it is.
  const id = ++asked;
  thread.ref();
  try {
    const answers = on(thread, "message") as AsyncIterable<[OrvalAnswer]>;
    thread.postMessage({ id, ...copies } satisfies OrvalRequest);
    for await (const [answer] of answers) {
      if (answer.id === id) return answer;
    }
    throw new Error("it ended");
  } catch (cause) {
    throw new CodegenError(`orval stopped: ${(cause as Error).message}`, { cause });
  } finally {
    thread.unref();
  }
}

/**
 * orval's copy of the contract for the call functions: query parameters by name, answers by the name of their type.
 * Constant headers are left out, as the runtime sends them; schemas are stubs, as the types are imported from `schema.ts`.
 */
function callsDocument(contract: Contract): object {
  const { document, operations } = contract;
  const schemas: Record<string, object> = {};
  const paths: OpenApiDocument["paths"] = {};
  for (const { id, path, node, query, fileName } of operations) {
    schemas[`${id}Response`] = { type: "object" };
    paths[path] = {
      post: {
        operationId: id,
        tags: [fileName],
        ...(node.deprecated ? { deprecated: true } : {}),
        description: [node.summary, node.description].filter(Boolean).join("\n\n"),
        parameters: query.map(({ name, required }) => ({
          name,
          in: "query",
          required: required ?? false,
          schema: { type: "string" },
        })),
        responses: {
          "200": {
            description: "",
            content: { "application/json": { schema: { $ref: `#/components/schemas/${id}Response` } } },
          },
        },
      },
    };
  }
  return {
    openapi: document.openapi,
    info: { title: document.info.title, version: document.info.version },
    paths,
    components: { schemas },
  };
}

/** orval's copy of the contract for the validators: parameters and the 200 answer, without prose. */
function zodDocument(contract: Contract): object {
  const { document, operations } = contract;
  const paths: OpenApiDocument["paths"] = {};
  for (const { id, path, query, success, fileName } of operations) {
    paths[path] = {
      post: {
        operationId: id,
        tags: [fileName],
        parameters: query.map(({ description: _, ...parameter }) => parameter as ParameterNode),
        responses: { "200": { description: "", content: { "application/json": { schema: success } } } },
      },
    };
  }
  const components = { schemas: document.components?.schemas ?? {} };
  const info = { title: document.info.title, version: document.info.version };
  return withoutDescriptions({ openapi: document.openapi, info, paths, components });
}

/** `describe` calls would put the whole prose of the contract into a validator's bundle. */
function withoutDescriptions(node: unknown): object {
  return JSON.parse(
    JSON.stringify(node, (key, value) =>
      key === "description" && typeof value === "string" && value !== "" ? undefined : value,
    ),
  );
}

/** Names of the array parameters that travel as repeated keys, which is what OpenAPI means by default. */
function explodedArrays({ document }: Contract, query: readonly ParameterNode[]): string[] {
  const isArray = ({ schema }: ParameterNode) => resolveRef<SchemaNode>(document, schema ?? {}).type === "array";
  return query.filter(parameter => isArray(parameter) && (parameter.explode ?? true)).map(({ name }) => name);
}

/**
 * orval hands the serializer nothing but the values, so the exploded arrays' names are written in here. The fragment
 * that keeps paths apart in the contract leaves the URL: all operations live at `/`.
 */
function callsText(text: string, path: string, exploded: readonly string[]): string {
  const called =
    exploded.length > 0
      ? text.replace("serializeParameters(params)", `serializeParameters(params, ${JSON.stringify(exploded)})`)
      : text;
  // orval takes package names only; the specifier stands for our own types.
  return tidy(called.replaceAll("'#types'", "'../schema.ts'").replaceAll(path, "/"));
}

function tidy(text: string): string {
  const body = text
    .replaceAll(/[ \t]+$/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
  return `${banner}\n${body}\n`;
}

function zodListText({ operations }: Contract): string {
  const lines = operations.map(({ id, fileName, query }) => {
    const params = query.length > 0 ? `${id}QueryParams as ${id}Params, ` : "";
    return `export { ${params}${id}Response } from "./zod/${fileName}.ts";\n`;
  });
  return `${banner}\n${lines.join("")}`;
}
