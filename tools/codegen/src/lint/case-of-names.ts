import type { SchemaNode } from "../contract.ts";
import { escapePointer } from "../json-pointer.ts";
import type { Rule } from "./rule.ts";

/** No two names differ only in case: some servers and file systems take them for one. */
export const caseOfNames: Rule = {
  name: "case-of-names",
  check: ({ document, operations }, report) => {
    for (const [first, second] of clashes(operations.map(({ id }) => id))) {
      const operation = operations.find(({ id }) => id === second);
      report(operation?.pointer ?? "/paths", `"${second}" and "${first}" differ only in case; rename one`, operation);
    }
    for (const operation of operations) {
      for (const [first, second] of clashes(operation.query.map(({ name }) => name))) {
        report(
          `${operation.pointer}/parameters`,
          `the parameters "${first}" and "${second}" differ only in case; rename one`,
          operation,
        );
      }
      reportProperties(operation.success, `${operation.pointer}/responses/200/content/application~1json/schema`);
    }
    const schemas = document.components?.schemas ?? {};
    for (const [first, second] of clashes(Object.keys(schemas))) {
      report(
        `/components/schemas/${escapePointer(second)}`,
        `the schemas "${first}" and "${second}" differ only in case; rename one`,
      );
    }
    for (const [name, schema] of Object.entries(schemas)) {
      reportProperties(schema, `/components/schemas/${escapePointer(name)}`);
    }

    function reportProperties(schema: SchemaNode, pointer: string): void {
      for (const [first, second] of clashes(Object.keys(schema.properties ?? {}))) {
        const at = `${pointer}/properties/${escapePointer(second)}`;
        report(at, `the properties "${first}" and "${second}" differ only in case; rename one`);
      }
      for (const [name, child] of Object.entries(schema.properties ?? {})) {
        reportProperties(child, `${pointer}/properties/${escapePointer(name)}`);
      }
      if (schema.items !== undefined) {
        reportProperties(schema.items, `${pointer}/items`);
      }
    }
  },
};

function* clashes(names: readonly string[]): Generator<[first: string, second: string]> {
  const seen = new Map<string, string>();
  for (const name of names) {
    const first = seen.get(name.toLowerCase());
    if (first !== undefined) {
      yield [first, name];
    } else {
      seen.set(name.toLowerCase(), name);
    }
  }
}
