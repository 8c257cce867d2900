import { isObject, isSame, type Json } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";

/** Judges `x-rate-limit`: calls that were let through must still be; a limit that lets through more is an addition. */
export function judgeRateLimit(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  const before = limitOf(from);
  const after = limitOf(to);
  const rule = "x-rate-limit";
  if (isSame(before, after)) {
    if (isSame(from, to)) {
      return [];
    }
    return [{ operation, rule, text: "The source of the rate limit was looked at again.", effect: effects.prose }];
  }
  if (after === undefined) {
    return [{ operation, rule, text: `The limit of ${textOf(before)} is gone.`, effect: effects.adds }];
  }
  const now = `Limited to ${textOf(after)}${before === undefined ? "" : `, no longer ${textOf(before)}`}.`;
  if (before !== undefined && isLooser(before, after)) {
    return [{ operation, rule, text: now, effect: effects.adds }];
  }
  const instead = "let the client pace the calls, and give a walk or batch the longer time";
  return [{ operation, rule, text: now, instead, effect: effects.breaks }];
}

interface Limit {
  readonly requests: number;
  readonly seconds: number;
  readonly scope: string;
}

/** Who shares a limit, from most callers to fewest: the users of an account have one each where it is by user. */
const scopes = ["account", "user"];

/**
 * Whether every schedule that keeps the old limit keeps the new one: a window of the new length holds at most as many
 * old windows as it takes to cover it, and nobody shares it who did not before.
 */
function isLooser(before: Limit, after: Limit): boolean {
  const [wide, narrow] = [scopes.indexOf(before.scope), scopes.indexOf(after.scope)];
  if (before.scope !== after.scope && !(wide !== -1 && narrow > wide)) {
    return false;
  }
  return after.requests >= before.requests * Math.ceil(after.seconds / before.seconds);
}

function limitOf(value: Json | undefined): Limit | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  return { requests: Number(value.requests), seconds: Number(value.seconds), scope: String(value.scope) };
}

function textOf(limit: Limit | undefined): string {
  if (limit === undefined) {
    return "no calls";
  }
  return `${limit.requests} calls in ${limit.seconds} s for each ${limit.scope}`;
}
