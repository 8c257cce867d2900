// biome-ignore-all lint/suspicious/noAssignInExpressions: a row is an edit, and an edit is an assignment.
import { parameter, type Row, schemaOf } from "./row.ts";

/** What a call sends. */
export const requestRows: readonly Row[] = [
  [
    "an optional parameter is added",
    op => op.parameters.push({ name: "Sort", in: "query", schema: { type: "string" } }),
    "minor/minor/minor",
    "calls stay right, more can be asked",
  ],
  [
    "a required parameter is added",
    op => op.parameters.push({ name: "Sort", in: "query", required: true, schema: { type: "string" } }),
    "major/major/minor",
    "every call lacks it",
  ],
  ["a parameter is removed", op => op.parameters.pop(), "major/major/minor", "the name no longer compiles"],
  [
    "a parameter is renamed",
    op => (parameter(op, "EntityName").name = "EntityTitle"),
    "major/major/minor",
    "the old name no longer compiles",
  ],
  [
    "an optional parameter becomes required",
    op => (parameter(op, "EntityName").required = true),
    "major/major/minor",
    "calls without it no longer compile",
  ],
  [
    "a required parameter becomes optional",
    op => (parameter(op, "PageSize").required = false),
    "minor/minor/minor",
    "types change, calls stay right; the engine calls it a patch",
  ],
  [
    "a parameter is deprecated",
    op => (parameter(op, "EntityName").deprecated = true),
    "minor/minor/minor",
    "editors strike it through",
  ],
  [
    "a parameter's type is another",
    op => (parameter(op, "EntityId").schema = { type: "integer" }),
    "major/major/minor",
    "strings no longer compile",
  ],
  [
    "an integer parameter takes any number",
    op => (parameter(op, "PageSize").schema = { type: "number" }),
    "minor/minor/minor",
    "every integer is a number",
  ],
  [
    "a list parameter becomes one string",
    op => (parameter(op, "LibId").schema = { type: "string" }),
    "major/major/minor",
    "arrays no longer compile",
  ],
  [
    "a parameter takes null too",
    op => (schemaOf(op, "EntityName").type = ["string", "null"]),
    "minor/minor/minor",
    "types widen",
  ],
  [
    "32 bits become 64 in a request",
    op => (schemaOf(op, "PageSize").format = "int64"),
    "minor/minor/minor",
    "every 32-bit integer fits; the engine is deaf to the direction",
  ],
  [
    "64 bits become 32 in a request",
    op => (schemaOf(op, "OwnerId").format = "int32"),
    "major/major/minor",
    "large integers are refused",
  ],
  [
    "an enum value is no longer taken",
    op => schemaOf(op, "Algorithm").enum.pop(),
    "major/major/minor",
    "calls with it no longer compile",
  ],
  [
    "an enum value is taken in addition",
    op => schemaOf(op, "Algorithm").enum.push("text"),
    "minor/minor/minor",
    "types widen; the engine calls it a patch",
  ],
  [
    "enum values stand in another order",
    op => schemaOf(op, "Algorithm").enum.reverse(),
    "patch/patch/patch",
    "a set has no order",
  ],
  ["an enum becomes any string", op => delete schemaOf(op, "Algorithm").enum, "minor/minor/minor", "types widen"],
  [
    "a string becomes an enum",
    op => (schemaOf(op, "EntityName").enum = ["a", "b"]),
    "major/major/minor",
    "other strings no longer compile",
  ],
  ["a maximum is set", op => (schemaOf(op, "PageSize").maximum = 50), "major/major/minor", "larger pages are refused"],
  ["a minimum is lowered", op => (schemaOf(op, "PageNumber").minimum = 0), "minor/minor/minor", "more is taken"],
  [
    "a pattern is set",
    op => (schemaOf(op, "EntityId").pattern = "^[0-9a-f]+$"),
    "major/major/minor",
    "other ids are refused",
  ],
  ["a pattern is dropped", op => delete schemaOf(op, "LibId").items.pattern, "minor/minor/minor", "more is taken"],
  [
    "a list gets a maximum length",
    op => (schemaOf(op, "LibId").maxItems = 20),
    "major/major/minor",
    "longer lists are refused",
  ],
  [
    "a default is documented",
    op => (schemaOf(op, "EntityName").default = "x"),
    "minor/minor/minor",
    "what was left open is said",
  ],
  [
    "a default is another",
    op => (schemaOf(op, "OwnerId").default = 2),
    "major/major/minor",
    "calls that leave it out mean something else; the engine calls it a patch",
  ],
  [
    "a list travels as repeated keys",
    op => (parameter(op, "LibId").explode = true),
    "minor/major/minor",
    "the client writes it for its callers; hand-made requests break",
  ],
  [
    "the version header is another",
    op => (schemaOf(op, "x-acs-version").const = "2021-01-01"),
    "major/major/minor",
    "another service version answers",
  ],
  [
    "a body is required",
    op => (op.requestBody = { required: true, content: { "application/json": { schema: { type: "object" } } } }),
    "major/major/minor",
    "calls lack it; the engine calls it minor",
  ],
];
