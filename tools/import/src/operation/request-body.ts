import type { JsonObject } from "@ims-kit/values";
import type { VendorParameter } from "../metadata/metadata.ts";
import { convertSchema, isRequired } from "../schema/convert-schema.ts";
import { type OperationContext, scopeIn } from "./operation-context.ts";
import { styleOf, withLeastLength } from "./parameters.ts";

/** The form that carries what does not travel in the query; nothing where all does. */
export function convertBody(
  action: string,
  parameters: readonly VendorParameter[],
  context: OperationContext,
): JsonObject {
  const fields = parameters.filter(parameter => parameter.in === "formData");
  if (fields.length === 0) {
    return {};
  }
  const scopeOf = ({ name }: VendorParameter) => scopeIn(context, `${action} ${name}`, false);
  const properties = Object.fromEntries(
    fields.map(field => [field.name, convertSchema(withLeastLength(field), scopeOf(field), field.name)]),
  );
  const required = fields.filter(field => isRequired(field.schema, scopeOf(field))).map(({ name }) => name);
  const encoding = Object.fromEntries(
    fields.flatMap(field => {
      const how = encodingOf(field, properties[field.name] ?? {});
      return how === undefined ? [] : [[field.name, how]];
    }),
  );
  const schema = { type: "object", ...(required.length > 0 && { required }), properties };
  const media = { schema, ...(Object.keys(encoding).length > 0 && { encoding }) };
  return {
    requestBody: { required: required.length > 0, content: { "application/x-www-form-urlencoded": media } },
  };
}

function encodingOf(field: VendorParameter, schema: JsonObject): JsonObject | undefined {
  switch (styleOf(field, schema, `the form field "${field.name}"`)) {
    case "plain":
      return undefined;
    case "json":
      return { contentType: "application/json" };
    case "comma":
      return { style: "form", explode: false };
    case "flat":
      return { "x-acs-style": "flat" };
    case "repeat-list":
      return { "x-acs-style": "repeat-list" };
  }
}
