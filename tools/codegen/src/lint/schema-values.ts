import { isObject } from "@ims-kit/values";
import type { SchemaNode } from "../contract.ts";
import { escapePointer } from "../json-pointer.ts";
import { isSchemaPointer } from "../schema-pointer.ts";
import { createValidator } from "./create-validator.ts";
import type { Rule } from "./rule.ts";

/** Every default of a schema, and every example that it has, fits the schema. */
export const schemaValues: Rule = {
  name: "schema-values",
  check: ({ document }, report) => {
    const validate = createValidator(document);
    for (const [pointer, schema] of schemasBelow(document, "")) {
      const examples = Array.isArray(schema.examples) ? schema.examples : [];
      const values = [
        ...("default" in schema ? [["default", schema.default, `${pointer}/default`] as const] : []),
        ...examples.map((value, index) => ["example", value, `${pointer}/examples/${index}`] as const),
      ];
      for (const [what, value, at] of values) {
        const fault = validate(schema, value);
        if (fault !== undefined) {
          report(at, `the ${what} breaks its schema: ${fault}; correct either`);
        }
      }
    }
  },
};

function* schemasBelow(node: object, pointer: string): Generator<[pointer: string, schema: SchemaNode]> {
  if (isSchemaPointer(pointer) && isObject(node)) {
    yield [pointer, node as SchemaNode];
  }
  for (const [key, value] of Object.entries(node)) {
    // Values of examples are data, whatever they are named.
    if (typeof value === "object" && value !== null && !/^(x-)?examples?$|^default$/.test(key)) {
      yield* schemasBelow(value, `${pointer}/${escapePointer(key)}`);
    }
  }
}
