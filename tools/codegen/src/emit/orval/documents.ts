import type { Contract, OpenApiDocument, ParameterNode, SchemaNode } from "../../contract.ts";

/**
 * orval's copy of the contract for the call functions: query parameters by name, answers by the name of their type.
 * Constant headers are left out, as the runtime sends them; schemas are stubs, as the types are imported from `schema.ts`.
 */
export function callsDocument({ document, operations }: Contract): object {
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
        parameters: query.map(({ name, required = false }) => ({
          name,
          in: "query",
          required,
          schema: { type: "string" },
        })),
        responses: answer({ $ref: `#/components/schemas/${id}Response` }),
      },
    };
  }
  return { openapi: document.openapi, info: infoOf(document), paths, components: { schemas } };
}

/** orval's copy of the contract for the validators: parameters, the 200 answers and the named schemas, without prose. */
export function zodDocument({ document, operations }: Contract): object {
  const paths: OpenApiDocument["paths"] = {};
  for (const { id, path, query, success, fileName } of operations) {
    const parameters = query.map(
      ({ name, required = false, schema = {} }): ParameterNode => ({ name, in: "query", required, schema }),
    );
    paths[path] = { post: { operationId: id, tags: [fileName], parameters, responses: answer(success) } };
  }
  const schemas = document.components?.schemas ?? {};
  return withoutDescriptions({ openapi: document.openapi, info: infoOf(document), paths, components: { schemas } });
}

function answer(schema: SchemaNode): OpenApiDocument["paths"][string][string]["responses"] {
  return { "200": { description: "", content: { "application/json": { schema } } } };
}

function infoOf({ info: { title, version } }: OpenApiDocument): object {
  return { title, version };
}

/** `describe` calls would put the whole prose of the contract into a validator's bundle. */
function withoutDescriptions(node: object): object {
  const text = JSON.stringify(node, (key, value) =>
    key === "description" && typeof value === "string" && value !== "" ? undefined : value,
  );
  return JSON.parse(text);
}
