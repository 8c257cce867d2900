import type { Json } from "../diff/document.ts";
import type { Place } from "./locate.ts";

/** Keywords that only people read; a change of one is a patch. */
export const proseKeywords: ReadonlySet<string> = new Set([
  "$comment",
  "contact",
  "description",
  "externalDocs",
  "license",
  "openapi",
  "summary",
  "tags",
  "termsOfService",
  "title",
]);

/** Kinds of node that only people read. */
export const proseTypes: ReadonlySet<string> = new Set([
  "Contact",
  "Example",
  "ExternalDocs",
  "License",
  "Tag",
  "TagGroup",
]);

/** "request parameter `LibId`", "`Samples.Sample[].LibId` in the answer", "`Code` in the 400 answer". */
export function nameOf(place: Place, statuses: readonly string[] = [place.status ?? ""]): string {
  if (place.side === "request") {
    const name =
      place.in === "body"
        ? "the request body"
        : `request ${place.in === "header" ? "header" : "parameter"} \`${place.parameter}\``;
    if (/^(\[\])+$/.test(place.element)) {
      return `an item of ${name}`;
    }
    return place.element === "" ? name : `\`${place.element}\` in ${name}`;
  }
  if (place.side === "contract") {
    return place.operation === undefined ? "the contract" : "the operation";
  }
  const answer = answerName(statuses);
  if (place.header !== undefined) {
    return `header \`${place.header}\` of ${answer}`;
  }
  return place.element === "" ? answer : `\`${place.element}\` in ${answer}`;
}

/** "the answer", "the 400 answer", "the answers 400, 403 and 429". */
export function answerName(statuses: readonly string[]): string {
  if (statuses.length > 1) {
    return `the answers ${listOf(statuses)}`;
  }
  return statuses[0] === "200" ? "the answer" : `the ${statuses[0]} answer`;
}

/** "a", "a and b", "a, b and c". */
export function listOf(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** The first of many, e.g. "a, b, c, d and 7 more". */
export function listOfFirst(items: readonly string[]): string {
  return listOf(items.length > 5 ? [...items.slice(0, 4), `${items.length - 4} more`] : items);
}

/** A value as code: `"label"`, `50`. */
export function code(value: Json | undefined): string {
  return value === undefined ? "none" : `\`${JSON.stringify(value)}\``;
}

/** Several values as code: `"face"`, `"logo"`. */
export function codes(values: readonly Json[]): string {
  return listOf(values.map(code));
}

/** The sentence with a capital first letter and one full stop. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}

/** `ListRecognitionSamples` is called as `listRecognitionSamples`. */
export function callName(operation: string): string {
  return operation.charAt(0).toLowerCase() + operation.slice(1);
}
