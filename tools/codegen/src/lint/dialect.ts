import type { Rule } from "./rule.ts";

const dialectOf2020 = "https://json-schema.org/draft/2020-12/schema";

/** `jsonSchemaDialect` is declared: without it some tools read the schemas of OpenAPI 3.1 as draft-07. */
export const dialect: Rule = {
  name: "dialect",
  check: ({ document }, report) => {
    if (document.jsonSchemaDialect === dialectOf2020) return;
    report("", `jsonSchemaDialect is not declared; write "jsonSchemaDialect: ${dialectOf2020}"`);
  },
};
