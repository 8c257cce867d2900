import { createRandom } from "../runtime/random.ts";
import { throwLater } from "../runtime/throw-later.ts";
import { checkFault } from "./check-fault.ts";
import { checkFaultFits, type FaultContext } from "./check-fault-fits.ts";
import type { Fault, FaultCall, FaultHandle, FaultMatchValue, FaultSchedule, PlannedFault } from "./fault.ts";

/** The faults asked for, in order. */
export interface FaultPlan {
  /** Throws a `TypeError` or `RangeError` on a fault that would do nothing. */
  add(fault: Fault & FaultSchedule): FaultHandle;
  /** The faults that hit a call: any number of latencies and skews, and at most one other. */
  next(call: FaultCall): readonly PlannedFault[];
  /** True if some fault may need the call's parameters, or hits at all. */
  readonly isEmpty: boolean;
  reset(): void;
}

interface Rule extends PlannedFault {
  readonly schedule: FaultSchedule;
  remaining: number;
  skip: number;
  fired: number;
}

const none: readonly PlannedFault[] = [];

/**
 * Makes a plan: each rule draws from a stream of its own, so that equal seeds give equal faults in equal order. With a
 * context, faults must fit its contract.
 */
export function createFaultPlan(seed: string | number, context?: () => FaultContext): FaultPlan {
  let rules: Rule[] = [];
  let added = 0;
  return {
    get isEmpty() {
      return rules.length === 0;
    },
    add(fault) {
      checkFault(fault);
      if (context) {
        checkFaultFits(fault, context());
      }
      const { rate, times = rate === undefined ? 1 : Number.POSITIVE_INFINITY, after = 0 } = fault;
      const rule: Rule = {
        fault,
        schedule: fault,
        random: createRandom(`fault:${added++}:${seed}`),
        remaining: times,
        skip: after,
        fired: 0,
      };
      rules.push(rule);
      return {
        get fired() {
          return rule.fired;
        },
        cancel() {
          rules = rules.filter(other => other !== rule);
        },
      };
    },
    next(call) {
      if (rules.length === 0) {
        return none;
      }
      const hits: PlannedFault[] = [];
      let isDecided = false;
      for (const rule of rules) {
        const isAddition = rule.fault.kind === "latency" || rule.fault.kind === "clock-skew";
        if ((isDecided && !isAddition) || !matches(rule.schedule, call) || !falls(rule)) {
          continue;
        }
        hits.push(rule);
        isDecided ||= !isAddition;
      }
      rules = rules.filter(rule => rule.remaining > 0);
      return hits;
    },
    reset() {
      rules = [];
      added = 0;
    },
  };
}

/** Decides about a matching call, and counts it. */
function falls(rule: Rule): boolean {
  if (rule.remaining <= 0) {
    return false;
  }
  if (rule.skip > 0) {
    rule.skip--;
    return false;
  }
  if (rule.random() >= (rule.schedule.rate ?? 1)) {
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
