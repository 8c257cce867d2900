import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PublishedPackage } from "../workspace/published-packages.ts";

/** What a version holds, from the changelogs of its packages; what several say alike stands once. */
export async function releaseNotes(root: string, packages: readonly PublishedPackage[]): Promise<string> {
  const entries: Entry[] = [];
  for (const { name, folder, version } of packages) {
    const file = join(root, folder, "CHANGELOG.md");
    const text = existsSync(file) ? await readFile(file, "utf8") : "";
    entries.push(...entriesOf(text, version).map(entry => ({ ...entry, name })));
  }
  const byHeading = Map.groupBy(entries, ({ heading }) => heading);
  const sections = headings.flatMap(heading => {
    const byText = Map.groupBy(byHeading.get(heading) ?? [], ({ text }) => text);
    const lines = [...byText].map(([text, same]) => `${whose(same, packages.length)}${text}`);
    return lines.length === 0 ? [] : [`### ${heading}\n\n${lines.join("\n\n")}`];
  });
  return `${sections.join("\n\n")}\n`;
}

/** As changesets writes them, what breaks first. */
const headings = ["Major Changes", "Minor Changes", "Patch Changes"];

interface Entry {
  readonly heading: string;
  readonly text: string;
  readonly name: string;
}

function entriesOf(changelog: string, version: string): Omit<Entry, "name">[] {
  const [, rest = ""] = changelog.split(`\n## ${version}\n`);
  const [section = ""] = rest.split(/^## /m);
  return section.split(/^### /m).flatMap(part => {
    const [heading = "", ...lines] = part.split("\n");
    const texts = lines.join("\n").split(/^- /m).slice(1);
    return texts
      .map(text => ({ heading, text: plain(text) }))
      .filter(({ text }) => !/^Updated dependencies/.test(text));
  });
}

/** Without the commit that changesets puts in front, and the indentation of a list. */
function plain(text: string): string {
  return text
    .replace(/^[0-9a-f]{7,40}: /, "")
    .replaceAll(/^ {2}/gm, "")
    .trim();
}

function whose(entries: readonly Entry[], count: number): string {
  return entries.length === count ? "" : `**${entries.map(({ name }) => name).join(", ")}:** `;
}
