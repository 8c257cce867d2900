import type { Rule } from "./rule.ts";

const dialectOf2020 = "https://json-schema.org/draft/2020-12/schema";

/**
 * The contract is OpenAPI 3.1, and `jsonSchemaDialect` is declared: without it some tools read the schemas of 3.1 as
 * draft-07.
 */
export const dialect: Rule = {
  name: "dialect",
  check: ({ document }, report) => {
    if (!/^3\.1\./.test(document.openapi)) {
      report("/openapi", `the contract is OpenAPI ${document.openapi}; write it in 3.1, e.g. "openapi: 3.1.0"`);
    }
    if (document.jsonSchemaDialect === dialectOf2020) {
      return;
    }
    report("", `jsonSchemaDialect is not declared; write "jsonSchemaDialect: ${dialectOf2020}"`);
  },
};
