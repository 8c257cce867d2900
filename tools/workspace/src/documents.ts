import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

/** A fenced block of a document. */
export interface Block {
  document: string;
  /** Line of the opening fence, from 1. */
  line: number;
  /** e.g. `ts` or `sh`. */
  language: string;
  /** What follows the language: `no-run` keeps a block from being run, and says why after it. */
  note: string;
  code: string;
}

/** The documents that are checked, as paths from the root. */
export const documents: string[] = globSync(
  ["*.md", "docs/*.md", "spec/*.md", "packages/*/*.md", "tools/*/*.md", "bench/*.md"],
  { cwd: root },
)
  .filter(path => !path.endsWith("CHANGELOG.md"))
  .sort();

export const textOf = (document: string): string => readFileSync(join(root, document), "utf8");

/** All fenced blocks of a document. */
export function blocksOf(document: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const [index, line] of textOf(document).split("\n").entries()) {
    const fence = /^```(\S*)\s*(.*)$/.exec(line);
    if (fence && open === undefined) {
      open = { document, line: index + 1, language: fence[1] ?? "", note: fence[2] ?? "", code: "" };
    } else if (fence && open !== undefined) {
      blocks.push(open);
      open = undefined;
    } else if (open !== undefined) {
      open.code += `${line}\n`;
    }
  }
  return blocks;
}

/** The commands of a document: lines of its `sh` blocks, and inline code that starts with a command that we know. */
export function commandsOf(document: string): string[] {
  const blocks = blocksOf(document).filter(block => block.language === "sh");
  const lines = blocks.flatMap(block => block.code.replaceAll("\\\n", " ").split("\n"));
  const inline = [...prose(document).matchAll(/`((?:npm|pnpm|npx) [^`]+)`/g)].map(([, command]) => command ?? "");
  return [
    ...lines.map(line =>
      line
        .replace(/^\$ /, "")
        .replace(/\s+#.*$/, "")
        .trim(),
    ),
    ...inline,
  ].filter(Boolean);
}

/** Paths of the repository that a document names: targets of relative links, and inline code that looks like a path. */
export function pathsOf(document: string): string[] {
  const text = prose(document);
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path]) => path ?? "");
  const folders = /`((?:spec|tools|packages|bench|\.changeset|\.github|\.ci)\/[\w./@*-]*)`/g;
  const inline = [...text.matchAll(folders)].map(([, path]) => path ?? "");
  return [...links, ...inline];
}

const prose = (document: string) => textOf(document).replaceAll(/^```[\s\S]*?^```/gm, "");
