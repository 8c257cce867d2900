import { type CountedRandom, createCountedRandom, type Random } from "../runtime/random.ts";
import { throwLater } from "../runtime/throw-later.ts";
import { checkFault } from "./check-fault.ts";
import { checkFaultFits, type FaultContext } from "./check-fault-fits.ts";
import type { Fault, FaultCall, FaultHandle, FaultMatchValue, FaultSchedule, PlannedFault } from "./fault.ts";

/** The faults asked for, in order. */
export interface FaultPlan {
  /** @throws TypeError or RangeError when the fault would do nothing */
  add(fault: Fault & FaultSchedule): FaultHandle;
  /** The faults that hit a call: any number of latencies and skews, and at most one other. */
  next(call: FaultCall): readonly PlannedFault[];
  /** True if no fault can happen. */
  readonly isEmpty: boolean;
  /** The faults that were asked for since the last reset, those that are over included. */
  readonly all: readonly PlannedFaultState[];
  /** Lets a fault happen no more; false if no fault has this id. */
  cancel(id: string): boolean;
  save(): SavedFaults;
  restore(saved: SavedFaults): void;
  reset(): void;
}

/** A fault that was asked for. */
export interface PlannedFaultState {
  readonly id: string;
  readonly fault: Fault & FaultSchedule;
  /** How often it happened. */
  readonly fired: number;
  /** It can happen no more. */
  readonly isOver: boolean;
}

/** The faults in a snapshot. */
export interface SavedFaults {
  readonly added: number;
  readonly rules: readonly SavedRule[];
}

interface SavedRule {
  readonly index: number;
  readonly fault: Fault & FaultSchedule;
  readonly remaining: number;
  readonly skip: number;
  readonly fired: number;
  readonly drawn: number;
}

interface Rule {
  readonly index: number;
  readonly fault: Fault & FaultSchedule;
  readonly stream: CountedRandom;
  readonly random: Random;
  remaining: number;
  skip: number;
  fired: number;
}

/**
 * Makes a plan: each rule draws from a stream of its own, so that equal seeds give equal faults in equal order. With a
 * context, faults must fit its contract.
 */
export function createFaultPlan(seed: string | number, context?: () => FaultContext): FaultPlan {
  let rules: Rule[] = [];
  let added = 0;

  function ruleFrom(saved: SavedRule): Rule {
    const stream = createCountedRandom(`fault:${saved.index}:${seed}`, saved.drawn);
    const { index, fault, remaining, skip, fired } = saved;
    return { index, fault, stream, random: stream.draw, remaining, skip, fired };
  }

  return {
    get isEmpty() {
      return !rules.some(({ remaining }) => remaining > 0);
    },
    get all() {
      return rules.map(stateOf);
    },
    add(fault) {
      checkFault(fault);
      if (context) {
        checkFaultFits(fault, context());
      }
      const { rate, times = rate === undefined ? 1 : Number.POSITIVE_INFINITY, after = 0 } = fault;
      const rule = ruleFrom({ index: added++, fault, remaining: times, skip: after, fired: 0, drawn: 0 });
      rules = [...withoutOldest(rules), rule];
      return handleOf(rule);
    },
    next: call => hitsAmong(rules, call),
    cancel(id) {
      const rule = rules.find(({ index }) => String(index) === id);
      if (rule) {
        rule.remaining = 0;
      }
      return rule !== undefined;
    },
    save: () => ({ added, rules: rules.map(rule => ({ ...rule, drawn: rule.stream.drawn })) }),
    restore(saved) {
      added = saved.added;
      rules = saved.rules.map(ruleFrom);
    },
    reset() {
      rules = [];
      added = 0;
    },
  };
}

function hitsAmong(rules: readonly Rule[], call: FaultCall): PlannedFault[] {
  const hits: PlannedFault[] = [];
  let isDecided = false;
  for (const rule of rules) {
    const isAddition = rule.fault.kind === "latency" || rule.fault.kind === "clock-skew";
    if ((!isDecided || isAddition) && rule.remaining > 0 && matches(rule.fault, call) && falls(rule)) {
      hits.push(rule);
      isDecided ||= !isAddition;
    }
  }
  return hits;
}

function handleOf(rule: Rule): FaultHandle {
  return {
    get fired() {
      return rule.fired;
    },
    cancel() {
      rule.remaining = 0;
    },
  };
}

function stateOf({ index, fault, fired, remaining }: Rule): PlannedFaultState {
  return { id: String(index), fault, fired, isOver: remaining <= 0 };
}

/** So many faults that are over are kept, to say how often they happened. */
const keptFaults = 1_000;

function withoutOldest(rules: readonly Rule[]): readonly Rule[] {
  const oldest = rules.length < keptFaults ? undefined : rules.find(({ remaining }) => remaining <= 0);
  return oldest ? rules.filter(rule => rule !== oldest) : rules;
}

/** Decides about a matching call, and counts it. */
function falls(rule: Rule): boolean {
  if (rule.skip > 0) {
    rule.skip--;
    return false;
  }
  if (rule.random() >= (rule.fault.rate ?? 1)) {
    return false;
  }
  rule.remaining--;
  rule.fired++;
  return true;
}

function matches({ match }: FaultSchedule, call: FaultCall): boolean {
  if (match === undefined) {
    return true;
  }
  if (typeof match === "function") {
    return passes(match, call);
  }
  if (match.action !== undefined && match.action !== call.action) {
    return false;
  }
  return Object.entries(match.parameters ?? {}).every(([name, value]) => call.parameters[name] === wireText(value));
}

/** As it is sent: a list's items are joined by commas. */
function wireText(value: FaultMatchValue): string | undefined {
  return value === undefined ? undefined : String(value);
}

function passes(match: (call: FaultCall) => boolean, call: FaultCall): boolean {
  try {
    return match(call);
  } catch (error) {
    throwLater(error);
    return false;
  }
}
