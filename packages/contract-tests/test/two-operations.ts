import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answersAsJson, exampleFits, refuses, type Suite, suite } from "../src/claims/index.ts";
import type { Contract } from "../src/contract/contract.ts";
import type { Json } from "../src/contract/json.ts";
import { contractFromDocument } from "../src/contract/load-contract.ts";

/** A contract of one operation that reads and one that deletes; `servers` are its own, for runs against a service. */
export function readAndDelete(servers: readonly { url: string }[] = []): Contract {
  const operation = (action: string, accessLevel: string) => ({
    post: {
      operationId: action,
      "x-ram": { accessLevel },
      parameters: [
        { name: "x-acs-action", in: "header", required: true, schema: { const: action } },
        { name: "Id", in: "query", required: true, schema: { type: "string", minLength: 1 }, example: "thing-1" },
      ],
      responses: {
        200: answer({ RequestId: "1" }, { RequestId: { type: "string" } }),
        400: answer({ RequestId: "1", Code: "MissingParameter" }, { RequestId: {}, Code: {} }),
      },
    },
  });
  return contractFromDocument({
    info: { title: "Things", version: "1" },
    servers,
    paths: { "/#GetThing": operation("GetThing", "get"), "/#DeleteThing": operation("DeleteThing", "write") },
  });
}

function answer(value: Json, properties: Json): Json {
  const schema = { type: "object", required: Object.keys(value), properties };
  return { content: { "application/json": { schema, examples: { usual: { value } } } } };
}

/** A few cases for each of the two. */
export const readAndDeleteSuites: readonly Suite[] = ["GetThing", "DeleteThing"].map(action =>
  suite(action, () => [
    exampleFits('the example "usual" of a 200 answer fits its schema', 200, "usual"),
    answersAsJson("every answer is JSON and says so"),
    refuses(
      "a call without Id is refused",
      { leaveOut: ["Id"] },
      { breaks: "Id required", codes: ["MissingParameter"] },
    ),
  ]),
);

interface ThingsOptions {
  readonly lacks?: readonly string[];
  /** What is said of an action that is lacking; nothing where it is empty. */
  readonly code?: string;
}

/** A server of that contract that remembers which actions it was asked for; it may lack some. */
export async function startThings({ lacks = [], code = "InvalidAction.NotFound" }: ThingsOptions = {}) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const action = String(request.headers["x-acs-action"]);
    asked.push(action);
    if (lacks.includes(action)) {
      const refusal = { RequestId: String(asked.length), ...(code !== "" && { Code: code }) };
      return response.writeHead(404, { "content-type": "application/json" }).end(JSON.stringify(refusal));
    }
    const hasId = new URL(request.url ?? "/", "http://localhost").searchParams.has("Id");
    const body = { RequestId: String(asked.length), ...(!hasId && { Code: "MissingParameter" }) };
    response.writeHead(hasId ? 200 : 400, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}
