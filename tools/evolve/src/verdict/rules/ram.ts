import { isObject, isSame, type Json } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";

const reads = new Set(["get", "list"]);

/** Judges `x-ram`: another action or a wider resource is refused by the policies that callers wrote. */
export function judgeRam(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  const rule = "x-ram";
  const [before, after] = [isObject(from) ? from : {}, isObject(to) ? to : {}];
  const changes: Change[] = [];
  if (before.action !== after.action) {
    const [old, now] = [textOf(before.action), textOf(after.action)];
    const instead =
      after.action === undefined ? `nothing; \`${old}\` may go from the policy` : `allow \`${now}\` in the RAM policy`;
    const effect = after.action === undefined ? effects.adds : effects.breaks;
    changes.push({
      operation,
      rule,
      text: `Asks for the RAM action \`${now}\`, no longer \`${old}\`.`,
      effect,
      ...(effect === effects.breaks ? { instead } : {}),
    });
  }
  if (before.resource !== after.resource) {
    const [old, now] = [textOf(before.resource), textOf(after.resource)];
    const text = `The RAM action applies to the resource \`${now}\`, no longer \`${old}\`.`;
    // A policy that names every resource keeps allowing one of them.
    const isNarrower = before.resource === "*";
    changes.push(
      isNarrower
        ? { operation, rule, text, effect: effects.adds }
        : { operation, rule, text, instead: `name \`${now}\` in the RAM policy`, effect: effects.breaks },
    );
  }
  if (before.accessLevel !== after.accessLevel) {
    const [wasRead, isRead] = [reads.has(String(before.accessLevel)), reads.has(String(after.accessLevel))];
    const retry =
      wasRead === isRead
        ? ""
        : isRead
          ? "; the client sends it again after a failure without an answer"
          : "; the client no longer sends it again after a failure without an answer";
    changes.push({
      operation,
      rule,
      text: `Its access level is \`${textOf(after.accessLevel)}\`, no longer \`${textOf(before.accessLevel)}\`${retry}.`,
      effect: effects.adds,
    });
  }
  if (changes.length === 0 && !isSame(from, to)) {
    changes.push({ operation, rule, text: "The source of the RAM action was looked at again.", effect: effects.prose });
  }
  return changes;
}

function textOf(value: Json | undefined): string {
  return value === undefined ? "none" : String(value);
}
