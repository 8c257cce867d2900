import { isObject, type JsonObject, pointerFrom, pointerSteps, valueAt } from "@ims-kit/values";
import { isSchemaPointer } from "../schema-pointer.ts";

/** The keywords of a schema that a server can be seen to keep or to break. */
const keywords = new Set(
  "additionalProperties const enum exclusiveMaximum exclusiveMinimum format items maxItems maxLength maximum minItems minLength minimum multipleOf pattern required type uniqueItems x-max-bytes".split(
    " ",
  ),
);

/** Gives the basis `observed` to what a run has changed: the values of rules, and the keywords of schemas. */
export function markObserved(document: JsonObject, pointers: readonly string[]): void {
  for (const pointer of pointers) {
    const steps = pointerSteps(pointer);
    const word = steps.pop() ?? "";
    const holder = pointerFrom(...steps);
    const node = valueAt(document, holder);
    if (!isObject(node)) {
      continue;
    }
    if (word === "value" && /\/x-[^/]+\//.test(holder)) {
      node.basis = "observed";
      delete node.or;
    } else if (keywords.has(word) && isSchemaPointer(holder)) {
      node["x-basis"] = { ...(isObject(node["x-basis"]) ? node["x-basis"] : {}), [word]: "observed" };
    }
  }
}
