import { type Document, isObject, isSame, type Json, type JsonObject } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { code, codes } from "../words.ts";

/** Judges the variables of the servers: the regions and networks that a client can be made for. */
export function judgeServers(from: Document, to: Document): Change[] {
  const [before, after] = [variablesOf(from), variablesOf(to)];
  return [...before.keys()].flatMap(name => {
    const now = after.get(name);
    const old = before.get(name) ?? {};
    // A variable that is gone as a whole shows in the server's URL, which the engine judges.
    return now === undefined ? [] : judgeVariable(name, old, now);
  });
}

function judgeVariable(name: string, from: JsonObject, to: JsonObject): Change[] {
  const rule = `servers.${name}`;
  const [before, after] = [publicValues(from), publicValues(to)];
  const gone = before.filter(value => !after.includes(value));
  const added = after.filter(value => !before.includes(value));
  const changes: Change[] = [];
  if (gone.length > 0) {
    changes.push({
      rule,
      text: `The ${name} ${codes(gone)} is gone.`,
      instead: `create clients for ${codes(after)}`,
      effect: effects.breaks,
    });
  }
  if (added.length > 0) {
    changes.push({ rule, text: `The ${name} ${codes(added)} is new.`, effect: effects.adds });
  }
  if (!isSame(from.default, to.default)) {
    const text = `The ${name} is ${code(to.default)} unless another is named, no longer ${code(from.default)}.`;
    changes.push({
      rule,
      text,
      instead: `name ${code(from.default)} where you relied on it`,
      effect: effects.breaks,
    });
  }
  const hosts = (variable: JsonObject) => (Array.isArray(variable.enum) ? variable.enum : []);
  if (changes.length === 0 && !isSame([...hosts(from)].sort(), [...hosts(to)].sort())) {
    changes.push({ rule, text: `The hosts behind ${name} changed to ${codes(hosts(to))}.`, effect: effects.adds });
  }
  if (changes.length === 0 && !isSame(from, to)) {
    changes.push({ rule, text: `Reworded: the ${name} of the servers.`, effect: effects.words });
  }
  return changes;
}

/** The values as callers write them: `x-names` gives some of them another name, e.g. `vpc` for `ice-vpc`. */
function publicValues(variable: JsonObject): string[] {
  const names = isObject(variable["x-names"]) ? variable["x-names"] : {};
  return (Array.isArray(variable.enum) ? variable.enum : []).map(value => String(names[String(value)] ?? value));
}

function variablesOf(contract: Document): Map<string, JsonObject> {
  const servers: Json[] = Array.isArray(contract.servers) ? contract.servers : [];
  return new Map(
    servers.flatMap(server =>
      isObject(server) && isObject(server.variables)
        ? Object.entries(server.variables).flatMap(([name, variable]) =>
            isObject(variable) ? [[name, variable] as const] : [],
          )
        : [],
    ),
  );
}
