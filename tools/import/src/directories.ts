import type { Metadata } from "./metadata/metadata.ts";
import type { NoteRepair } from "./repairs.ts";

type Directories = NonNullable<Metadata["directories"]>;

/** The titles of the directories that lead to each action, outermost first. One without a title does not count. */
export function directoriesOf(directories: Directories, note: NoteRepair): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (entries: Directories, titles: readonly string[]) => {
    for (const entry of entries) {
      if (typeof entry === "string") {
        found.set(entry, found.get(entry) ?? titles);
        continue;
      }
      const title = entry.title?.trim() ?? "";
      // The names of folders and tags are made of Latin letters and digits.
      if (!/[A-Za-z0-9]/.test(title)) {
        note("directory", titles.join(" / ") || "the top");
      }
      visit(entry.children ?? [], /[A-Za-z0-9]/.test(title) ? [...titles, title] : titles);
    }
  };
  visit(directories, []);
  return found;
}
