import { pointerFrom, pointerSteps, valueAt } from "#values";
import type { Json } from "./json.ts";

/** Why a rule stands in the contract: a source says it, nobody does and we chose, or a run against a target showed it. */
export type Basis = "assumed" | "documented" | "observed";

/** A rule of an extension, with its basis and the other values that a server may show instead. */
export interface Stated {
  readonly value: string | number;
  /** @default documented */
  readonly basis?: Basis;
  readonly or?: readonly (string | number)[];
}

/** A rule that is not documented, as `assumptions.json` of the spec lists it. */
export interface Assumption extends Stated {
  /** E.g. `ListRecognitionSamples.EntityId.any.absent`. */
  readonly name: string;
  readonly basis: Basis;
  /** Where it stands in the bundled contract. */
  readonly pointer: string;
}

/** What a finding goes against: a rule of the contract, by its basis, and by its name unless it is documented. */
export interface Ground {
  readonly basis: Basis;
  readonly assumption?: string;
}

/** The ground of everything that carries no mark. */
export const documented: Ground = { basis: "documented" };

/** The assumptions of a contract. */
export interface Assumptions {
  readonly all: readonly Assumption[];
  named(name: string): Assumption | undefined;
  /** The ground of the keyword or rule at a pointer; of `required` for one property. */
  groundAt(pointer: string, property?: string): Ground;
}

/** The assumptions of a document: what its marks say, under the names that the list gives them. */
export function createAssumptions(document: Json, all: readonly Assumption[]): Assumptions {
  const byName = new Map(all.map(each => [each.name, each]));
  const byPointer = new Map<string, Assumption[]>();
  for (const each of all) {
    byPointer.set(each.pointer, [...(byPointer.get(each.pointer) ?? []), each]);
  }
  return {
    all,
    named: name => byName.get(name),
    groundAt(pointer, property) {
      const basis = basisAt(document, pointer);
      if (basis === "documented") {
        return documented;
      }
      const at = byPointer.get(pointer) ?? [];
      const found = property === undefined ? at[0] : at.find(({ name }) => name.endsWith(`.${property}.required`));
      return { basis, ...(found && { assumption: found.name }) };
    },
  };
}

/** A rule says its own basis; a keyword's stands beside it, in `x-basis`. */
function basisAt(document: Json, pointer: string): Basis {
  const names = pointerSteps(pointer);
  const word = names.pop() ?? "";
  const holder: Json = valueAt(document, pointerFrom(...names));
  const mark = holder?.["x-basis"]?.[word] ?? holder?.[word]?.basis;
  return mark?.basis ?? mark ?? "documented";
}
