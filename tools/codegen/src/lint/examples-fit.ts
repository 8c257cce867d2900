import { answersOf } from "./answers.ts";
import { createValidator } from "./create-validator.ts";
import type { Rule } from "./rule.ts";

/** Every example of an answer and of a parameter fits its schema. */
export const examplesFit: Rule = {
  name: "examples-fit",
  check: (contract, report) => {
    const validate = createValidator(contract.document);
    // Shared responses are reached by many operations and looked at once.
    const seen = new Set<string>();
    for (const operation of contract.operations) {
      for (const { schema, examples } of answersOf(contract, operation)) {
        for (const { name, value, pointer } of examples) {
          if (schema === undefined || value === undefined || seen.has(pointer)) {
            continue;
          }
          seen.add(pointer);
          const fault = validate(schema, value);
          if (fault !== undefined) {
            report(pointer, `the example "${name}" breaks its schema: ${fault}; correct either`, operation);
          }
        }
      }
      operation.parameters.forEach(({ name, schema, example }, index) => {
        if (schema === undefined || example === undefined) {
          return;
        }
        const fault = validate(schema, example);
        const pointer = `${operation.pointer}/parameters/${index}/example`;
        if (fault !== undefined) {
          report(pointer, `the example of "${name}" breaks its schema: ${fault}; correct either`, operation);
        }
      });
    }
  },
};
