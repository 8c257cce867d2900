import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface SyntheticOptions {
  /** The folder of the real contract, whose servers, errors and their examples are taken over. */
  readonly spec: string;
  /** Where the contract is written; made if missing. */
  readonly folder: string;
  /** How many operations. */
  readonly count: number;
}

/**
 * Writes a contract of many operations in three shapes by turns: a paged list, an answer with nested objects, and a
 * write without paging. Same count, same bytes.
 */
export function writeSyntheticContract({ spec, folder, count }: SyntheticOptions): void {
  mkdirSync(join(folder, "operations"), { recursive: true });
  cpSync(join(spec, "examples/errors"), join(folder, "examples/errors"), { recursive: true });
  const main = readFileSync(join(spec, "openapi.yaml"), "utf8");
  const shapes = [listOperation, nestedOperation, writeOperation];
  const paths: string[] = [];
  for (let index = 0; index < count; index++) {
    const { id, node } = (shapes[index % shapes.length] as Shape)(String(index).padStart(4, "0"));
    writeFileSync(join(folder, `operations/${id}.yaml`), `${JSON.stringify({ post: node }, undefined, 2)}\n`);
    paths.push(`  /#${id}: { $ref: operations/${id}.yaml }\n`);
  }
  writeFileSync(join(folder, "openapi.yaml"), main.replace(/^paths:\n(?: .*\n)+/m, `paths:\n${paths.join("")}`));
}

type Shape = (number: string) => { id: string; node: object };

const listOperation: Shape = number => {
  const id = `ListThings${number}`;
  const thing = { ThingId: "t1", Name: "a thing", Kind: "small", Note: null };
  const node = operation(id, "list", {
    "x-pagination": {
      style: "page-number",
      page: "PageNumber",
      size: "PageSize",
      total: "TotalCount",
      items: "/Things/Thing",
      itemKey: "ThingId",
      rules: Object.fromEntries(
        Object.entries({ firstPage: 1, pastTheEnd: "empty", totalCount: "filtered", order: "insertion" }).map(
          ([name, value]) => [name, { value, rule: "assumed" }],
        ),
      ),
    },
    "x-filter": {
      collection: "libs.entities.samples",
      rules: [{ parameter: "Kind", property: "Kind", match: "equal", rule: "assumed" }],
    },
    parameters: [
      ...constantHeaders(id),
      parameter("Kind", { type: "string", enum: ["small", "large"] }, "small", true),
      {
        ...parameter("ThingId", { type: "array", items: { type: "string", pattern: "^[^,]+$" } }, ["t1"]),
        explode: false,
      },
      parameter("PageNumber", { type: "integer", format: "int32", minimum: 1 }, 1, true),
      parameter("PageSize", { type: "integer", format: "int32", minimum: 1 }, 10, true),
    ],
    "x-examples": { first: { value: { Kind: "small", ThingId: ["t1"], PageNumber: 1, PageSize: 10 } } },
    responses: answers(
      objectSchema({
        RequestId: { $ref: "../openapi.yaml#/components/schemas/RequestId" },
        PageNumber: { type: "integer", description: "The page." },
        PageSize: { type: "integer", description: "How many things a page holds." },
        TotalCount: { type: "integer", description: "How many things there are." },
        Things: objectSchema({
          Thing: {
            type: "array",
            items: objectSchema({
              ThingId: { type: "string", description: "The id." },
              Name: { type: "string", description: "The name." },
              Kind: { type: "string", enum: ["small", "large"], description: "The kind." },
              Note: { type: ["string", "null"], description: "What was noted, if anything." },
            }),
          },
        }),
      }),
      { RequestId: "r1", PageNumber: 1, PageSize: 10, TotalCount: 1, Things: { Thing: [thing] } },
    ),
  });
  return { id, node };
};

const nestedOperation: Shape = number => {
  const id = `GetThing${number}`;
  const owner = { Name: "a person", Address: { Street: "1 Road", Floor: 2 } };
  const node = operation(id, "get", {
    parameters: [...constantHeaders(id), parameter("ThingId", { type: "string", minLength: 1 }, "t1", true)],
    "x-examples": { one: { value: { ThingId: "t1" } } },
    responses: answers(
      objectSchema({
        RequestId: { $ref: "../openapi.yaml#/components/schemas/RequestId" },
        Owner: objectSchema({
          Name: { type: "string", description: "The name." },
          Address: objectSchema({
            Street: { type: "string", description: "The street." },
            Floor: { type: "integer", minimum: 0, description: "The floor." },
          }),
        }),
        Samples: { type: "array", items: { $ref: "../openapi.yaml#/components/schemas/Sample" } },
      }),
      { RequestId: "r1", Owner: owner, Samples: [] },
    ),
  });
  return { id, node };
};

const writeOperation: Shape = number => {
  const id = `CreateThing${number}`;
  const node = operation(id, "create", {
    parameters: [
      ...constantHeaders(id),
      parameter("Name", { type: "string", minLength: 1, maxLength: 64 }, "a thing", true),
      parameter("Tag", { type: "array", items: { type: "string" } }, ["red", "blue"]),
      parameter("Hidden", { type: "boolean" }, true),
    ],
    "x-examples": { one: { value: { Name: "a thing", Tag: ["red"] } } },
    responses: answers(
      objectSchema({
        RequestId: { $ref: "../openapi.yaml#/components/schemas/RequestId" },
        ThingId: { type: "string", description: "The id of the new thing." },
      }),
      { RequestId: "r1", ThingId: "t1" },
    ),
  });
  return { id, node };
};

function operation(id: string, accessLevel: string, rest: object): object {
  const page = `https://example.com/api/${id}`;
  return {
    operationId: id,
    tags: ["recognition-libraries"],
    summary: `Answers for ${id}.`,
    description: "One of many operations that exist to measure the generator.",
    "x-source": { page, edition: "en", date: "2026-01-28" },
    "x-ram": { action: `ice:${id}`, accessLevel, resource: "*", rule: "assumed" },
    "x-rate-limit": { requests: 50, seconds: 1, scope: "account", rule: "assumed" },
    ...rest,
  };
}

function constantHeaders(id: string): object[] {
  const action = { name: "x-acs-action", in: "header", required: true, schema: { type: "string", const: id } };
  return [action, { $ref: "../openapi.yaml#/components/parameters/Version" }];
}

function parameter(name: string, schema: object, example: unknown, required = false): object {
  return { name, in: "query", required, description: `The ${name} of the thing.`, schema, example };
}

function objectSchema(properties: object): object {
  return { type: "object", required: Object.keys(properties), properties };
}

function answers(schema: object, example: object): object {
  const errors = {
    400: "BadRequest",
    403: "Forbidden",
    404: "NotFound",
    429: "TooManyRequests",
    500: "InternalError",
    503: "ServiceUnavailable",
  };
  return {
    "200": {
      description: "The answer.",
      content: { "application/json": { schema, examples: { full: { summary: "A full answer.", value: example } } } },
    },
    ...Object.fromEntries(
      Object.entries(errors).map(([status, name]) => [
        status,
        { $ref: `../openapi.yaml#/components/responses/${name}` },
      ]),
    ),
  };
}
