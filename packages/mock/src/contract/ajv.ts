import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contract } from "./contract.ts";

/** A JSON Schema validator (draft 2020-12) that resolves the contract's own references. */
export function createAjv({ document }: Contract): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, validateFormats: true, verbose: true });
  // ajv-formats is CommonJS: its default export is the module's own property.
  (addFormats as unknown as (target: Ajv2020) => void)(ajv);
  // The vendor counts the bytes of UTF-8.
  ajv.addKeyword({
    keyword: "x-max-bytes",
    type: "string",
    schemaType: "number",
    validate: (limit: number, text: string) => Buffer.byteLength(text) <= limit,
    error: { message: ({ schema }) => `must have at most ${schema} bytes` },
  });
  // Only an annotation otherwise.
  ajv.removeKeyword("contentMediaType");
  ajv.addKeyword({
    keyword: "contentMediaType",
    type: "string",
    schemaType: "string",
    validate: (mediaType: string, text: string) => mediaType !== "application/json" || isJson(text),
    error: { message: "must be JSON" },
  });
  const { paths, components } = document;
  ajv.addSchema(localised({ $id: "contract:", paths, components }));
  return ajv;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The same schema for use outside the contract's document: `#/components/...` still leads into the contract. */
export function localised<Schema>(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"contract:#/')) as Schema;
}
