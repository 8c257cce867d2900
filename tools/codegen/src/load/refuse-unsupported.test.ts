import { expect, test } from "vitest";
import { contractOf, givenDocument } from "../../test/fixtures/contract-in-memory.ts";
import type { OpenApiDocument, OperationNode } from "../contract.ts";

// biome-ignore lint/suspicious/noExplicitAny: a change reaches into any corner of a contract.
type Loose = any;

const at = "openapi.yaml CreateThing #/paths/~1#CreateThing/post";

const unserved: readonly [what: string, change: (operation: Loose, document: Loose) => void, says: string][] = [
  [
    "a cookie parameter",
    operation => (operation.parameters[1].in = "cookie"),
    `${at}/parameters/1: the parameter "Name" is in "cookie", which is not served; make it a query parameter`,
  ],
  [
    "a path parameter",
    operation => (operation.parameters[1].in = "path"),
    `${at}/parameters/1: the parameter "Name" is in "path", which is not served; make it a query parameter`,
  ],
  [
    "a header that varies",
    operation => (operation.parameters[1].in = "header"),
    `${at}/parameters/1: the parameter "Name" is a header without a constant value, which is not served; give its schema a string const, or make it a query parameter`,
  ],
  [
    "a parameter with content",
    operation => (operation.parameters[1] = { name: "Name", in: "query", content: {} }),
    `${at}/parameters/1: the parameter "Name" has no schema; "content" is not served in the query`,
  ],
  [
    "another style",
    operation => (operation.parameters[1].style = "pipeDelimited"),
    `${at}/parameters/1: the parameter "Name" has the style "pipeDelimited"; only "form" is served`,
  ],
  [
    "an object as parameter",
    operation => (operation.parameters[1].schema = { type: "object" }),
    `${at}/parameters/1: the parameter "Name" needs one plain type (string, integer, number, boolean, or an array of those)`,
  ],
  [
    "one of several types as parameter",
    operation => (operation.parameters[1].schema = { oneOf: [{ type: "string" }, { type: "integer" }] }),
    `${at}/parameters/1: the parameter "Name" needs one plain type (string, integer, number, boolean, or an array of those)`,
  ],
  [
    "an array of arrays",
    operation => (operation.parameters[1].schema = { type: "array", items: { type: "array", items: {} } }),
    `${at}/parameters/1: the parameter "Name" is an array whose items have no plain type (string, integer, number, boolean)`,
  ],
  [
    "a parameter that every object seems to have",
    operation => (operation.parameters[1].name = "constructor"),
    `${at}/parameters/1: the parameter "constructor" is named like a member of every JavaScript object, which is not served; leave it out`,
  ],
  [
    "a request body",
    operation => (operation.requestBody = { content: { "application/json": { schema: { oneOf: [] } } } }),
    `${at}/requestBody: a request body is not served: RPC parameters travel in the query; make them parameters`,
  ],
  [
    "an answer that is no object",
    operation => (operation.responses["200"].content["application/json"].schema = { type: "array" }),
    `${at}/responses: the 200 answer must be an object; RPC answers always are`,
  ],
  [
    "an answer in XML",
    operation => (operation.responses["200"].content = { "application/xml": { schema: { type: "object" } } }),
    `${at}/responses: the 200 answer needs a schema for "application/json"`,
  ],
  [
    "two successes",
    operation => (operation.responses["202"] = { description: "Later." }),
    `${at}/responses: the answer of a success must be "200", and only that; describe it there`,
  ],
  [
    "another method",
    (operation, document) => (document.paths = { "/#CreateThing": { get: operation } }),
    'openapi.yaml CreateThing #/paths/~1#CreateThing/get: "get" is not served: RPC operations are sent by "post"; move the operation there',
  ],
  [
    "parameters of the path item",
    (_, document) => (document.paths["/#CreateThing"].parameters = []),
    'openapi.yaml /#CreateThing #/paths/~1#CreateThing/parameters: "parameters" is not served: RPC operations are sent by "post"; move the operation there',
  ],
  [
    "a path of its own",
    (operation, document) => (document.paths = { "/things": { post: operation } }),
    'openapi.yaml CreateThing #/paths/~1things/post: the path "/things" is not served: RPC operations live at "/#CreateThing"',
  ],
  [
    "an operationId that is no name",
    operation => (operation.operationId = "create-thing"),
    "openapi.yaml create-thing #/paths/~1#CreateThing/post/operationId: the operationId must be the vendor's action, letters and digits only; it names the function",
  ],
  [
    "an operationId that is a word of the language",
    (operation, document) => {
      operation.operationId = "Delete";
      document.paths = { "/#Delete": { post: operation } };
    },
    'openapi.yaml Delete #/paths/~1#Delete/post/operationId: "delete" cannot name a function; the operation needs another name',
  ],
  [
    "an operationId that its own file has for something else",
    (operation, document) => {
      operation.operationId = "Send";
      document.paths = { "/#Send": { post: operation } };
    },
    'openapi.yaml Send #/paths/~1#Send/post/operationId: "send" cannot name a function; the operation needs another name',
  ],
  [
    "two operations whose files are named alike",
    (operation, document) => {
      document.paths["/#CREATEThing"] = { post: { ...operation, operationId: "CREATEThing" } };
    },
    'openapi.yaml CREATEThing #/paths/~1#CREATEThing/post/operationId: its files would be named like those of "CreateThing"; rename one',
  ],
  [
    "a schema named like an operation's type",
    (_, document) => (document.components = { schemas: { CreateThingParams: { type: "object" } } }),
    'openapi.yaml #/components/schemas/CreateThingParams: the type "CreateThingParams" is made of the operation already; rename the schema',
  ],
  [
    "a schema whose fixture would be a word of the language",
    (_, document) => (document.components = { schemas: { Class: { type: "object" } } }),
    'openapi.yaml #/components/schemas/Class: the mock would have a fixture named "class", which cannot name a function; rename the schema',
  ],
  [
    "a schema whose fixture would be named like what builds it",
    (_, document) => (document.components = { schemas: { BuildFixture: { type: "object" } } }),
    'openapi.yaml #/components/schemas/BuildFixture: the mock would have a fixture named "buildFixture", which cannot name a function; rename the schema',
  ],
  [
    "a schema that is a word of the language",
    (_, document) => (document.components = { schemas: { class: { type: "string" } } }),
    'openapi.yaml #/components/schemas/class: "class" cannot name a type; rename the schema',
  ],
  [
    "a schema named like a plain type",
    (_, document) => (document.components = { schemas: { string: { type: "string" } } }),
    'openapi.yaml #/components/schemas/string: "string" cannot name a type; rename the schema',
  ],
  [
    "a schema named like what holds the types",
    (_, document) => (document.components = { schemas: { components: { type: "string" } } }),
    'openapi.yaml #/components/schemas/components: "components" cannot name a type; rename the schema',
  ],
  [
    "a schema that begins with a digit",
    (_, document) => (document.components = { schemas: { "3D": { type: "string" } } }),
    'openapi.yaml #/components/schemas/3D: "3D" cannot name a type; rename the schema',
  ],
  [
    "a schema named like an operation's function",
    (_, document) => (document.components = { schemas: { createThing: { type: "object" } } }),
    'openapi.yaml #/components/schemas/createThing: the type "createThing" would be named like the function of CreateThing; rename the schema',
  ],
  [
    "two schemas whose types are named alike",
    (_, document) => (document.components = { schemas: { Error: { type: "object" }, ErrorBody: { type: "object" } } }),
    'openapi.yaml #/components/schemas/ErrorBody: the type "ErrorBody" is made of the schema "Error" already; rename the schema',
  ],
];

test.each(unserved)("stops at %s", (_, change, says) => {
  const document: OpenApiDocument = givenDocument("write");
  change(document.paths["/#CreateThing"]?.post as OperationNode, document);
  expect(() => contractOf(document)).toThrow(says);
});

test("says all that it cannot serve at once", () => {
  const document: OpenApiDocument = givenDocument("write");
  const operation = document.paths["/#CreateThing"]?.post as OperationNode & Loose;
  operation.parameters[1].in = "cookie";
  operation.requestBody = {};
  expect(() => contractOf(document)).toThrow(/requestBody.*\n.*cookie/);
});

test("serves a schema whose fixture would be a word of the language if it is no object", () => {
  const document = givenDocument("write");
  document.components = { schemas: { Default: { type: "string" } } };
  expect(contractOf(document).operations).toHaveLength(1);
});
