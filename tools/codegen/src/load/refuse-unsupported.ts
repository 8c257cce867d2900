import type { OpenApiDocument, OperationNode, ParameterNode, ResponseNode, SchemaNode } from "../contract.ts";
import { resolveRef } from "../json-pointer.ts";
import { camelCase, isReserved } from "../naming.ts";

interface Candidate {
  readonly document: OpenApiDocument;
  readonly path: string;
  readonly method: string;
  readonly node: OperationNode;
  /** Reports what cannot be served; `below` is a pointer below the operation. */
  readonly refuse: (below: string, what: string) => void;
}

// Names that the files of an operation have for something else.
const taken = new Set(["call", "index", "operation", "operations", "send", "serializeParameters"]);

/**
 * Says for everything in an operation that codegen cannot turn into code why not; true if there was anything.
 * What it serves: RPC operations, POST at `/#<operationId>`, parameters in the query, constants as headers, a JSON object as 200 answer.
 */
export function refuseUnsupported({ document, path, method, node, refuse }: Candidate): boolean {
  let refused = false;
  const say = (below: string, what: string) => {
    refused = true;
    refuse(below, what);
  };
  if (method !== "post") {
    say("", `"${method}" is not served: RPC operations are sent by "post"; move the operation there`);
    return refused;
  }
  if (typeof node.operationId !== "string" || !/^[A-Za-z][A-Za-z0-9]*$/.test(node.operationId)) {
    say("/operationId", "the operationId must be the vendor's action, letters and digits only; it names the function");
    return refused;
  }
  const functionName = camelCase(node.operationId);
  if (isReserved(functionName) || taken.has(functionName)) {
    say("/operationId", `"${functionName}" cannot name a function; the operation needs another name`);
  }
  if (path !== `/#${node.operationId}`) {
    say("", `the path "${path}" is not served: RPC operations live at "/#${node.operationId}"`);
  }
  if (node.requestBody !== undefined) {
    say("/requestBody", "a request body is not served: RPC parameters travel in the query; make them parameters");
  }
  (node.parameters ?? []).forEach((parameter, index) => {
    const reason = unservedParameter(document, resolveRef<ParameterNode>(document, parameter));
    if (reason !== undefined) {
      say(`/parameters/${index}`, reason);
    }
  });
  const reason = unservedAnswer(document, node);
  if (reason !== undefined) {
    say("/responses", reason);
  }
  return refused;
}

function unservedParameter(document: OpenApiDocument, parameter: ParameterNode): string | undefined {
  const name = `the parameter "${parameter.name}"`;
  if (parameter.in === "header") {
    const schema = parameter.schema && resolveRef<SchemaNode>(document, parameter.schema);
    if (typeof schema?.const === "string") {
      return undefined;
    }
    return `${name} is a header without a constant value, which is not served; give its schema a string const, or make it a query parameter`;
  }
  if (parameter.in !== "query") {
    return `${name} is in "${parameter.in}", which is not served; make it a query parameter`;
  }
  // A call without the parameter would seem to have it: what every object inherits stands in its place.
  if (parameter.name in Object.prototype) {
    return `${name} is named like a member of every JavaScript object, which is not served; leave it out`;
  }
  if (parameter.schema === undefined) {
    return `${name} has no schema; "content" is not served in the query`;
  }
  if ((parameter.style ?? "form") !== "form") {
    return `${name} has the style "${parameter.style}"; only "form" is served`;
  }
  const schema = resolveRef<SchemaNode>(document, parameter.schema);
  const type = parameterType(schema);
  if (type === undefined) {
    return `${name} needs one plain type (string, integer, number, boolean, or an array of those)`;
  }
  if (type !== "array") {
    return undefined;
  }
  const items = schema.items && resolveRef<SchemaNode>(document, schema.items);
  const itemType = items && parameterType(items);
  return itemType === undefined || itemType === "array"
    ? `${name} is an array whose items have no plain type (string, integer, number, boolean)`
    : undefined;
}

/** The one plain type of a query parameter's schema; `undefined` if it has none, as with objects, unions and nullables. */
export function parameterType(schema: SchemaNode): "array" | "boolean" | "integer" | "number" | "string" | undefined {
  switch (schema.type) {
    case "array":
    case "boolean":
    case "integer":
    case "number":
    case "string":
      return schema.oneOf || schema.anyOf || schema.allOf ? undefined : schema.type;
    default:
      return undefined;
  }
}

function unservedAnswer(document: OpenApiDocument, node: OperationNode): string | undefined {
  const successes = Object.keys(node.responses).filter(status => status.startsWith("2"));
  if (successes.length !== 1 || successes[0] !== "200") {
    return 'the answer of a success must be "200", and only that; describe it there';
  }
  const answer = resolveRef<ResponseNode>(document, node.responses["200"] as ResponseNode);
  const schema = answer.content?.["application/json"]?.schema;
  if (schema === undefined) {
    return 'the 200 answer needs a schema for "application/json"';
  }
  return resolveRef<SchemaNode>(document, schema).type === "object"
    ? undefined
    : "the 200 answer must be an object; RPC answers always are";
}
