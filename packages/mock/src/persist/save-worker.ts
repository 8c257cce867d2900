// The thread that saves: it keeps a copy of the world, so that writing a large file delays no answer.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import type { SaveMessage, SaveOptions, SaveReport } from "./save-message.ts";

interface Node {
  readonly values: Readonly<Record<string, unknown>>;
  readonly lists: ReadonlyMap<string, Map<number, Node>>;
  readonly list: Map<number, Node> | undefined;
}

const { file, version, outermost } = workerData as SaveOptions;
let root = createNode({}, outermost);
let nodes = new Map<number, Node>([[-1, root]]);
let keys: Readonly<Record<string, number>> = {};

parentPort?.on("message", (messages: readonly SaveMessage[]) => {
  for (const message of messages) {
    apply(message);
  }
  parentPort?.postMessage(save());
});

function apply(message: SaveMessage): void {
  switch (message.kind) {
    case "clear":
      root = createNode({}, outermost);
      nodes = new Map([[-1, root]]);
      break;
    case "add": {
      const list = nodes.get(message.holder)?.lists.get(message.collection);
      const node = createNode(message.values, message.inside, list);
      list?.set(message.place, node);
      nodes.set(message.place, node);
      break;
    }
    case "remove":
      remove(message.place);
      break;
    case "keys":
      keys = message.made;
      break;
  }
}

function createNode(values: Node["values"], inside: readonly string[], list?: Map<number, Node>): Node {
  return { values, lists: new Map(inside.map(name => [name, new Map()])), list };
}

function remove(place: number): void {
  const node = nodes.get(place);
  node?.list?.delete(place);
  nodes.delete(place);
  for (const inner of node?.lists.values() ?? []) {
    for (const one of inner.keys()) {
      remove(one);
    }
  }
}

/** A killed process leaves the old file or the new one: the new one is whole before it takes the name. */
function save(): SaveReport {
  const next = `${file}.next`;
  try {
    const descriptor = openSync(next, "w");
    try {
      writeSync(descriptor, text());
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(next, file);
    return { kind: "saved" };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

/** A line for each item, so that a change of one is a change of a line. */
function text(): string {
  const lines: string[] = [`{"version":${version},`, `"keys":${JSON.stringify(keys)},`, '"world":{'];
  writeLists(root, "  ", lines);
  lines.push("}}");
  return `${lines.join("\n")}\n`;
}

function writeLists({ lists }: Node, indent: string, lines: string[]): void {
  const last = [...lists.keys()].at(-1);
  for (const [name, list] of lists) {
    const end = name === last ? "" : ",";
    if (list.size === 0) {
      lines.push(`${indent}${JSON.stringify(name)}:[]${end}`);
      continue;
    }
    lines.push(`${indent}${JSON.stringify(name)}:[`);
    let left = list.size;
    for (const node of list.values()) {
      left--;
      writeNode(node, `${indent}  `, left > 0 ? "," : "", lines);
    }
    lines.push(`${indent}]${end}`);
  }
}

function writeNode(node: Node, indent: string, end: string, lines: string[]): void {
  const values = JSON.stringify(node.values);
  if (node.lists.size === 0) {
    lines.push(`${indent}${values}${end}`);
    return;
  }
  lines.push(`${indent}${values.slice(0, -1)},`);
  writeLists(node, `${indent}  `, lines);
  lines.push(`${indent}}${end}`);
}
