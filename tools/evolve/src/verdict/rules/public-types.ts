import { bumpOf, type Change, effects, largest } from "../change.ts";

/** The client's generated types as text, made when they are asked for. */
export type TypesOf = () => Promise<string>;

/**
 * The last word on what no rule saw: where all changes are patches to the client, its generated types must be the same,
 * and if they are not, that is an addition at least.
 */
export async function judgePublicTypes(from: TypesOf, to: TypesOf, changes: readonly Change[]): Promise<Change[]> {
  if (changes.length === 0 || largest(changes.map(({ effect }) => effect.client)) !== "patch") {
    return [];
  }
  if (withoutOrder(await from()) === withoutOrder(await to())) {
    return [];
  }
  const isProse = changes.every(change => bumpOf(change) === "patch");
  const text = `The generated types are not what they were${isProse ? ", though only words changed" : ""}.`;
  return [{ rule: "public-types", text, effect: effects.typesAdd }];
}

/** The types without comments, lines and members of unions in an order that says nothing. */
function withoutOrder(types: string): string {
  const lines = types.replaceAll(/\/\*\*[\s\S]*?\*\//g, "").split("\n");
  const sorted = lines.map(line =>
    line.trim().replaceAll(/[^:;]* \| [^:;]*/g, union =>
      union
        .split(" | ")
        .map(member => member.trim())
        .sort()
        .join(" | "),
    ),
  );
  return sorted
    .filter(line => line !== "")
    .sort()
    .join("\n");
}
