import type { Contract, OperationModel, Values } from "../contract/contract.ts";
import { declaredElements, elementsIn } from "../contract/elements.ts";
import type { Change } from "../wire/request.ts";
import type { Answer } from "../wire/transport.ts";
import { isCode } from "./fit.ts";

/** What of the contract can be exercised. */
export const COVERED_KINDS = [
  "operations",
  "parameters",
  "enum values",
  "constraints",
  "statuses",
  "error codes",
  "response elements",
] as const;

/** One of {@link COVERED_KINDS}. */
export type CoveredKind = (typeof COVERED_KINDS)[number];

/** What is to be said of one that is not: a constraint may have been broken, and the refusal not the documented one. */
export function notCovered(kind: CoveredKind): string {
  return kind === "constraints" ? "not refused as documented" : "not exercised";
}

/** One thing that the contract says, exercised or not. */
export interface CoverageItem {
  readonly operation: string;
  readonly kind: CoveredKind;
  /** E.g. `Algorithm=label`, `400 MissingParameter`, `Samples.Sample[].ImageUrl`. */
  readonly name: string;
  exercised: boolean;
}

/** Collects during a run what was exercised. */
export interface Coverage {
  readonly items: readonly CoverageItem[];
  /** An answer to a call with these values came. */
  answered(operation: OperationModel, values: Values, change: Change, answer: Answer): void;
  /** A refusal held: this constraint, e.g. `PageNumber minimum`, was violated and noticed. */
  violated(operation: OperationModel, constraint: string): void;
}

/** Schema words that a request can violate; a type is violated where it is not text. */
const CONSTRAINTS = [
  "const",
  "enum",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "format",
];

/** The constraints of an operation's parameters and constant headers, e.g. `PageNumber minimum`. */
function constraintsOf(operation: OperationModel): string[] {
  return [...operation.headers, ...operation.parameters].flatMap(({ name, required, schema }) => {
    const words = CONSTRAINTS.filter(word => schema[word] !== undefined && schema[word] !== false);
    const inner = CONSTRAINTS.filter(word => schema.items?.[word] !== undefined).map(word => `items ${word}`);
    const typed = ["integer", "number", "boolean"].includes(schema.type) ? ["type"] : [];
    return [...(required ? ["required"] : []), ...typed, ...words, ...inner].map(word => `${name} ${word}`);
  });
}

/** Everything that the contract says of these operations, none of it exercised yet. */
export function createCoverage(contract: Contract, actions: readonly string[]): Coverage {
  const items: CoverageItem[] = [];
  const index = new Map<string, CoverageItem>();
  /** By pointer: what operations share is exercised by any of them. */
  const elements = new Map<string, CoverageItem>();
  const add = (operation: string, kind: CoveredKind, name: string, pointer?: string) => {
    const [known, key] = pointer === undefined ? [index, `${operation} ${kind} ${name}`] : [elements, pointer];
    if (known.has(key)) {
      return;
    }
    const item = { operation, kind, name, exercised: false };
    known.set(key, item);
    items.push(item);
  };
  const mark = (operation: string, kind: CoveredKind, name: string) => {
    const item = index.get(`${operation} ${kind} ${name}`);
    if (item !== undefined) {
      item.exercised = true;
    }
  };
  const markElement = (pointer: string) => {
    const item = elements.get(pointer);
    if (item !== undefined) {
      item.exercised = true;
    }
  };
  for (const operation of contract.operations.values()) {
    if (actions.includes(operation.action)) {
      declare(contract, operation, add);
    }
  }
  return {
    items,
    violated: (operation, constraint) => mark(operation.action, "constraints", constraint),
    answered(operation, values, change, answer) {
      const { action } = operation;
      mark(action, "operations", action);
      const response = operation.responses.find(({ status }) => status === answer.status);
      if (response === undefined) {
        return;
      }
      mark(action, "statuses", String(answer.status));
      for (const code of response.codes) {
        if (isCode(operation, answer.body?.Code, code)) {
          mark(action, "error codes", `${answer.status} ${code}`);
        }
      }
      for (const { name, pointer } of response.headers) {
        if (answer.headers[name.toLowerCase()] !== undefined) {
          markElement(pointer);
        }
      }
      if (response.schemaPointer !== undefined) {
        const { known } = elementsIn(contract.document, response.schemaPointer, answer.body);
        for (const pointer of known) {
          markElement(pointer);
        }
      }
      if (answer.status >= 400 || change.header !== undefined) {
        return;
      }
      for (const parameter of operation.parameters) {
        const value = values[parameter.name];
        if (value === undefined || change.leaveOut?.includes(parameter.name)) {
          continue;
        }
        mark(action, "parameters", parameter.name);
        for (const each of Array.isArray(value) ? value : [value]) {
          mark(action, "enum values", `${parameter.name}=${each}`);
        }
      }
    },
  };
}

type Add = (operation: string, kind: CoveredKind, name: string, pointer?: string) => void;

function declare(contract: Contract, operation: OperationModel, add: Add): void {
  const { action } = operation;
  add(action, "operations", action);
  for (const { name, schema } of operation.parameters) {
    add(action, "parameters", name);
    for (const value of schema.enum ?? schema.items?.enum ?? []) {
      add(action, "enum values", `${name}=${value}`);
    }
  }
  for (const constraint of constraintsOf(operation)) {
    add(action, "constraints", constraint);
  }
  for (const response of operation.responses) {
    add(action, "statuses", String(response.status));
    for (const code of response.codes) {
      add(action, "error codes", `${response.status} ${code}`);
    }
    for (const { name, pointer } of response.headers) {
      add(action, "response elements", `header ${name}`, pointer);
    }
    if (response.schemaPointer === undefined) {
      continue;
    }
    for (const { pointer, name } of declaredElements(contract.document, response.schemaPointer)) {
      add(action, "response elements", response.status >= 400 ? `error ${name}` : name, pointer);
    }
  }
}
