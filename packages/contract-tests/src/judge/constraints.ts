import type { ParameterModel } from "../contract/contract.ts";

/** Schema words that a request can violate; a type is violated where it is not text. */
const WORDS = [
  "const",
  "enum",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "x-max-bytes",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "format",
];

/** The constraints of parameters or constant headers, e.g. `PageNumber minimum`. */
export function constraintsOf(parameters: readonly ParameterModel[]): string[] {
  return parameters.flatMap(({ name, required, schema }) => {
    const words = WORDS.filter(word => schema[word] !== undefined && schema[word] !== false);
    const inner = WORDS.filter(word => schema.items?.[word] !== undefined).map(word => `items ${word}`);
    const typed = ["integer", "number", "boolean"].includes(schema.type) ? ["type"] : [];
    return [...(required ? ["required"] : []), ...typed, ...words, ...inner].map(word => `${name} ${word}`);
  });
}
