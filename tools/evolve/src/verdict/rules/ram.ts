import { isObject, isSame, type Json } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";

const reads = new Set(["get", "list"]);

const rule = "x-ram";

/** Judges `x-ram`: another action or a wider resource is refused by the policies that callers wrote. */
export function judgeRam(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  const [before, after] = [isObject(from) ? from : {}, isObject(to) ? to : {}];
  const changes = [
    ...judgeAction(operation, before.action, after.action),
    ...judgeResource(operation, before.resource, after.resource),
    ...judgeAccessLevel(operation, before.accessLevel, after.accessLevel),
  ];
  if (changes.length === 0 && !isSame(from, to)) {
    return [{ operation, rule, text: "The source of the RAM action was looked at again.", effect: effects.prose }];
  }
  return changes;
}

function judgeAction(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  if (from === to) {
    return [];
  }
  const text = `Asks for the RAM action \`${textOf(to)}\`, no longer \`${textOf(from)}\`.`;
  if (to === undefined) {
    return [{ operation, rule, text, effect: effects.adds }];
  }
  return [{ operation, rule, text, instead: `allow \`${textOf(to)}\` in the RAM policy`, effect: effects.breaks }];
}

function judgeResource(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  if (from === to) {
    return [];
  }
  const text = `The RAM action applies to the resource \`${textOf(to)}\`, no longer \`${textOf(from)}\`.`;
  // A policy that names every resource keeps allowing one of them.
  if (from === "*") {
    return [{ operation, rule, text, effect: effects.adds }];
  }
  return [{ operation, rule, text, instead: `name \`${textOf(to)}\` in the RAM policy`, effect: effects.breaks }];
}

function judgeAccessLevel(operation: string, from: Json | undefined, to: Json | undefined): Change[] {
  if (from === to) {
    return [];
  }
  const [wasRead, isRead] = [reads.has(String(from)), reads.has(String(to))];
  const retry = `; the client ${isRead ? "sends it again" : "no longer sends it again"} after a failure without an answer`;
  const text = `Its access level is \`${textOf(to)}\`, no longer \`${textOf(from)}\`${wasRead === isRead ? "" : retry}.`;
  return [{ operation, rule, text, effect: effects.adds }];
}

function textOf(value: Json | undefined): string {
  return value === undefined ? "none" : String(value);
}
