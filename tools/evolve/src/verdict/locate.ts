import { resolved } from "../diff/dereference.ts";
import { isObject, keysOf, valueAt } from "../diff/document.ts";
import type { Difference, Differences } from "../diff/redocly-diff.ts";

/** Where in the contract a difference stands, in a caller's words. */
export interface Place {
  readonly operation?: string;
  /** Judged apart: what a call sends, what it gets, and the rest (servers, security, words about the whole). */
  readonly side: "answer" | "contract" | "request";
  /** Name of the request parameter, header or the request body's kind. */
  readonly parameter?: string;
  /** `query`, `header`, `body`. */
  readonly in?: string;
  readonly status?: string;
  /** Name of the answer's header. */
  readonly header?: string;
  /** The element inside, e.g. `Samples.Sample[].LibId`; empty for the whole. */
  readonly element: string;
  /** The keys of the pointer behind the operation. */
  readonly keys: readonly string[];
}

/** Finds the operation, side and element of a difference. */
export function locate(difference: Difference, { from, to }: Differences): Place {
  const pointer = difference.revision?.pointer ?? difference.base?.pointer ?? difference.path;
  const document = difference.revision === undefined ? from : to;
  const keys = keysOf(difference.path);
  if (keys[0] !== "paths") {
    return { side: "contract", element: "", keys };
  }
  const [, path = "", method = "", ...rest] = keys;
  // A renamed operation is known to its callers by the old name.
  const node = valueAt(from, ["paths", path, method]) ?? valueAt(to, ["paths", path, method]);
  const id = isObject(node) ? node.operationId : undefined;
  const operation = typeof id === "string" ? id : path.replace(/^\/#?/, "");
  const here = { operation, keys: rest };
  if (rest[0] === "parameters") {
    const own = keysOf(pointer);
    const parameter = resolved(document, valueAt(document, own.slice(0, own[0] === "components" ? 3 : 5)));
    const name = isObject(parameter) ? String(parameter.name) : "";
    const place = isObject(parameter) ? String(parameter.in) : "query";
    return { ...here, side: "request", parameter: name, in: place, element: elementOf(rest.slice(2)) };
  }
  if (rest[0] === "requestBody") {
    return { ...here, side: "request", in: "body", parameter: "body", element: elementOf(rest) };
  }
  if (rest[0] === "responses") {
    const [, status = "", section, header] = rest;
    const common = { ...here, side: "answer", status, element: elementOf(rest) } as const;
    return section === "headers" && header !== undefined ? { ...common, header } : common;
  }
  return { ...here, side: "contract", element: "" };
}

/** `…/schema/properties/Samples/properties/Sample/items/properties/LibId` is `Samples.Sample[].LibId`. */
function elementOf(keys: readonly string[]): string {
  const start = keys.indexOf("schema");
  let element = "";
  for (let at = start < 0 ? keys.length : start + 1; at < keys.length; at++) {
    const key = keys[at];
    if (key === "properties" && at + 1 < keys.length) {
      element += `${element && "."}${keys[++at]}`;
    } else if (key === "items" || key === "prefixItems") {
      element += "[]";
    }
  }
  return element;
}
