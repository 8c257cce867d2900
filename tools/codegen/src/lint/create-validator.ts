import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { OpenApiDocument, SchemaNode } from "../contract.ts";

/** Says how a value breaks a schema, or `undefined` if it fits. */
export type Validate = (schema: SchemaNode, value: unknown) => string | undefined;

const documentId = "contract:document";

/** Validates by the 2020-12 dialect; references in the schemas lead into the document. Equal schemas are compiled once. */
export function createValidator(document: OpenApiDocument): Validate {
  const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false, code: { regExp } });
  // Its types say that the plugin is the module; at runtime it is the default export of it.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.removeKeyword("contentMediaType");
  ajv.addKeyword({
    keyword: "contentMediaType",
    type: "string",
    validate: (mediaType: string, text: string) => mediaType !== "application/json" || isJson(text),
    error: { message: "must be JSON text, as contentMediaType says" },
  });
  ajv.addSchema({ $id: documentId, components: document.components ?? {} });
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

  return (schema, value) => {
    const text = JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${documentId}#/`);
    let validate = compiled.get(text);
    try {
      validate ??= ajv.compile(JSON.parse(text));
    } catch (error) {
      return `the schema cannot be used (${(error as Error).message})`;
    }
    compiled.set(text, validate);
    if (validate(value)) {
      return undefined;
    }
    const [error] = validate.errors ?? [];
    const extra = error?.params.additionalProperty;
    return `${error?.instancePath || "the value"} ${error?.message}${extra === undefined ? "" : ` ("${extra}")`}`;
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A pattern that does not compile lets everything through here, as a rule of its own reports it. */
function regExp(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return /(?:)/;
  }
}
// Ajv asks for the code that it would write into stand-alone validators; ours are never written out.
regExp.code = "new RegExp";
