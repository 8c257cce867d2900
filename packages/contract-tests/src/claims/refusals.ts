import type { OperationModel } from "../contract/contract.ts";
import type { Change } from "../wire/request.ts";
import type { Case, CaseContext } from "./case.ts";
import { expectRefused } from "./expect.ts";

/** A case that breaks one constraint. */
export interface Refusal extends Case {
  readonly change: Change;
  /** What is broken: a parameter and a word of its schema, e.g. `PageNumber minimum`. */
  readonly breaks: string;
  readonly as: readonly string[];
}

/** What a refusal is about. */
export interface RefusalOptions {
  /** A parameter and a word of its schema, e.g. `PageNumber minimum`; the method is `method`. */
  readonly breaks: string;
  /** The documented codes of which one must come; none named means any that is documented. */
  readonly as: readonly string[];
}

/** A call with one thing wrong is refused in the documented way: never served, never a failure of the server. */
export function refuses(claim: string, change: Change, { breaks, as }: RefusalOptions): Refusal {
  return {
    family: "refusals",
    claim,
    needs: [],
    change,
    breaks,
    as,
    pointer: operation => pointerOfConstraint(operation, breaks),
    async run(context) {
      expectRefused(context, await context.call(context.base, change), as);
      context.session.coverage.violated(context.operation, breaks);
      // One wrong value may break two constraints at once, e.g. an empty item its length and its pattern.
      for (const also of alsoBroken(context, change, breaks)) {
        context.session.coverage.violated(context.operation, also);
      }
    },
  };
}

/** Two parameters, each broken in ways that the other cases break them, are refused together. */
export function refusesTogether(claim: string, one: string, other: string): Case {
  return {
    family: "refusals",
    claim,
    needs: [],
    pointer: operation => operation.parameters.find(({ name }) => name === one)?.pointer ?? operation.pointer,
    async run(context) {
      const waysOf = (name: string) =>
        context.cases.filter((each): each is Refusal => "breaks" in each && String(each.breaks).startsWith(`${name} `));
      const [ones, others] = [waysOf(one), waysOf(other)];
      // The first ways of both come always; the others begin elsewhere for each pair, so that over all pairs every way
      // is taken.
      const names = context.operation.parameters.map(({ name }) => name);
      const start = names.indexOf(one) * MOST_WAYS + names.indexOf(other);
      const count = Math.min(MOST_WAYS, Math.max(ones.length, others.length));
      for (const way of [0, ...Array.from({ length: count - 1 }, (_, at) => start + at)]) {
        const [a, b] = [ones[way % ones.length], others[way % others.length]];
        if (a === undefined || b === undefined) {
          continue;
        }
        expectRefused(context, await context.call(context.base, both(a.change, b.change)), [...a.as, ...b.as]);
      }
    },
  };
}

/** So many ways of one parameter are paired with ways of each other one. */
const MOST_WAYS = 5;

function both(a: Change, b: Change): Change {
  return {
    set: { ...a.set, ...b.set },
    leaveOut: [...(a.leaveOut ?? []), ...(b.leaveOut ?? [])],
    repeat: [...(a.repeat ?? []), ...(b.repeat ?? [])],
    rename: { ...a.rename, ...b.rename },
  };
}

/** Where the constraint stands in the contract: the schema's word, or the parameter itself. */
function pointerOfConstraint(operation: OperationModel, breaks: string): string {
  const [name = "", ...words] = breaks.split(" ");
  const parameter = [...operation.parameters, ...operation.headers].find(each => each.name === name);
  if (parameter === undefined) {
    return operation.pointer;
  }
  const known = words.reduce((node, word) => node?.[word], parameter.schema) !== undefined;
  return known ? `${parameter.pointer}/schema/${words.join("/")}` : parameter.pointer;
}

function alsoBroken({ operation }: CaseContext, { set }: Change, breaks: string): string[] {
  const name = breaks.split(" ")[0] ?? "";
  const value = set?.[name];
  const schema = operation.parameters.find(each => each.name === name)?.schema;
  if (value === undefined || schema === undefined) {
    return [];
  }
  const values = schema.type === "array" ? [value].flat().flatMap(each => each.split(",")) : [String(value)];
  const inner = schema.type === "array" ? schema.items : schema;
  const prefix = schema.type === "array" ? `${name} items` : name;
  return values.flatMap(each => [
    ...(inner.minLength !== undefined && each.length < inner.minLength ? [`${prefix} minLength`] : []),
    ...(inner.pattern !== undefined && !new RegExp(inner.pattern, "u").test(each) ? [`${prefix} pattern`] : []),
    ...(schema.type === "array" && value === "" && schema.minItems > 0 ? [`${name} minItems`] : []),
  ]);
}
