import { valueAt } from "@ims-kit/values";

/** One step of a JSON pointer, escaped, e.g. `/#List` becomes `~1#List`. */
export function escapePointer(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}

// Documents do not change once they are bundled, and the same few references are followed many thousand times.
const targets = new WeakMap<object, Map<string, unknown>>();

/** Follows `$ref`s inside a bundled document until something that is not a reference. */
export function resolveRef<Node extends object>(root: unknown, node: Node | { $ref: string }): Node {
  const known = targets.get(root as object) ?? new Map<string, unknown>();
  targets.set(root as object, known);
  let current: unknown = node;
  for (let steps = 0; typeof current === "object" && current !== null && "$ref" in current; steps++) {
    const ref = current.$ref as string;
    // A chain this long is a circle; the bundler has refused those whose target is missing.
    if (steps > 50) {
      throw new Error(`"${ref}" refers to itself`);
    }
    if (!known.has(ref)) {
      known.set(ref, valueAt(root, ref));
    }
    current = known.get(ref);
  }
  return current as Node;
}
