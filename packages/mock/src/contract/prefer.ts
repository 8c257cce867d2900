import { isObject, suggestionFor } from "#values";
import type { Contract, OperationResponse } from "./contract.ts";

/** Which of the contract's answers to give: the same as the `Prefer` header of Prism. */
export interface Preference {
  /** A documented status, e.g. 403. */
  readonly code?: number;
  /** The name of an example, e.g. `empty` or `Throttling.User`. */
  readonly example?: string;
  /** Make the answer up from the schema. */
  readonly dynamic?: boolean;
  /** Repeats a dynamic answer. Implies `dynamic`. */
  readonly seed?: string;
}

/**
 * Refuses what is not a preference, or asks for an answer that no operation of the contract has.
 *
 * @throws TypeError e.g. `a preference takes code, example, dynamic, seed, not "exmaple"`
 */
export function checkPreference(preference: Preference, { operations }: Contract): void {
  if (!isObject(preference)) {
    throw new TypeError('a preference is an object, e.g. { example: "empty" }');
  }
  for (const [name, value] of Object.entries(preference)) {
    const type = Object.hasOwn(types, name) ? types[name as keyof Preference] : undefined;
    if (!type) {
      throw new TypeError(`a preference takes ${Object.keys(types).join(", ")}, not "${name}"`);
    }
    if (value !== undefined && typeof value !== type) {
      throw new TypeError(`${name} is a ${type}, not "${value}"`);
    }
  }
  const problem = preferenceProblem(
    [...operations.values()].flatMap(({ responses }) => [...responses.values()]),
    preference,
  );
  if (problem) {
    throw new TypeError(problem);
  }
}

/** Says which status or example is not among the responses, and which are, e.g. `code=418 is not documented; ...`. */
export function preferenceProblem(
  responses: readonly OperationResponse[],
  { code, example }: Preference,
): string | undefined {
  const possible = code === undefined ? responses : responses.filter(({ status }) => status === code);
  if (possible.length === 0) {
    return `code=${code} is not documented; there are ${[...new Set(responses.map(({ status }) => status))].join(", ")}`;
  }
  if (example === undefined || possible.some(({ examples }) => examples.has(example))) {
    return undefined;
  }
  const names = new Set(possible.flatMap(({ examples }) => [...examples.keys()]));
  return `example=${example} is not in the contract${code === undefined ? "" : ` under ${code}`}: ${suggestionFor(example, [...names])}`;
}

const types = { code: "number", example: "string", dynamic: "boolean", seed: "string" } as const;

/** Reads a `Prefer` header, e.g. `code=400, example=Throttling.User`. Unknown preferences are left out, as RFC 7240 asks. */
export function parsePrefer(header: string): Preference {
  const preference: { -readonly [Key in keyof Preference]: Preference[Key] } = {};
  for (const part of header.split(/[,;]/)) {
    const [name = "", ...rest] = part.split("=");
    const value = rest
      .join("=")
      .trim()
      .replace(/^"(.*)"$/, "$1");
    switch (name.trim().toLowerCase()) {
      case "code":
        // What is no number is a status that no contract documents.
        preference.code = Number(value);
        break;
      case "example":
        preference.example = value;
        break;
      case "dynamic":
        preference.dynamic = value !== "false";
        break;
      case "seed":
        preference.seed = value;
        break;
    }
  }
  return preference;
}
