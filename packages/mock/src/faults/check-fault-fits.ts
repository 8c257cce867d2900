import { closestMatch } from "leven";
import { isObject, suggestionFor } from "#values";
import type { Contract } from "../contract/contract.ts";
import type { ErrorCatalog } from "../contract/error-catalog.ts";
import type { Fault, FaultMatch, FaultSchedule } from "./fault.ts";

/** What a fault is checked against. */
export interface FaultContext {
  readonly contract: Contract;
  readonly errors: ErrorCatalog;
}

/** A code that is further than two slips of the keyboard from every documented one is the caller's own. */
const mostSlips = 2;

/**
 * Refuses a fault that no call of the contract can meet, and a code that is a documented one misspelt. What the contract
 * does not know can still be matched by a function.
 *
 * @throws TypeError e.g. `match.action: the contract has no "List": ...`
 */
export function checkFaultFits(fault: Fault & FaultSchedule, { contract, errors }: FaultContext): void {
  if (fault.kind === "error" && fault.code !== undefined) {
    checkCode(fault.code, errors);
  }
  if (typeof fault.match === "object") {
    checkMatch(fault.match, contract);
  }
}

function checkCode(code: string, errors: ErrorCatalog): void {
  if (errors.find(code)) {
    return;
  }
  const near = closestMatch(code, errors.codes, { maxDistance: Math.min(mostSlips, Math.floor(code.length / 3)) });
  if (near) {
    throw new TypeError(`code: the contract has no error "${code}": did you mean "${near}"?`);
  }
}

function checkMatch({ action, parameters }: FaultMatch, { operations }: Contract): void {
  const operation = action === undefined ? undefined : operations.get(action);
  if (action !== undefined && !operation) {
    throw new TypeError(
      `match.action: the contract has no "${action}": ${suggestionFor(String(action), [...operations.keys()])}`,
    );
  }
  if (parameters === undefined) {
    return;
  }
  if (!isObject(parameters)) {
    throw new TypeError(`match.parameters is an object, not "${parameters}"`);
  }
  const known = (operation ? [operation] : [...operations.values()]).flatMap(({ parameters: all }) =>
    all.map(({ name }) => name),
  );
  for (const [name, value] of Object.entries(parameters)) {
    if (!known.includes(name)) {
      throw new TypeError(
        `match.parameters: ${action ?? "the contract"} has no "${name}": ${suggestionFor(name, [...new Set(known)])}`,
      );
    }
    if (value !== undefined && !isSendable(value)) {
      throw new TypeError(`match.parameters: "${name}" is a text, a number, true or false, or a list of them`);
    }
  }
}

function isSendable(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.length > 0 && value.every(item => !Array.isArray(item) && isSendable(item));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
