/** One step of a JSON pointer, escaped, e.g. `/#List` becomes `~1#List`. */
export function escapePointer(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The value at a JSON pointer such as `/Samples/Sample` or `#/components/schemas/Sample`; `undefined` where nothing is. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of pointer.replace(/^#/, "").split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return value;
}

/** Follows `$ref`s inside a bundled document until something that is not a reference. */
export function resolveRef<Node extends object>(root: unknown, node: Node | { $ref: string }): Node {
  let current: unknown = node;
  for (let steps = 0; typeof current === "object" && current !== null && "$ref" in current; steps++) {
    // A chain this long is a circle; the bundler has refused those whose target is missing.
    if (steps > 50) throw new Error(`"${(node as { $ref: string }).$ref}" refers to itself`);
    current = valueAt(root, current.$ref as string);
  }
  return current as Node;
}
