import { posix } from "node:path";

/** Files that import each other, e.g. from `call/a.ts` to `errors/b.ts`. */
type Edges = Map<string, Map<string, string>>;

/**
 * Circles among files and folders: at each level of the tree, what stands side by side in a folder must not import in a
 * circle, a folder counting as all that it holds. Two files that import each other are such a circle, and so are two
 * folders of which each imports some file of the other.
 *
 * @param imports each file's imports, all as paths
 * @returns one sentence for each circle, with an import for each of its steps
 */
export function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  return [...levelsOf(imports)].flatMap(([folder, edges]) =>
    circlesAmong(edges).map(names => {
      const steps = names.flatMap(from => names.flatMap(to => edges.get(from)?.get(to) ?? []));
      return `${folder} has a circle among ${names.join(", ")}: ${steps.join("; ")}`;
    }),
  );
}

/** For each folder, which of its children import which, with one import as the reason. */
function levelsOf(imports: ReadonlyMap<string, readonly string[]>): Map<string, Edges> {
  const levels = new Map<string, Edges>();
  for (const [from, targets] of imports) {
    for (const to of targets.filter(target => imports.has(target))) {
      const folder = commonFolder(from, to);
      const [childFrom, childTo] = [from, to].map(path => path.slice(folder.length + 1).split("/")[0] ?? "");
      const edges = levels.get(folder) ?? new Map();
      levels.set(folder, edges);
      const reasons = edges.get(childFrom) ?? new Map();
      edges.set(childFrom, reasons);
      reasons.set(childTo, `${from.slice(folder.length + 1)} imports ${to.slice(folder.length + 1)}`);
    }
  }
  return levels;
}

function commonFolder(left: string, right: string): string {
  let folder = posix.dirname(left);
  while (folder !== "." && !right.startsWith(`${folder}/`)) {
    folder = posix.dirname(folder);
  }
  return folder;
}

/** Groups of names that reach each other. */
function circlesAmong(edges: Edges): string[][] {
  const reached = new Map([...edges.keys()].map(name => [name, reachableFrom(name, edges)]));
  const groups = [...reached.keys()].map(name =>
    [...(reached.get(name) ?? [])].filter(other => reached.get(other)?.has(name)).sort(),
  );
  return [...new Map(groups.filter(group => group.length > 1).map(group => [group.join(), group])).values()];
}

function reachableFrom(start: string, edges: Edges): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const next of edges.get(name)?.keys() ?? []) {
      if (!found.has(next)) {
        found.add(next);
        open.push(next);
      }
    }
  }
  return found;
}
