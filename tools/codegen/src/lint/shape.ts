import { createValidator } from "./create-validator.ts";
import type { Rule } from "./rule.ts";

const text = { type: "string", minLength: 1 };
const others = { type: "array", items: {}, minItems: 1 };
const ruleShape = {
  type: "object",
  required: ["value"],
  properties: { value: {}, basis: text, or: others },
  additionalProperties: false,
};
const rulesShape = { type: "object", additionalProperties: ruleShape };
const selection = {
  parameter: text,
  property: text,
  match: text,
  basis: text,
  or: others,
  case: ruleShape,
  unknown: ruleShape,
};
const pairs = {
  type: "array",
  items: {
    type: "object",
    required: ["parameter", "property"],
    properties: { parameter: text, property: text },
    additionalProperties: false,
  },
};
const needed = ["parameter", "property", "match"];

/** What each extension looks like; a word that is not listed is a slip. */
const shapes = {
  "x-pagination": {
    type: "object",
    required: ["style", "page", "size", "total", "items", "itemKey", "rules"],
    properties: {
      style: text,
      page: text,
      size: text,
      total: text,
      items: { type: "string", pattern: "^/" },
      itemKey: text,
      rules: rulesShape,
    },
    additionalProperties: false,
  },
  "x-filter": {
    type: "object",
    required: ["collection", "rules"],
    properties: {
      collection: text,
      rules: {
        type: "array",
        items: {
          type: "object",
          required: needed,
          properties: {
            ...selection,
            any: {
              type: "object",
              required: ["value", ...needed],
              properties: { ...selection, value: {}, absent: ruleShape, beside: ruleShape },
              additionalProperties: false,
            },
          },
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
  },
  "x-effect": {
    type: "object",
    properties: {
      create: text,
      delete: text,
      select: pairs,
      set: pairs,
      key: { type: "string", pattern: "^/" },
      rules: {
        type: "object",
        additionalProperties: { ...ruleShape, properties: { ...ruleShape.properties, property: text } },
      },
    },
    additionalProperties: false,
  },
  "x-examples": {
    type: "object",
    additionalProperties: {
      type: "object",
      properties: { summary: text, description: text, value: { type: "object" } },
      additionalProperties: false,
    },
  },
};

/** The same for the contract as a whole. */
const sharedShapes = {
  "x-gateway": rulesShape,
  "x-collections": {
    type: "object",
    additionalProperties: {
      type: "object",
      required: ["item", "key", "unique", "required", "properties"],
      properties: {
        within: text,
        item: { type: "string", pattern: "^[A-Z]\\w*$" },
        key: text,
        unique: ruleShape,
        required: { type: "array", items: text },
        properties: { type: "object", additionalProperties: { type: "object" } },
      },
      additionalProperties: false,
    },
  },
};

/** The extensions that rules read have the shape that those rules expect. Nothing else is looked at before they do. */
export const shape: Rule = {
  name: "shape",
  check: ({ document, operations }, report) => {
    const validate = createValidator(document);
    for (const [name, schema] of Object.entries(sharedShapes)) {
      const fault = document[name] === undefined ? undefined : validate(schema, document[name]);
      if (fault !== undefined) {
        report(`/${name}`, `${name} is ill-formed: ${fault}; correct it`);
      }
    }
    for (const operation of operations) {
      // Whatever shape it has, no correction would do.
      if (operation.node["x-pagination"]?.style === "token") {
        const what = "token paging is not served yet; leave x-pagination out";
        report(`${operation.pointer}/x-pagination/style`, what, operation);
        continue;
      }
      for (const [name, schema] of Object.entries(shapes)) {
        const node = operation.node[name];
        const fault = node === undefined ? undefined : validate(schema, node);
        if (fault !== undefined) {
          report(`${operation.pointer}/${name}`, `${name} is ill-formed: ${fault}; correct it`, operation);
        }
      }
    }
  },
};
