import type { Contract, OpenApiDocument, ParameterNode, SchemaNode } from "../../contract.ts";
import { openCircles } from "./open-circles.ts";

/** orval's copy of the contract: parameters, the 200 answers and the named schemas, each operation under a tag of its own. */
export function validatorsDocument({ document, operations }: Contract): object {
  const paths: OpenApiDocument["paths"] = {};
  for (const { id, path, query, success, fileName } of operations) {
    const parameters = query.map(
      ({ name, required = false, schema = {} }): ParameterNode => ({
        name,
        in: "query",
        required,
        schema: bare(schema),
      }),
    );
    const content = { "application/json": { schema: bare(success) } };
    const responses = { "200": { description: "", content } };
    paths[path] = { post: { operationId: id, tags: [fileName], parameters, responses } };
  }
  const { title, version } = document.info;
  const schemas = mapValues(openCircles(document.components?.schemas ?? {}), bare);
  return { openapi: document.openapi, info: { title, version }, paths, components: { schemas } };
}

/** A schema without descriptions: orval would put the contract's prose into bundles, as calls of `describe`. */
function bare(schema: SchemaNode): SchemaNode {
  const { description: _, properties, items, ...rest } = schema;
  return {
    ...rest,
    ...(properties && { properties: mapValues(properties, bare) }),
    ...(items && { items: bare(items) }),
    ...Object.fromEntries(
      (["allOf", "anyOf", "oneOf"] as const).flatMap(key => (schema[key] ? [[key, schema[key].map(bare)]] : [])),
    ),
    ...(typeof schema.additionalProperties === "object" && {
      additionalProperties: bare(schema.additionalProperties),
    }),
  };
}

function mapValues<Value>(values: Record<string, Value>, change: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
