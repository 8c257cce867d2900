import type { Contract } from "../contract.ts";

/** Names of the shared schemas that parameters use, also by way of other shared schemas. */
export function schemasOfParameters({ document, operations }: Contract): ReadonlySet<string> {
  const found = new Set<string>();
  const open: unknown[] = operations.flatMap(({ parameters, node }) => [...parameters, node.requestBody]);
  for (let node = open.pop(); node !== undefined || open.length > 0; node = open.pop()) {
    for (const name of referencesIn(node)) {
      if (!found.has(name)) {
        found.add(name);
        open.push(document.components?.schemas?.[name]);
      }
    }
  }
  return found;
}

function referencesIn(node: unknown): string[] {
  const text = JSON.stringify(node) ?? "";
  return [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name as string);
}
