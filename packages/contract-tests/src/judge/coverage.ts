import type { Contract, OperationModel, ResponseModel, Values } from "../contract/contract.ts";
import { declaredElements } from "../contract/elements.ts";
import type { Change } from "../wire/change.ts";
import type { Answer } from "../wire/exchange.ts";
import { constraintsOf } from "./constraints.ts";
import { isCode } from "./error-code.ts";
import type { Judgement } from "./judge.ts";

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

/** The owner of what operations share: it is counted once. */
export const GATEWAY = "gateway";

/** One thing that the contract says, exercised or not. */
export interface CoverageItem {
  /** The operation, or `gateway` for what operations share. */
  readonly operation: string;
  readonly kind: CoveredKind;
  /** E.g. `Algorithm=label`, `400 MissingParameter`, `Samples.Sample[].ImageUrl`. */
  readonly name: string;
  exercised: boolean;
}

/** A call and its judged answer. */
export interface Judged {
  readonly operation: OperationModel;
  readonly values: Values;
  readonly change: Change;
  readonly answer: Answer;
  readonly judgement: Judgement;
}

/** Collects during a run what was exercised. */
export interface Coverage {
  readonly items: readonly CoverageItem[];
  note(judged: Judged): void;
  /** A refusal held: this constraint, e.g. `PageNumber minimum`, was violated and noticed. */
  violated(operation: OperationModel, constraint: string): void;
}

/** Everything that the contract says of these operations, and of the gateway if it is among them; nothing exercised yet. */
export function createCoverage(contract: Contract, names: readonly string[]): Coverage {
  const items = new Map<string, CoverageItem>();
  const add: Add = (operation, kind, name, pointer) => {
    const key = pointer ?? keyOf(operation, kind, name);
    if (names.includes(operation) && !items.has(key)) {
      items.set(key, { operation, kind, name, exercised: false });
    }
  };
  for (const operation of contract.operations.values()) {
    if (names.includes(operation.action)) {
      declareOperation(contract, operation, add);
    }
  }
  const mark: Mark = key => {
    const item = items.get(key);
    if (item !== undefined) {
      item.exercised = true;
    }
  };
  return {
    items: [...items.values()],
    note: judged => markJudged(judged, mark),
    violated({ action }, constraint) {
      mark(keyOf(action, "constraints", constraint));
      mark(keyOf(GATEWAY, "constraints", constraint));
    },
  };
}

/** What operations share, such as an error's elements, has the pointer as its key and not the name. */
type Add = (operation: string, kind: CoveredKind, name: string, pointer?: string) => void;
type Mark = (key: string) => void;

function keyOf(operation: string, kind: CoveredKind, name: string): string {
  return `${operation} ${kind} ${name}`;
}

function declareOperation(contract: Contract, operation: OperationModel, add: Add): void {
  const { action } = operation;
  add(action, "operations", action);
  for (const { name, schema } of operation.parameters) {
    add(action, "parameters", name);
    for (const value of schema.enum ?? schema.items?.enum ?? []) {
      add(action, "enum values", `${name}=${value}`);
    }
  }
  for (const constraint of constraintsOf(operation.parameters)) {
    add(action, "constraints", constraint);
  }
  for (const constraint of constraintsOf(operation.headers)) {
    add(GATEWAY, "constraints", constraint);
  }
  for (const response of operation.responses) {
    declareResponse(contract, action, response, add);
  }
}

function declareResponse(contract: Contract, action: string, response: ResponseModel, add: Add): void {
  const owner = ownerOf(action, response);
  add(owner, "statuses", String(response.status));
  for (const code of response.codes) {
    add(owner, "error codes", `${response.status} ${code}`);
  }
  for (const { name, pointer } of response.headers) {
    add(owner, "response elements", `header ${name}`, pointer);
  }
  if (response.schemaPointer === undefined) {
    return;
  }
  for (const { pointer, name } of declaredElements(contract.document, response.schemaPointer)) {
    add(owner, "response elements", response.status >= 400 ? `error ${name}` : name, pointer);
  }
}

function ownerOf(action: string, { shared }: ResponseModel): string {
  return shared ? GATEWAY : action;
}

function markJudged(judged: Judged, mark: Mark): void {
  const { operation, answer, judgement } = judged;
  const { response, elements, kind } = judgement;
  mark(keyOf(operation.action, "operations", operation.action));
  if (response === undefined) {
    return;
  }
  const owner = ownerOf(operation.action, response);
  mark(keyOf(owner, "statuses", String(answer.status)));
  for (const code of response.codes.filter(each => isCode(operation, answer.body?.Code, each))) {
    mark(keyOf(owner, "error codes", `${answer.status} ${code}`));
  }
  for (const { name, pointer } of response.headers) {
    if (answer.headers[name.toLowerCase()] !== undefined) {
      mark(pointer);
    }
  }
  for (const pointer of elements.known) {
    mark(pointer);
  }
  if (kind === "success") {
    markParameters(judged, mark);
  }
}

function markParameters({ operation, values, change }: Judged, mark: Mark): void {
  if (change.header !== undefined) {
    return;
  }
  for (const { name } of operation.parameters) {
    const value = values[name];
    if (value === undefined || value === null || change.leaveOut?.includes(name)) {
      continue;
    }
    mark(keyOf(operation.action, "parameters", name));
    for (const each of [value].flat()) {
      mark(keyOf(operation.action, "enum values", `${name}=${each}`));
    }
  }
}
