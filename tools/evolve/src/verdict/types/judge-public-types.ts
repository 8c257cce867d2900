import { type Bump, type Change, covers, type Effect, effects, largest, packages } from "../change.ts";
import { listOfFirst } from "../phrases.ts";
import { type ComparingTypes, compareTypes } from "./compare-types.ts";
import { type CompiledTypes, compileTypes, type TypeFiles } from "./compile-types.ts";
import type { TypeFinding } from "./type-findings.ts";

/** The generated files that hold public types, made when they are asked for. */
export type TypesOf = () => Promise<TypeFiles>;

/**
 * The last word: compares all generated public types of all packages, and adds what no other rule has said. A type that
 * callers read may get narrower, one that they write wider; everything else breaks them.
 */
export async function judgePublicTypes(from: TypesOf, to: TypesOf, changes: readonly Change[]): Promise<Change[]> {
  const compiled = await compileTypes(await from(), await to());
  return [...compiled.from.keys()].flatMap(home => {
    const byType = Map.groupBy(findingsIn(home, compiled), ({ type }) => type);
    return [...byType].flatMap(([type, findings]) => {
      const change = changeFrom(home, type, findings);
      return changes.some(other => concerns(other, type) && covers(other.effect, change.effect)) ? [] : [change];
    });
  });
}

/**
 * Tables of all operations. What is added to them or gone from them is said of the operation, and what they hold is compared
 * under its own name.
 */
const tables: ReadonlySet<string> = new Set(["BoundOperations", "CallParameters"]);

function findingsIn(home: string, { compiler, checker, from, to }: CompiledTypes): TypeFinding[] {
  const comparing: ComparingTypes = { compiler, checker, compared: new Map() };
  const [before, after] = [from.get(home), to.get(home)];
  const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].filter(name => !tables.has(name));
  return names.sort(answersFirst).flatMap(type => {
    const [old, now] = [before?.get(type), after?.get(type)];
    if (old === undefined || now === undefined) {
      return [onlyOnce(type, now !== undefined)];
    }
    const isType = [old, now].every(({ flags }) => (flags & compiler.SymbolFlags.Type) !== 0);
    if (!isType) {
      return [];
    }
    const pair = { from: checker.getDeclaredTypeOfSymbol(old), to: checker.getDeclaredTypeOfSymbol(now) };
    // What an answer holds was compared with it.
    const wasCompared = comparing.compared.get(pair.from)?.has(pair.to) === true;
    const side = isAnswer(type) ? "read" : "written";
    return wasCompared ? [] : compareTypes(comparing, { type, element: "", side, ...pair });
  });
}

function onlyOnce(type: string, isNew: boolean): TypeFinding {
  return { type, element: "", bump: isNew ? "minor" : "major", what: isNew ? "is new" : "is gone" };
}

/** What the service answers is compared first: it says of the types inside that callers read them. */
function answersFirst(a: string, b: string): number {
  return Number(isAnswer(b)) - Number(isAnswer(a)) || (a < b ? -1 : 1);
}

/** Callers read what the service answers; they write everything else: parameters, names, switches. */
function isAnswer(type: string): boolean {
  return /(?:Response|Body)$/.test(type);
}

function concerns({ operation }: Change, type: string): boolean {
  // Types of no operation in particular are shared by those whose changes are listed.
  return operation === undefined || type.startsWith(operation) || !/(?:Params|Response)$/.test(type);
}

function changeFrom(home: string, type: string, findings: readonly TypeFinding[]): Change {
  const bump = largest(findings.map(finding => finding.bump));
  const texts = findings
    .filter(finding => finding.bump === bump)
    .map(({ element, what }) => `${element && `\`${element}\` `}${what}`);
  return {
    rule: "public-types",
    text: `The generated \`${type}\`: ${listOfFirst(texts)}.`,
    ...(bump === "major" ? { instead: "compile against this version, which names each place" } : {}),
    effect: effectOn(home, bump),
  };
}

/** The spec's types are those of the client. */
function effectOn(home: string, bump: Bump): Effect {
  const name = packages.find(one => home === `packages/${one}`) ?? "client";
  return { ...effects.prose, [name]: bump };
}
