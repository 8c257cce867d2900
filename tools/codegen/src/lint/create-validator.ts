import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { OpenApiDocument, SchemaNode } from "../contract.ts";

/** Says how a value breaks a schema, or `undefined` if it fits. */
export type Validate = (schema: SchemaNode, value: unknown) => string | undefined;

const documentId = "contract:document";

/** Validates by the 2020-12 dialect; references in the schemas lead into the document. Equal schemas are compiled once. */
export function createValidator(document: OpenApiDocument): Validate {
  const ajv = new Ajv2020({ strict: false, logger: false, allErrors: false, validateSchema: false });
  // Its types say that the plugin is the module; at runtime it is the default export of it.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: documentId, components: document.components ?? {} });
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

  return (schema, value) => {
    const text = JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${documentId}#/`);
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
    if (validate(value)) return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath || "the value"} ${error?.message}`;
  };
}
