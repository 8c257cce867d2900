import { nearestName } from "#values";
import type { CatalogEntry, CatalogIndex } from "./catalog.ts";

/** The operations that a word fits: in their names first, then in what they do; a slip of a letter or two is forgiven. */
export function searchCatalog({ operations }: CatalogIndex, word: string): CatalogEntry[] {
  const wanted = word.toLowerCase();
  const inNames = operations.filter(({ command, action }) => `${command} ${action}`.toLowerCase().includes(wanted));
  const inWords = operations.filter(({ summary, tags }) =>
    `${summary} ${tags.join(" ")}`.toLowerCase().includes(wanted),
  );
  const found = [...new Set([...inNames, ...inWords])];
  if (found.length > 0) {
    return found;
  }
  const parts = [...new Set(operations.flatMap(({ command }) => command.split("-")))];
  const near = nearestName(wanted, parts);
  return near === undefined ? [] : operations.filter(({ command }) => command.split("-").includes(near));
}
