import type { JsonObject } from "@ims-kit/values";
import type { VendorParameter, VendorSchema } from "../metadata/metadata.ts";
import { Refusal } from "../refusal.ts";
import { convertSchema, exampleOf, isRequired } from "../schema/convert-schema.ts";
import { describeElement } from "../words/describe.ts";
import { mainFile, type OperationContext, scopeIn } from "./operation-context.ts";

/** The two headers that name the operation, then all that travels in the query. */
export function convertParameters(
  action: string,
  parameters: readonly VendorParameter[],
  context: OperationContext,
): JsonObject[] {
  const header = {
    name: "x-acs-action",
    in: "header",
    required: true,
    description: "The operation.",
    schema: { type: "string", const: action },
  };
  const query = parameters.filter(parameter => parameter.in === "query");
  return [
    header,
    { $ref: `${mainFile}#/components/parameters/Version` },
    ...query.map(parameter => convertParameter(action, parameter, context)),
  ];
}

function convertParameter(action: string, parameter: VendorParameter, context: OperationContext): JsonObject {
  const { name, schema: vendor = {} } = parameter;
  const scope = scopeIn(context, `${action} ${name}`, false);
  const schema = convertSchema(withLeastLength(parameter), scope);
  const example = exampleOf(vendor, schema, scope);
  const shown = example === undefined ? {} : { example };
  const style = styleOf(parameter, schema, `the parameter "${name}"`);
  return {
    name,
    in: "query",
    required: isRequired(vendor, scope),
    description: describeElement(name, vendor.type),
    ...(vendor.deprecated === true && { deprecated: true }),
    ...(style === "json"
      ? { content: { "application/json": { schema, ...shown } } }
      : { ...openApiStyle(style), schema, ...shown }),
  };
}

/** How a value that is no scalar travels; `plain` for scalars. */
export type WireStyle = "comma" | "flat" | "json" | "plain" | "repeat-list";

/**
 * The way that a parameter's value takes.
 *
 * @throws Refusal for an object or array without a known one.
 */
export function styleOf({ style }: VendorParameter, schema: JsonObject, what: string): WireStyle {
  if (style === "json") {
    return style;
  }
  if (style === "repeatList" || style === "flat") {
    const isNumbered = schema.type === "array" || schema.type === "object" || "$ref" in schema;
    return !isNumbered ? "plain" : style === "flat" ? "flat" : "repeat-list";
  }
  const isList = schema.type === "array";
  if (isList && (style === "simple" || style === "form")) {
    return "comma";
  }
  if (isList || schema.type === "object" || "$ref" in schema) {
    throw new Refusal(`${what} is no scalar and has ${style === undefined ? "no style" : `the style "${style}"`}`);
  }
  return "plain";
}

function openApiStyle(style: WireStyle): JsonObject {
  if (style === "comma") {
    return { style: "form", explode: false };
  }
  return style === "plain" ? {} : { "x-acs-style": style };
}

/** The schema of a parameter. A text that must not be empty has a letter at least. */
export function withLeastLength({ allowEmptyValue, schema = {} }: VendorParameter): VendorSchema {
  const isLacking = allowEmptyValue === false && schema.type === "string" && schema.minLength === undefined;
  return isLacking ? { ...schema, minLength: 1 } : schema;
}
