const version = "2020-11-09";

/** A text with an example. */
export const text = (example: string): object => ({ type: "string", examples: [example] });

/** A parameter in the query. */
export const query = (name: string, schema: object, more: object = {}): object => ({
  name,
  in: "query",
  required: false,
  schema,
  ...more,
});

/** What an operation is made of. */
export interface MadeUp {
  readonly parameters?: readonly object[];
  /** The schema of its 200 answer. */
  readonly answer?: object;
  /** The example of its 200 answer. */
  readonly example?: object;
  /** Its extensions, e.g. `x-rate-limit`. */
  readonly [extension: `x-${string}`]: object;
}

/** A bundled contract of made-up operations, by their action: what the mock has no line of code for. */
export function contractOf(operations: Record<string, MadeUp>): {
  readonly [name: string]: unknown;
  readonly paths: object;
} {
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: { title: "Others", version: "1" },
    paths: Object.fromEntries(
      Object.entries(operations).map(([id, operation]) => [`/#${id}`, { post: operationNode(id, operation) }]),
    ),
  };
}

function operationNode(operationId: string, { parameters = [], answer = {}, example, ...extensions }: MadeUp): object {
  const content = { schema: { type: "object", ...answer }, ...(example && { examples: { one: { value: example } } }) };
  return {
    operationId,
    ...extensions,
    parameters: [
      { name: "x-acs-action", in: "header", required: true, schema: { const: operationId } },
      { name: "x-acs-version", in: "header", required: true, schema: { const: version } },
      ...parameters,
    ],
    responses: {
      200: { description: "The answer.", content: { "application/json": content } },
      400: { description: "A refusal.", content: { "application/json": { schema: { type: "object" } } } },
    },
  };
}

/** Calls an operation of a made-up contract without a network; the answer's body has its status. */
export async function post(
  mock: { readonly url: string; readonly fetch: typeof fetch },
  action: string,
  parameters: Record<string, string> = {},
  headers: Record<string, string> = {},
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every form
): Promise<any> {
  const response = await mock.fetch(`${mock.url}/?${new URLSearchParams(parameters)}`, {
    method: "POST",
    headers: { "x-acs-action": action, "x-acs-version": version, ...headers },
  });
  return { status: response.status, ...((await response.json()) as object), RequestId: "" };
}
