import type { ContractOperation, EffectNode, OpenApiDocument } from "../contract.ts";
import { collectionsOf, propertyOf } from "./collections.ts";
import { schemaOfValueAt } from "./lists.ts";
import type { Rule } from "./rule.ts";

const writes = ["create", "delete", "update"];

/** A write says what it does, with names that exist. */
export const effect: Rule = {
  name: "effect",
  check: ({ document, operations }, report) => {
    for (const operation of operations) {
      const { "x-effect": node, "x-ram": ram } = operation.node;
      if (node !== undefined) {
        checkEffect(document, operation, node, (field, what) =>
          report(`${operation.pointer}/x-effect${field}`, what, operation),
        );
      }
      if (node !== undefined && !writes.includes(String(ram?.accessLevel))) {
        const what = `an operation with x-effect writes, but its access level is "${ram?.accessLevel}"; correct one`;
        report(`${operation.pointer}/x-effect`, what, operation);
      }
    }
  },
};

type Say = (field: string, what: string) => void;

function checkEffect(document: OpenApiDocument, operation: ContractOperation, node: EffectNode, say: Say): void {
  const kind = node.create === undefined ? "delete" : "create";
  const name = String(node.create ?? node.delete);
  const collection = collectionsOf(document)[name];
  if ((node.create === undefined) === (node.delete === undefined)) {
    say("", "an effect creates or deletes; write one of create and delete");
    return;
  }
  if (collection === undefined) {
    const names = Object.keys(collectionsOf(document)).join(", ");
    say(`/${kind}`, `there is no collection "${name}"; name one of ${names || "x-collections, which is missing"}`);
    return;
  }
  // What is created is held by an item of the collection around it; what is deleted is found itself.
  const found = kind === "create" ? collection.within : name;
  checkPairs(document, operation, { pairs: node.select, collection: found, field: "/select", say });
  checkPairs(document, operation, { pairs: node.set, collection: name, field: "/set", say });
  if (kind === "create" && schemaOfValueAt(document, operation.success, node.key ?? "/") === undefined) {
    say("/key", `"${node.key}" must point to the new item's key in the answer of a success`);
  }
  const named = node.rules?.sameName;
  if (named && (named.property === undefined || propertyOf(document, name, named.property) === undefined)) {
    say("/rules/sameName", `"${named.property}" is not a property of "${name}"; correct it`);
  }
}

interface Pairs {
  readonly pairs: EffectNode["select"];
  readonly collection: string | undefined;
  readonly field: string;
  readonly say: Say;
}

function checkPairs(document: OpenApiDocument, { query }: ContractOperation, options: Pairs): void {
  const { pairs = [], collection, field, say } = options;
  pairs.forEach(({ parameter, property }, index) => {
    if (!query.some(({ name }) => name === parameter)) {
      say(`${field}/${index}`, `there is no parameter "${parameter}"; correct x-effect`);
    }
    if (collection === undefined || propertyOf(document, collection, property) === undefined) {
      say(`${field}/${index}`, `"${property}" is not a property of "${collection ?? "the world"}"; correct x-effect`);
    }
  });
}
