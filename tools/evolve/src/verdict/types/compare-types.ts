import type { ts } from "@ims-kit/codegen";
import type { Bump } from "../change.ts";
import { listOfFirst } from "../phrases.ts";
import type { CompiledTypes } from "./compile-types.ts";
import type { Side, TypeFinding } from "./type-findings.ts";

/** Two states of a type, and how it is used. */
export interface TypePair {
  /** The exported name that is compared, or that holds what is. */
  readonly type: string;
  /** Where inside of it; empty at its top. */
  readonly element: string;
  readonly side: Side;
  readonly from: ts.Type;
  readonly to: ts.Type;
}

/** The compiled types, and which pairs of objects were compared for which side: a type may contain itself. */
export interface ComparingTypes extends Pick<CompiledTypes, "checker" | "compiler"> {
  readonly compared: Map<ts.Type, Map<ts.Type, Set<Side>>>;
}

/**
 * Compares two types by their members; a pair that was compared before for the same side has no findings. A member that
 * is added or removed is found although either type can be assigned to the other.
 */
export function compareTypes(comparing: ComparingTypes, pair: TypePair): TypeFinding[] {
  const [before, after] = [partsOf(comparing, pair.from), partsOf(comparing, pair.to)];
  if (before.object === undefined || after.object === undefined) {
    return compareValues(comparing, pair, before.all, after.all);
  }
  const values = compareValues(comparing, pair, before.values, after.values);
  const objects = { ...pair, from: before.object, to: after.object };
  return isFirstTime(comparing, objects) ? [...values, ...compareObjects(comparing, objects)] : values;
}

function isFirstTime({ compared }: ComparingTypes, { from, to, side }: TypePair): boolean {
  const partners = compared.get(from) ?? new Map<ts.Type, Set<Side>>();
  compared.set(from, partners);
  const sides = partners.get(to) ?? new Set<Side>();
  partners.set(to, sides);
  const isFirst = !sides.has(side);
  sides.add(side);
  return isFirst;
}

/** A union's values, and its object if it has exactly one; several are compared as values are, each as a whole. */
function partsOf({ compiler }: ComparingTypes, type: ts.Type) {
  const all = (type.isUnion() ? type.types : [type]).filter(part => (part.flags & compiler.TypeFlags.Undefined) === 0);
  const objects = all.filter(part => (part.flags & compiler.TypeFlags.Object) !== 0);
  const values = all.filter(part => !objects.includes(part));
  return { all, values, object: objects.length === 1 ? objects[0] : undefined };
}

function compareValues(
  { checker }: ComparingTypes,
  pair: TypePair,
  before: readonly ts.Type[],
  after: readonly ts.Type[],
): TypeFinding[] {
  const fits = (value: ts.Type, others: readonly ts.Type[]) =>
    others.some(other => checker.isTypeAssignableTo(value, other));
  const namesOf = (types: readonly ts.Type[]) => listOfFirst(types.map(type => `\`${checker.typeToString(type)}\``));
  const gone = before.filter(value => !fits(value, after));
  const added = after.filter(value => !fits(value, before));
  const isRead = pair.side === "read";
  return [
    ...(gone.length > 0 ? [finding(pair, isRead ? "minor" : "major", `is no longer ${namesOf(gone)}`)] : []),
    ...(added.length > 0 ? [finding(pair, isRead ? "major" : "minor", `can also be ${namesOf(added)}`)] : []),
  ];
}

function compareObjects(comparing: ComparingTypes, pair: TypePair): TypeFinding[] {
  const { checker } = comparing;
  const { from, to, element } = pair;
  if (checker.isArrayType(from) !== checker.isArrayType(to)) {
    return [finding(pair, "major", `is ${checker.typeToString(to)} now`)];
  }
  if (checker.isArrayType(from)) {
    const [before, after] = [from, to].map(type => checker.getIndexInfosOfType(type)[0]?.type);
    return before && after
      ? compareTypes(comparing, { ...pair, element: `${element}[]`, from: before, to: after })
      : [];
  }
  const [before, after] = [from, to].map(
    type => new Map(checker.getPropertiesOfType(type).map(member => [member.name, member])),
  );
  const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...names].flatMap(name => {
    const inside = { ...pair, element: element === "" ? name : `${element}.${name}` };
    return compareMember(comparing, inside, before?.get(name), after?.get(name));
  });
}

function compareMember(
  comparing: ComparingTypes,
  pair: TypePair,
  old: ts.Symbol | undefined,
  now: ts.Symbol | undefined,
): TypeFinding[] {
  const { checker, compiler } = comparing;
  const isOptional = (symbol: ts.Symbol) => (symbol.flags & compiler.SymbolFlags.Optional) !== 0;
  if (now === undefined) {
    return [finding(pair, "major", "is gone")];
  }
  if (old === undefined) {
    return [finding(pair, pair.side === "written" && !isOptional(now) ? "major" : "minor", "is new")];
  }
  const types = { from: checker.getTypeOfSymbol(old), to: checker.getTypeOfSymbol(now) };
  const inner = compareTypes(comparing, { ...pair, ...types });
  if (isOptional(old) === isOptional(now)) {
    return inner;
  }
  const isBreaking = isOptional(now) === (pair.side === "read");
  return [finding(pair, isBreaking ? "major" : "minor", isOptional(now) ? "may be absent" : "is required"), ...inner];
}

function finding({ type, element }: TypePair, bump: Bump, what: string): TypeFinding {
  return { type, element, bump, what };
}
