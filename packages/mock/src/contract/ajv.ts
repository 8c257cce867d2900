import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contract } from "./contract.ts";

/** A JSON Schema validator (draft 2020-12) that resolves the contract's own references. */
export function createAjv({ document }: Contract): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  // ajv-formats is CommonJS: its default export is the module's own property.
  (addFormats as unknown as (target: Ajv2020) => void)(ajv);
  const { paths, components } = document;
  ajv.addSchema(localised({ $id: "contract:", paths, components }));
  return ajv;
}

/** The same schema for use outside the contract's document: `#/components/...` still leads into the contract. */
export function localised<Schema>(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"contract:#/')) as Schema;
}
