import type { OperationModel } from "../contract/contract.ts";
import type { Json } from "../contract/json.ts";
import type { Change } from "../wire/change.ts";
import type { Case, CaseContext } from "./case.ts";
import { expectAccepted, expectRefused } from "./expect.ts";

/** A case that breaks one constraint. */
interface Refusal extends Case {
  readonly change: Change;
  /** What is broken, e.g. `PageNumber minimum`. */
  readonly breaks: string;
  /** Gateway rules or codes, see {@link expectRefused}. */
  readonly codes: readonly string[];
}

/** What a refusal is about. */
export interface RefusalOptions {
  /** A parameter or header and a word of its schema, e.g. `PageNumber minimum`; the method is `method`. */
  readonly breaks: string;
  /** Gateway rules, e.g. `gateway.parameterMissing`, or codes. One of them must come; without any, every code may. */
  readonly codes: readonly string[];
}

/** A call with one thing wrong is refused: never served, never a failure of the server. */
export function refuses(claim: string, change: Change, { breaks, codes }: RefusalOptions): Refusal {
  return {
    family: "refusals",
    claim,
    needs: [],
    change,
    breaks,
    codes,
    pointer: operation => pointerOfConstraint(operation, breaks),
    async run(context) {
      const exchange = await context.call(context.base, change);
      expectRefused(context, exchange, codes);
      if (exchange.answer.status >= 400) {
        for (const constraint of [breaks, ...alsoBroken(context, change, breaks)]) {
          context.countRefused(constraint);
        }
      }
    },
  };
}

/** A call with an odd spelling is accepted, as the contract says. */
export function acceptsChanged(claim: string, change: Change): Case {
  return {
    family: "refusals",
    claim,
    needs: [],
    pointer: () => "/x-gateway",
    async run(context) {
      expectAccepted(context, await context.call(context.base, change));
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
      for (const [first, second] of waysTogether(context, one, other)) {
        const exchange = await context.call(context.base, bothChanges(first.change, second.change));
        expectRefused(context, exchange, [...first.codes, ...second.codes]);
      }
    },
  };
}

/** So many ways to break one parameter are paired with ways to break each other one. */
const MOST_WAYS = 3;

/**
 * Pairs of which one at least must be refused by what is documented. The first ways of both come always; the others begin
 * elsewhere for each pair, so that over all pairs every way is taken.
 */
function waysTogether({ cases, operation }: CaseContext, one: string, other: string): [Refusal, Refusal][] {
  const waysOf = (name: string) => cases.filter(isRefusal).filter(({ breaks }) => breaks.startsWith(`${name} `));
  const [ones, others] = [waysOf(one), waysOf(other)];
  const names = operation.parameters.map(({ name }) => name);
  const start = names.indexOf(one) * MOST_WAYS + names.indexOf(other);
  const count = Math.min(MOST_WAYS, Math.max(ones.length, others.length));
  const steps = [0, ...Array.from({ length: Math.max(0, count - 1) }, (_, at) => start + at)];
  return steps.flatMap(step => {
    const [first, second] = [ones[step % ones.length], others[step % others.length]];
    return first === undefined || second === undefined || (isAssumed(first) && isAssumed(second))
      ? []
      : [[first, second] as [Refusal, Refusal]];
  });
}

function isRefusal(each: Case): each is Refusal {
  return "breaks" in each;
}

function isAssumed({ ground }: Case): boolean {
  return ground?.basis === "assumed";
}

function bothChanges(one: Change, other: Change): Change {
  return {
    set: { ...one.set, ...other.set },
    leaveOut: [...(one.leaveOut ?? []), ...(other.leaveOut ?? [])],
    repeat: [...(one.repeat ?? []), ...(other.repeat ?? [])],
    rename: { ...one.rename, ...other.rename },
  };
}

/** Where the constraint stands in the contract: the schema's word, or the parameter itself. */
function pointerOfConstraint(operation: OperationModel, breaks: string): string {
  const [name = "", ...words] = breaks.split(" ");
  const parameter = [...operation.parameters, ...operation.headers].find(each => each.name === name);
  if (parameter === undefined) {
    return operation.pointer;
  }
  const isStated = words.reduce((node, word) => node?.[word], parameter.schema) !== undefined;
  return isStated ? `${parameter.pointer}/schema/${words.join("/")}` : parameter.pointer;
}

/** One wrong value may break two constraints at once, e.g. an empty item its length and its pattern. */
function alsoBroken({ operation }: CaseContext, { set }: Change, breaks: string): string[] {
  const [name = ""] = breaks.split(" ");
  const value = set?.[name];
  const schema = operation.parameters.find(each => each.name === name)?.schema;
  if (value === undefined || schema === undefined) {
    return [];
  }
  if (schema.type !== "array") {
    return brokenWords(schema, String(value)).map(word => `${name} ${word}`);
  }
  const items = [value].flat().flatMap(each => each.split(","));
  const words = items.flatMap(each => brokenWords(schema.items, each)).map(word => `items ${word}`);
  return [...words, ...(value === "" && schema.minItems > 0 ? ["minItems"] : [])].map(word => `${name} ${word}`);
}

function brokenWords({ minLength, pattern }: Json, text: string): string[] {
  return [
    ...(minLength !== undefined && text.length < minLength ? ["minLength"] : []),
    ...(pattern !== undefined && !new RegExp(pattern, "u").test(text) ? ["pattern"] : []),
  ];
}
