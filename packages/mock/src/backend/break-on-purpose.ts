import { isObject, type Json, type JsonObject } from "#values";
import { brokenOnPurpose } from "../contract/assume.ts";
import type { Contract } from "../contract/contract.ts";
import { listFrom, resolveReference } from "../contract/resolve-reference.ts";

/**
 * An answer of a service that does not hold what the contract only assumes: properties that `assume` makes absent are
 * left out, and keywords that it breaks are broken.
 */
export function breakOnPurpose(contract: Contract, schema: Json | undefined, answer: Json): Json {
  return contract.document[brokenOnPurpose] === true ? broken(contract, schema, answer) : answer;
}

function broken(contract: Contract, node: Json | undefined, value: Json): Json {
  const schema = resolveReference(contract.document, node);
  const names = listFrom(schema[brokenOnPurpose]).map(String);
  if (Array.isArray(value)) {
    return value.map(item => broken(contract, schema.items, item));
  }
  if (isObject(value)) {
    const properties = resolveReference(contract.document, schema.properties);
    const kept = Object.entries(value).filter(([name]) => !names.includes(name));
    return Object.fromEntries(
      kept.map(([name, inner]) => [name, inner === undefined ? inner : broken(contract, properties[name], inner)]),
    );
  }
  return names.reduce<Json>((current, keyword) => breakers[keyword]?.(schema) ?? current, value);
}

/** For each keyword, a value that breaks it. */
const breakers: Readonly<Record<string, (schema: JsonObject) => Json>> = {
  minLength: () => "",
  maxLength: ({ maxLength }) => "x".repeat(Number(maxLength) + 1),
  "x-max-bytes": schema => "x".repeat(Number(schema["x-max-bytes"]) + 1),
  pattern: () => "\u0000",
  format: () => "not of this format",
  contentMediaType: () => "{",
  enum: () => "not of this list",
  minimum: ({ minimum }) => Number(minimum) - 1,
  maximum: ({ maximum }) => Number(maximum) + 1,
  minItems: () => [],
};
