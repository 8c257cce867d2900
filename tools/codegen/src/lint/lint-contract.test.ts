import { expect, test } from "vitest";
import { contractOf, givenDocument, inMemory } from "../../test/contract-in-memory.ts";
import type { OpenApiDocument, OperationNode } from "../contract.ts";
import { lintContract, rules } from "./lint-contract.ts";

// biome-ignore lint/suspicious/noExplicitAny: a break reaches into any corner of a contract.
type Loose = any;

/** One way to break the contract of `given/list`, and all that the lint says then. */
interface Break {
  readonly rule: string;
  readonly what: string;
  readonly change: (operation: OperationNode & Loose, document: OpenApiDocument & Loose) => void;
  readonly says: string;
}

const at = "openapi.yaml ListThings #/paths/~1#ListThings/post";
const examples = "/responses/200/content/application~1json/examples";

const breaks: readonly Break[] = [
  {
    rule: "shape",
    what: "a paging extension with a slip",
    change: operation => (operation["x-pagination"].itemkey = "ThingId"),
    says: `${at}/x-pagination: x-pagination is ill-formed: the value must NOT have additional properties ("itemkey"); correct it`,
  },
  {
    rule: "shape",
    what: "paging by tokens",
    change: operation => (operation["x-pagination"] = { style: "token", token: "NextToken", size: "MaxResults" }),
    says: `${at}/x-pagination/style: token paging is not served yet; leave x-pagination out`,
  },
  {
    rule: "shape",
    what: "a filter that is none",
    change: operation => (operation["x-filter"] = []),
    says: `${at}/x-filter: x-filter is ill-formed: the value must be object; correct it`,
  },
  {
    rule: "dialect",
    what: "an older OpenAPI",
    change: (_, document) => (document.openapi = "3.0.3"),
    says: 'openapi.yaml #/openapi: the contract is OpenAPI 3.0.3; write it in 3.1, e.g. "openapi: 3.1.0"',
  },
  {
    rule: "dialect",
    what: "no jsonSchemaDialect",
    change: (_, document) => delete document.jsonSchemaDialect,
    says: 'openapi.yaml #: jsonSchemaDialect is not declared; write "jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema"',
  },
  {
    rule: "facts",
    what: "no source",
    change: operation => delete operation["x-source"],
    says: `${at}: x-source must name the page, its edition and its date or the day it was read, e.g. { page: https://…, edition: en, date: "2026-01-28" }, or the metadata, e.g. { kind: metadata, file: ice-2020-11-09.json, date: "2025-12-19" }`,
  },
  {
    rule: "facts",
    what: "an unknown access level",
    change: operation => (operation["x-ram"].accessLevel = "read"),
    says: `${at}/x-ram: x-ram must name the RAM action, e.g. ice:ListThings, the accessLevel (create, delete, get, list, update) and the resource`,
  },
  {
    rule: "facts",
    what: "no rate limit",
    change: operation => delete operation["x-rate-limit"],
    says: `${at}: x-rate-limit must say how many requests in how many seconds, and for whom, e.g. { requests: 50, seconds: 1, scope: account }`,
  },
  {
    rule: "basis",
    what: "an unknown basis",
    change: operation => (operation["x-pagination"].rules.order.basis = "guessed"),
    says: `${at}/x-pagination/rules/order: the basis "guessed" is unknown; write one of documented, assumed, observed`,
  },
  {
    rule: "basis",
    what: "an assumption without another value",
    change: operation => delete operation["x-pagination"].rules.order.or,
    says: `${at}/x-pagination/rules/order: an assumption names what a server may do instead; add or: [...]`,
  },
  {
    rule: "basis",
    what: "a documented rule with other values",
    change: operation => (operation["x-pagination"].rules.firstPage.or = [0]),
    says: `${at}/x-pagination/rules/firstPage: a rule that is documented has no other values; remove "or" or write "basis: assumed"`,
  },
  {
    rule: "basis",
    what: "an assumption whose other value is its value",
    change: operation => (operation["x-pagination"].rules.order.or = ["insertion"]),
    says: `${at}/x-pagination/rules/order: "insertion" is the value itself; name only other values in "or"`,
  },
  {
    rule: "basis",
    what: "a rate limit of unknown basis",
    change: operation => (operation["x-rate-limit"].basis = "heard"),
    says: `${at}/x-rate-limit: the basis "heard" is unknown; write one of documented, assumed, observed`,
  },
  {
    rule: "basis",
    what: "an assumed absence of a keyword that names no value",
    change: operation => (operation.parameters[6].schema["x-basis"] = { multipleOf: "assumed" }),
    says: `${at}/parameters/6/schema/x-basis/multipleOf: "multipleOf": an assumption names what a server may do instead; add or: [...]`,
  },
  {
    rule: "collections",
    what: "a collection within one that is not there",
    change: (_, document) => (document["x-collections"].shelves.within = "boxes"),
    says: 'openapi.yaml #/x-collections/shelves/within: there is no collection "boxes"; name one of shelves, things',
  },
  {
    rule: "collections",
    what: "collections in a circle",
    change: (_, document) => (document["x-collections"].shelves.within = "things"),
    says: [
      'openapi.yaml #/x-collections/shelves/within: "shelves" lies within itself; let one collection be the outermost [collections]',
      'openapi.yaml #/x-collections/things/within: "things" lies within itself; let one collection be the outermost',
    ].join("\n"),
  },
  {
    rule: "collections",
    what: "a key that is no property",
    change: (_, document) => (document["x-collections"].shelves.key = "Id"),
    says: [
      'openapi.yaml #/x-collections/shelves/properties: there is no property "Id"; add its schema [collections]',
      'openapi.yaml #/x-collections/shelves/required: the key "Id" must be required',
    ].join("\n"),
  },
  {
    rule: "filter",
    what: "a filter of a collection that is not there",
    change: operation => (operation["x-filter"].collection = "boxes"),
    says: `${at}/x-filter/collection: there is no collection "boxes"; name one of shelves, things`,
  },
  {
    rule: "effect",
    what: "an effect on a collection that is not there",
    change: operation => {
      operation["x-ram"].accessLevel = "create";
      operation["x-effect"] = { create: "boxes", key: "/RequestId" };
    },
    says: `${at}/x-effect/create: there is no collection "boxes"; name one of shelves, things`,
  },
  {
    rule: "effect",
    what: "an effect of a parameter and a property that are not there",
    change: operation => {
      operation["x-ram"].accessLevel = "create";
      operation["x-effect"] = { create: "things", key: "/RequestId", set: [{ parameter: "Title", property: "Color" }] };
    },
    says: [
      `${at}/x-effect/set/0: there is no parameter "Title"; correct x-effect [effect]`,
      `${at}/x-effect/set/0: "Color" is not a property of "things"; correct x-effect`,
    ].join("\n"),
  },
  {
    rule: "effect",
    what: "a key that the answer does not have",
    change: operation => {
      operation["x-ram"].accessLevel = "create";
      operation["x-effect"] = { create: "things", key: "/Id" };
    },
    says: `${at}/x-effect/key: "/Id" must point to the new item's key in the answer of a success`,
  },
  {
    rule: "effect",
    what: "an effect of an operation that reads",
    change: operation => (operation["x-effect"] = { delete: "things" }),
    says: `${at}/x-effect: an operation with x-effect writes, but its access level is "get"; correct one`,
  },
  {
    rule: "action-constant",
    what: "another action than the operationId",
    change: operation => (operation.parameters[0].schema.const = "ListThing"),
    says: `${at}/parameters: "x-acs-action" is "ListThing"; give the header parameter "x-acs-action" the const "ListThings"`,
  },
  {
    rule: "action-constant",
    what: "no version",
    change: operation => operation.parameters.splice(1, 1),
    says: `${at}: there is no "x-acs-version"; give the header parameter "x-acs-version" the const "2020-11-09"`,
  },
  {
    rule: "pagination",
    what: "a list by its parameters without paging",
    change: operation => delete operation["x-pagination"],
    says: `${at}: the operation lists by page numbers but does not say how it pages; add x-pagination`,
  },
  {
    rule: "pagination",
    what: "another style",
    change: operation => (operation["x-pagination"].style = "cursor"),
    says: `${at}/x-pagination/style: the style "cursor" is unknown; write "page-number"`,
  },
  {
    rule: "pagination",
    what: "an items pointer to nothing",
    change: operation => (operation["x-pagination"].items = "/Things/Item"),
    says: `${at}/x-pagination/items: "/Things/Item" must point to an array in the 200 answer; correct x-pagination`,
  },
  {
    rule: "pagination",
    what: "an item key that items do not have",
    change: operation => (operation["x-pagination"].itemKey = "Id"),
    says: `${at}/x-pagination/itemKey: "Id" must be a property of the items at "/Things/Thing"; correct x-pagination`,
  },
  {
    rule: "pagination",
    what: "a total that the answer does not have",
    change: operation => (operation["x-pagination"].total = "Total"),
    says: `${at}/x-pagination/total: "Total" must be an integer element of the 200 answer; correct x-pagination`,
  },
  {
    rule: "pagination",
    what: "nothing said of the order",
    change: operation => delete operation["x-pagination"].rules.order,
    says: `${at}/x-pagination/rules: "order" is not said; add { value, basis } for it`,
  },
  {
    rule: "filter",
    what: "a list without filter",
    change: operation => delete operation["x-filter"],
    says: `${at}: the operation lists by page numbers but does not say how it selects; add x-filter`,
  },
  {
    rule: "filter",
    what: "a filter by a parameter that is none",
    change: operation => (operation["x-filter"].rules[0].parameter = "Shelf"),
    says: `${at}/x-filter/rules/0: "Shelf" is no parameter of the query; correct x-filter`,
  },
  {
    rule: "filter",
    what: "a filter of a property that is none",
    change: operation => (operation["x-filter"].rules[0].property = "Shelf"),
    says: `${at}/x-filter/rules/0: "Shelf" is not a property of "things" or of what holds it; correct x-filter`,
  },
  {
    rule: "filter",
    what: "an array matched as one value",
    change: operation => (operation["x-filter"].rules[1].match = "equal"),
    says: `${at}/x-filter/rules/1: "ThingId" must match by "any-of", not by "equal"`,
  },
  {
    rule: "error-responses",
    what: "no answer of a failed service",
    change: operation => delete operation.responses["500"],
    says: `${at}/responses: no 5xx response describes what a failed service answers; add one`,
  },
  {
    rule: "named-examples",
    what: "a status without an example",
    change: (_, document) => delete document.components.responses.Failed.content["application/json"].examples,
    says: "openapi.yaml ListThings #/components/responses/Failed: the status 500 has no named example; add one under examples",
  },
  {
    rule: "named-examples",
    what: "no example of a call",
    change: operation => delete operation["x-examples"],
    says: `${at}: no example shows a call; add its parameters by name under x-examples`,
  },
  {
    rule: "patterns-compile",
    what: "a pattern that does not compile",
    change: (_, document) => (document.components.schemas.Error.properties.Code.pattern = "("),
    says: "openapi.yaml #/components/schemas/Error/properties/Code/pattern: the pattern does not compile: Invalid regular expression: /(/u: Unterminated group; correct it",
  },
  {
    rule: "examples-fit",
    what: "an example that breaks its schema",
    change: (_, document) => {
      document.components.responses.Refused.content["application/json"].examples.Refused.value = { Code: 7 };
    },
    says: 'openapi.yaml ListThings #/components/responses/Refused/content/application~1json/examples/Refused: the example "Refused" breaks its schema: /Code must be string; correct either',
  },
  {
    rule: "examples-fit",
    what: "a parameter's example that breaks its schema",
    change: operation => (operation.parameters[2].example = "x1"),
    says: `${at}/parameters/2/example: the example of "ShelfId" breaks its schema: the value must match pattern "^s"; correct either`,
  },
  {
    rule: "paging-of-examples",
    what: "a page of more items than its size",
    change: operation => (exampleOf(operation).PageSize = 1),
    says: `${at}${examples}/first: the example "first" is no page of a consistent list: it holds 2 items, but PageSize is 1; correct it, or say x-consistent: false`,
  },
  {
    rule: "paging-of-examples",
    what: "a total that the page contradicts",
    change: operation => (exampleOf(operation).TotalCount = 1),
    says: `${at}${examples}/first: the example "first" is no page of a consistent list: it holds 2 items, but page 1 of TotalCount 1 by 2 holds 1; correct it, or say x-consistent: false`,
  },
  {
    rule: "paging-of-examples",
    what: "a page before the first",
    change: operation => (exampleOf(operation).PageNumber = 0),
    says: `${at}${examples}/first: the example "first" is no page of a consistent list: PageNumber is 0, but pages start at 1; correct it, or say x-consistent: false`,
  },
  {
    rule: "request-examples",
    what: "a call without a required parameter",
    change: operation => delete operation["x-examples"].first.value.PageSize,
    says: `${at}/x-examples/first: the call "first" cannot be made: "PageSize" is required and missing; correct it`,
  },
  {
    rule: "request-examples",
    what: "a call with an unknown parameter",
    change: operation => (operation["x-examples"].first.value.Shelf = "s1"),
    says: `${at}/x-examples/first: the call "first" cannot be made: "Shelf" is no parameter; correct it`,
  },
  {
    rule: "request-examples",
    what: "a call with a value of another type",
    change: operation => (operation["x-examples"].first.value.PageSize = "2"),
    says: `${at}/x-examples/first: the call "first" cannot be made: "PageSize" breaks its schema: the value must be integer; correct it`,
  },
  {
    rule: "case-of-names",
    what: "parameters that differ only in case",
    change: operation => operation.parameters.push({ name: "name", in: "query", schema: { type: "string" } }),
    says: `${at}/parameters: the parameters "Name" and "name" differ only in case; rename one`,
  },
  {
    rule: "case-of-names",
    what: "properties that differ only in case",
    change: (_, document) => (document.components.schemas.Thing.properties.name = { type: "string" }),
    says: 'openapi.yaml #/components/schemas/Thing/properties/name: the properties "Name" and "name" differ only in case; rename one',
  },
  {
    rule: "case-of-names",
    what: "schemas that differ only in case",
    change: (_, document) => (document.components.schemas.THING = { type: "string" }),
    says: 'openapi.yaml #/components/schemas/THING: the schemas "Thing" and "THING" differ only in case; rename one',
  },
];

test("finds nothing in a contract that says everything", () => {
  expect(findings(() => undefined)).toBe("");
});

test.each([
  ["tokens", ["NextToken", "MaxResults"]],
  ["nothing", []],
])("a list paged by %s needs neither x-pagination nor x-filter", (_, names) => {
  const unpaged: Break["change"] = operation => {
    delete operation["x-pagination"];
    delete operation["x-filter"];
    const paging = names.map(name => ({ name, in: "query", schema: { type: "string" } }));
    operation.parameters = operation.parameters.filter(({ name }: Loose) => !/^Page/.test(name)).concat(paging);
    operation["x-ram"].accessLevel = "list";
    delete operation["x-examples"].first.value.PageNumber;
    delete operation["x-examples"].first.value.PageSize;
  };
  expect(findings(unpaged)).toBe("");
});

test("asks of an imported operation no more than metadata say", () => {
  const source = { kind: "metadata", file: "things.json", date: "2025-12-19" };
  const imported: Break["change"] = operation => {
    Object.assign(operation, { "x-standing": "imported", "x-source": source, "x-ram": { action: "ice:ListThings" } });
    for (const name of ["x-rate-limit", "x-pagination", "x-filter", "x-examples"]) {
      delete operation[name];
    }
    delete operation.responses["200"].content["application/json"].examples;
  };
  expect(findings(imported)).toBe("");
});

test.each(breaks)("$rule: finds $what, and nothing else", ({ rule, change, says }) => {
  expect(findings(change)).toBe(`${says} [${rule}]`);
});

test("has a contract that breaks each rule", () => {
  expect(new Set(breaks.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
});

function findings(change: Break["change"]): string {
  const document = givenDocument("list");
  change(document.paths["/#ListThings"]?.post as OperationNode, document);
  try {
    lintContract(contractOf(document), inMemory);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

function exampleOf(operation: Loose): Loose {
  return operation.responses["200"].content["application/json"].examples.first.value;
}
