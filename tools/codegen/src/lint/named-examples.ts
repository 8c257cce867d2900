import { answersOf } from "./answers.ts";
import { isImported } from "./is-imported.ts";
import type { Rule } from "./rule.ts";

/** Every status has a named example, so that a mock can answer it and a test can ask for it; so has every call. Of imported operations only errors have. */
export const namedExamples: Rule = {
  name: "named-examples",
  check: (contract, report) => {
    for (const operation of contract.operations) {
      for (const { status, examples, pointer } of answersOf(contract, operation)) {
        if (examples.length === 0 && !(isImported(operation) && status.startsWith("2"))) {
          report(pointer, `the status ${status} has no named example; add one under examples`, operation);
        }
        for (const { name, value, pointer } of examples) {
          if (value === undefined) {
            report(pointer, `the example "${name}" has no value; give it value or externalValue`, operation);
          }
        }
      }
      if (Object.keys(operation.node["x-examples"] ?? {}).length === 0 && !isImported(operation)) {
        report(operation.pointer, "no example shows a call; add its parameters by name under x-examples", operation);
      }
    }
  },
};
