import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isObject, type Json, type JsonObject, suggestionFor } from "@ims-kit/values";
import { type Document, makeDocumentFromString, type Source, type YamlParseError } from "@redocly/openapi-core";
import { CodegenError, messageAt } from "../codegen-error.ts";
import { lineOf } from "../read/line-of.ts";
import type { OverlayAction } from "./overlay-action.ts";

/** What a file of the contract's `overlays/` folder is refused for. */
type Refuse = (pointer: string, what: string) => never;

/**
 * The actions of all overlays beside a contract, in the order of the files' names.
 *
 * @param entry absolute path of the contract's main file
 * @throws CodegenError for a file that is no Overlay 1.0, or an action that does not say what, why and where from
 */
export function readOverlays(entry: string, shown: (path: string) => string): OverlayAction[] {
  const folder = join(dirname(entry), "overlays");
  if (!existsSync(folder)) {
    return [];
  }
  const files = readdirSync(folder).filter(name => /\.(ya?ml|json)$/.test(name));
  return files.sort().flatMap(name => readOverlay(join(folder, name), shown));
}

function readOverlay(path: string, shown: (path: string) => string): OverlayAction[] {
  const { source, parsed } = parse(path, shown);
  const file = shown(path);
  const refuse: Refuse = (pointer, what) => {
    throw new CodegenError(messageAt({ file, line: lineOf(source, pointer) }, what));
  };
  if (!isObject(parsed)) {
    return refuse("", "an overlay is an object; write overlay, info and actions");
  }
  checkHead(parsed, refuse);
  return (parsed.actions as Json[]).map((action, index) => actionFrom(action, index, { source, file, refuse }));
}

function parse(path: string, shown: (path: string) => string): Document<unknown> {
  try {
    return makeDocumentFromString(readFileSync(path, "utf8"), path);
  } catch (error) {
    const { message, line } = error as YamlParseError;
    throw new CodegenError(messageAt({ file: shown(path), line }, `this is not YAML: ${message}`), { cause: error });
  }
}

function checkHead(overlay: JsonObject, refuse: Refuse): void {
  if (!/^1\.0\.\d+$/.test(String(overlay.overlay))) {
    const found =
      overlay.overlay === undefined ? "the overlay has no version" : `the overlay's version is ${overlay.overlay}`;
    refuse("/overlay", `${found}; write overlay: 1.0.0`);
  }
  const { info, actions } = overlay;
  if (!isObject(info) || !isText(info.title) || !isText(info.version)) {
    refuse("/info", "the overlay must say what it is; write info: { title: …, version: … }");
  }
  if (!Array.isArray(actions) || actions.length === 0) {
    refuse("/actions", "the overlay has no actions; add one, or remove the file");
  }
}

const fields = ["target", "description", "update", "remove", "x-reason", "x-source"];

interface Placed {
  readonly source: Source;
  readonly file: string;
  readonly refuse: Refuse;
}

function actionFrom(action: Json, index: number, { source, file, refuse }: Placed): OverlayAction {
  const pointer = `/actions/${index}`;
  if (!isObject(action)) {
    return refuse(pointer, "an action is an object; write target, update or remove, x-reason and x-source");
  }
  for (const name of Object.keys(action).filter(field => !fields.includes(field))) {
    refuse(`${pointer}/${name}`, `an action has no "${name}"; ${suggestionFor(name, fields)}`);
  }
  const { target, update, remove, "x-reason": reason, "x-source": from } = action;
  if (!isText(target)) {
    return refuse(pointer, "the action has no target; name one by a JSONPath, e.g. $.components.schemas.Sample");
  }
  if ((update === undefined) === (remove !== true)) {
    refuse(pointer, "an action either updates or removes; write update: … or remove: true");
  }
  if (!isText(reason)) {
    refuse(pointer, "the action does not say why; add x-reason");
  }
  const kind = kindOf(from, what => refuse(`${pointer}${from === undefined ? "" : "/x-source"}`, what));
  const place = { file, line: lineOf(source, pointer) };
  return { place, target: target as string, kind, ...(update !== undefined && { update }) };
}

/** What each kind of source has to say. */
const kinds = { run: ["target", "date"], page: ["page", "date"], decision: ["by", "date"] } as const;

function kindOf(source: Json | undefined, refuse: (what: string) => never): OverlayAction["kind"] {
  if (!isObject(source)) {
    return refuse(
      "the action does not say where it comes from; add x-source, e.g. { kind: page, page: https://…, date: … }",
    );
  }
  const kind = Object.keys(kinds).find((name): name is keyof typeof kinds => name === source.kind);
  if (kind === undefined) {
    return refuse(`x-source has no kind "${source.kind}"; write run, page or decision`);
  }
  const missing = kinds[kind].find(name => !isText(source[name]));
  if (missing !== undefined) {
    return refuse(`a source of kind ${kind} has a text "${missing}"; add it`);
  }
  return /^\d{4}-\d\d-\d\d$/.test(String(source.date))
    ? kind
    : refuse('the date of x-source is no day; write e.g. "2026-01-28"');
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
