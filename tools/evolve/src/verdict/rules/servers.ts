import { type Document, isObject, isSame, type Json, type JsonObject } from "../../diff/document.ts";
import { type Change, effects } from "../change.ts";
import { code, codes } from "../phrases.ts";

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
  const changes = [
    ...judgeNames(rule, name, from, to),
    ...judgeHosts(rule, name, from, to),
    ...judgeDefault(rule, name, from, to),
  ];
  if (changes.length === 0 && !isSame(from, to)) {
    return [{ rule, text: `Reworded: the ${name} of the servers.`, effect: effects.prose }];
  }
  return changes;
}

/** Judges the names that callers write. */
function judgeNames(rule: string, name: string, from: JsonObject, to: JsonObject): Change[] {
  const [before, after] = [[...hostsOf(from).keys()], [...hostsOf(to).keys()]];
  const gone = before.filter(value => !after.includes(value));
  const added = after.filter(value => !before.includes(value));
  const instead = `create clients for ${codes(after)}`;
  return [
    ...(gone.length > 0
      ? [{ rule, text: `The ${name} ${codes(gone)} is gone.`, instead, effect: effects.breaks }]
      : []),
    ...(added.length > 0 ? [{ rule, text: `The ${name} ${codes(added)} is new.`, effect: effects.adds }] : []),
  ];
}

/** Judges the hosts behind names that stayed: allow-lists name them. */
function judgeHosts(rule: string, name: string, from: JsonObject, to: JsonObject): Change[] {
  const after = hostsOf(to);
  return [...hostsOf(from)].flatMap(([value, host]): Change[] => {
    const now = after.get(value);
    if (now === undefined || now === host) {
      return [];
    }
    const text = `The ${name} ${code(value)} is the host ${code(now)}, no longer ${code(host)}.`;
    return [{ rule, text, instead: `allow ${code(now)} wherever hosts are listed`, effect: effects.breaks }];
  });
}

function judgeDefault(rule: string, name: string, from: JsonObject, to: JsonObject): Change[] {
  const [before, after] = [publicName(from, from.default), publicName(to, to.default)];
  // Where only the host or only the name is another, the change of that says it.
  if (before === after || isSame(from.default, to.default)) {
    return [];
  }
  const text = `The ${name} is ${code(after)} unless another is named, no longer ${code(before)}.`;
  return [{ rule, text, instead: `name ${code(before)} where you relied on it`, effect: effects.breaks }];
}

/** The part of the host by the name that callers write, e.g. `ice-vpc` by `vpc`. */
function hostsOf(variable: JsonObject): Map<string, string> {
  const hosts = Array.isArray(variable.enum) ? variable.enum : [];
  return new Map(hosts.map(host => [publicName(variable, host), String(host)]));
}

/** `x-names` gives some hosts another name, e.g. `vpc` to `ice-vpc`. */
function publicName(variable: JsonObject, host: Json | undefined): string {
  const names = isObject(variable["x-names"]) ? variable["x-names"] : {};
  return String(names[String(host)] ?? host);
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
