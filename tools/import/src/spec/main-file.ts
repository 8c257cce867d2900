import { valueAt } from "@ims-kit/values";
import { isSeq, parseDocument, type YAMLSeq } from "yaml";
import { yamlText } from "./yaml-text.ts";

/** A group of operations. */
export interface Tag {
  readonly name: string;
  readonly description: string;
}

interface UsedTags {
  /** All names that operations use, reviewed ones included. */
  readonly names: ReadonlySet<string>;
  /** Those of imported operations. */
  readonly tags: readonly Tag[];
}

/**
 * The text of a contract's main file with the tags that its operations use: missing ones added, unused ones gone. All
 * else keeps its bytes.
 */
export function withTags(text: string, { names, tags }: UsedTags): string {
  const node = parseDocument(text).get("tags");
  const present = isSeq(node) ? textsOf(text, node) : [];
  const known = new Set(present.map(({ name }) => name));
  const missing = tags.filter(({ name }) => !known.has(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const kept = present.filter(({ name }) => names.has(name));
  if (kept.length === present.length && missing.length === 0) {
    return text;
  }
  const added = missing.map(({ name, description }) => indented(yamlText([{ name, description }])));
  const { start, end } = isSeq(node) ? placeOf(text, node) : beforePaths(text);
  return `${text.slice(0, start)}tags:\n${[...kept.map(tag => tag.text), ...added].join("")}${text.slice(end)}`;
}

/** Each tag with the lines it stands on. */
function textsOf(text: string, node: YAMLSeq): { readonly name: string; readonly text: string }[] {
  const starts = node.items.map(item => aboveComments(text, lineStart(text, rangeOf(item)[0])));
  return starts.map((start, at) => ({
    name: String(valueAt(node.toJSON(), `/${at}/name`)),
    text: text.slice(start, starts[at + 1] ?? rangeOf(node)[1]),
  }));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function placeOf(text: string, node: YAMLSeq): Range {
  const [start, end] = rangeOf(node);
  return { start: text.lastIndexOf("tags:", start), end };
}

/** Where tags stand in a contract that has none yet. */
function beforePaths(text: string): Range {
  const paths = text.search(/^paths:/m);
  const at = paths < 0 ? text.length : paths;
  return { start: at, end: at };
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = valueAt(node, "/range");
  const [start, , end] = Array.isArray(range) ? range : [];
  return [Number(start ?? 0), Number(end ?? 0)];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Comments belong to what follows them. */
function aboveComments(text: string, start: number): number {
  const above = lineStart(text, start - 1);
  return /^\s*#/.test(text.slice(above, start)) ? aboveComments(text, above) : start;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}
