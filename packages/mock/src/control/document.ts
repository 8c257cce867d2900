import { readFileSync } from "node:fs";
import { isObject, type JsonObject } from "#values";

/** The OpenAPI document of the control interface. */
export interface ControlDocument extends JsonObject {
  readonly paths: Record<string, JsonObject>;
}

/** Where the document is, beside this file. */
const documentFile = new URL("./control.openapi.json", import.meta.url);

let document: ControlDocument | undefined;

/** The document, read once. */
export function controlDocument(): ControlDocument {
  document ??= JSON.parse(readFileSync(documentFile, "utf8")) as ControlDocument;
  return document;
}

/** An operation of the document, found for a method and a path. */
export interface ControlOperation {
  readonly id: string;
  /** The schema of its body, if it takes one. */
  readonly bodySchema: JsonObject | undefined;
  /** What stands in the path's places, e.g. `{ name: "empty" }`. */
  readonly pathValues: Readonly<Record<string, string>>;
}

/** Finds the operation; a list of methods where the path is known but the method is not. */
export function findControlOperation(method: string, path: string): ControlOperation | readonly string[] | undefined {
  for (const [template, item] of Object.entries(controlDocument().paths)) {
    const pathValues = valuesOf(template, path);
    if (pathValues) {
      const operation = item[method.toLowerCase()];
      return isObject(operation)
        ? { id: String(operation.operationId), bodySchema: bodySchemaOf(operation), pathValues }
        : Object.keys(item)
            .filter(name => name !== "parameters")
            .map(name => name.toUpperCase());
    }
  }
  return undefined;
}

function valuesOf(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) {
    return undefined;
  }
  const values: Record<string, string> = {};
  for (const [index, step] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(step)?.[1];
    const text = given[index] ?? "";
    if (name !== undefined && text !== "") {
      values[name] = decoded(text);
    } else if (step !== text) {
      return undefined;
    }
  }
  return values;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded UTF-8: taken as it stands.
    return text;
  }
}

function bodySchemaOf({ requestBody }: JsonObject): JsonObject | undefined {
  const content = isObject(requestBody) && isObject(requestBody.content) ? requestBody.content["application/json"] : {};
  return isObject(content) && isObject(content.schema) ? content.schema : undefined;
}
