import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Metadata, VendorOperation } from "./metadata.ts";

const flag = { type: "boolean" };
const text = { type: "string" };
const bound = { type: ["number", "string"] };
const length = { type: "integer", minimum: 0 };
const byName = (value: object) => ({ type: "object", additionalProperties: value });

const schema = {
  $id: "schema",
  type: "object",
  properties: {
    type: text,
    format: text,
    $ref: text,
    required: flag,
    docRequired: flag,
    visibility: text,
    deprecated: flag,
    properties: byName({ $ref: "schema" }),
    items: { $ref: "schema" },
    additionalProperties: { anyOf: [flag, { $ref: "schema" }] },
    enum: { type: "array" },
    pattern: text,
    minimum: bound,
    maximum: bound,
    minLength: length,
    maxLength: length,
    minItems: length,
    maxItems: length,
  },
};

const directory = {
  $id: "directory",
  anyOf: [
    text,
    {
      type: "object",
      properties: { title: { type: ["string", "null"] }, children: { type: "array", items: { $ref: "directory" } } },
    },
  ],
};

const metadata = {
  type: "object",
  required: ["info", "apis"],
  properties: {
    info: {
      type: "object",
      required: ["style", "product", "version"],
      properties: { style: text, product: text, version: text },
    },
    directories: { type: "array", items: { $ref: "directory" } },
    components: { type: "object", properties: { schemas: byName({ $ref: "schema" }) } },
    apis: { type: "object" },
    endpoints: {
      type: "array",
      items: { type: "object", required: ["regionId", "endpoint"], properties: { regionId: text, endpoint: text } },
    },
  },
};

const operation = {
  type: "object",
  properties: {
    methods: { type: "array", items: text },
    security: { type: "array", items: { type: "object" } },
    operationType: text,
    deprecated: flag,
    systemTags: { type: "object", properties: { operationType: text } },
    parameters: {
      type: "array",
      items: {
        type: "object",
        required: ["name", "in"],
        properties: { name: text, in: text, style: text, allowEmptyValue: flag, schema: { $ref: "schema" } },
      },
    },
    responses: byName({
      type: "object",
      properties: {
        schema: { $ref: "schema" },
        headers: byName({ type: "object", properties: { schema: { $ref: "schema" } } }),
      },
    }),
    errorCodes: byName({
      type: "array",
      items: { type: "object", required: ["errorCode"], properties: { errorCode: text } },
    }),
  },
};

const ajv = new Ajv2020({ schemas: [schema, directory], strict: false });
const isMetadata = ajv.compile<Metadata>(metadata);
const isOperation = ajv.compile<VendorOperation>(operation);

/** A value of the wanted shape, or where and why it is none, e.g. `/info must have required property 'product'`. */
export type Checked<T> = { readonly value: T } | { readonly fault: string };

/** Checks all of the metadata but the operations. */
export function checkMetadata(value: unknown): Checked<Metadata> {
  return check(isMetadata, value);
}

/** Checks one operation. */
export function checkOperation(value: unknown): Checked<VendorOperation> {
  return check(isOperation, value);
}

function check<T>(validate: ValidateFunction<T>, value: unknown): Checked<T> {
  try {
    if (validate(value)) {
      return { value };
    }
  } catch (error) {
    if (error instanceof RangeError) {
      return { fault: "it is nested too deeply to be read" };
    }
    throw error;
  }
  const [error] = validate.errors ?? [];
  return { fault: `${error?.instancePath ?? ""} ${error?.message ?? "has another shape"}`.trim() };
}
