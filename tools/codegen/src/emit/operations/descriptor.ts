import type { Contract, ContractOperation, ParameterNode, SchemaNode } from "../../contract.ts";
import { resolveRef } from "../../json-pointer.ts";
import { parameterType } from "../../load/refuse-unsupported.ts";

/** What the client's runtime knows of an operation; the generated file's type check holds it to the runtime's `OperationDescriptor`. */
export function descriptorFrom({ document }: Contract, operation: ContractOperation): object {
  const { id, node, parameters, query, success } = operation;
  const version = parameters.find(parameter => parameter.in === "header" && parameter.name === "x-acs-version");
  const limit = node["x-rate-limit"];
  const paging = node["x-pagination"];
  return {
    action: id,
    version: version?.schema?.const ?? document.info.version,
    ram: node["x-ram"]?.action ?? "",
    access: node["x-ram"]?.accessLevel ?? "update",
    parameters: Object.fromEntries(
      query.map(parameter => [parameter.name, `${wireType(document, parameter)}${parameter.required ? "" : "?"}`]),
    ),
    required: requiredPointers(document, success, ""),
    rateLimit: limit && { requests: limit.requests, seconds: limit.seconds },
    pagination: paging && {
      page: paging.page,
      size: paging.size,
      total: paging.total,
      items: paging.items,
      itemKey: paging.itemKey,
      firstPage: paging.rules.firstPage?.value ?? 1,
      pageSize: largestPage(document, query.find(({ name }) => name === paging.size)?.schema),
    },
  };
}

/** An exploded array, which is what OpenAPI means by default, travels as a key for each element. */
function wireType(document: object, { schema = {}, explode = true }: ParameterNode): string | undefined {
  const type = parameterType(resolveRef<SchemaNode>(document, schema));
  return type === "array" && explode ? "repeated" : type;
}

/** Where the contract states no maximum: the largest page that sibling list operations are documented to give. */
const usualPage = 50;

/** The page size of a walk whose caller names none: the largest that the contract allows, as a walk reads all pages. */
function largestPage(document: unknown, size: SchemaNode = {}): number {
  const { maximum, exclusiveMaximum } = resolveRef<SchemaNode>(document, size);
  return maximum ?? (exclusiveMaximum === undefined ? usualPage : exclusiveMaximum - 1);
}

/** Pointers of the elements that a success body must have; those inside arrays, and below optional elements, are left out. */
function requiredPointers(document: unknown, node: SchemaNode, at: string, seen: readonly SchemaNode[] = []): string[] {
  const schema = resolveRef<SchemaNode>(document, node);
  // Where null may stand, nothing below is required.
  if (seen.includes(schema) || schema.type !== "object") {
    return [];
  }
  return (schema.required ?? []).flatMap(name => {
    const child = schema.properties?.[name];
    const pointer = `${at}/${name}`;
    const below = child ? requiredPointers(document, child, pointer, [...seen, schema]) : [];
    // What is required below an element says that the element is, too.
    return below.length > 0 ? below : [pointer];
  });
}
