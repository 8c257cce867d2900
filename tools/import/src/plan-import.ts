import { join } from "node:path";
import { isObject, type JsonObject, valueAt } from "@ims-kit/values";
import type { JsonValue } from "jsonpath-rfc9535";
import { type Converted, convertOperations } from "./convert-operations.ts";
import { ImportError } from "./import-error.ts";
import type { Metadata } from "./metadata/metadata.ts";
import type { ConvertedOperation } from "./operation/convert-operation.ts";
import { pageOf } from "./page-of.ts";
import type { Repair } from "./repairs.ts";
import { obsoleteOverlays } from "./review/obsolete-overlays.ts";
import { askAboutReviewed } from "./review/questions.ts";
import { askAboutServers } from "./review/server-questions.ts";
import { withImportedSection } from "./sources-section.ts";
import { documentOf } from "./spec/document-of.ts";
import { readGateway } from "./spec/gateway.ts";
import { withTags } from "./spec/main-file.ts";
import type { FileCounts } from "./spec/plan-files.ts";
import { handWrittenSchemas, planOperations, planSchemas } from "./spec/planned-files.ts";
import type { SpecFolder, SpecOperation } from "./spec/read-spec-folder.ts";

/** What an import works from. */
export interface ImportSource {
  readonly metadata: Metadata;
  readonly folder: SpecFolder;
  /** Name and date of the metadata's file. */
  readonly source: { readonly file: string; readonly date: string };
}

/** What a run found and did. */
export interface ImportResult {
  readonly product: string;
  readonly version: string;
  readonly source: ImportSource["source"];
  /** How many operations the metadata list. */
  readonly listed: number;
  /** How many operations are reviewed and were left alone. */
  readonly reviewed: number;
  readonly operations: FileCounts;
  readonly schemas: FileCounts;
  /** How many lists page how. */
  readonly paging: { readonly "page-number": number; readonly token: number };
  readonly repairs: readonly Repair[];
  readonly leftOut: Converted["leftOut"];
  readonly questions: readonly string[];
  /** Actions of overlays that correct nothing any more. */
  readonly obsolete: readonly string[];
  /** Paths of the files that were written or removed. */
  readonly changed: readonly string[];
}

/** The changes to a contract's files, and what there is to say of them. */
export interface ImportPlan {
  readonly written: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  readonly result: ImportResult;
}

/**
 * Plans an import without touching a file.
 *
 * @throws ImportError when contract and metadata do not belong together.
 */
export function planImport(from: ImportSource): ImportPlan {
  const { metadata, folder, source } = from;
  refuseOtherVersion(metadata, folder);
  const reviewed = folder.operations.filter(({ isImported }) => !isImported);
  const reviewedActions = new Set(reviewed.map(({ action }) => action));
  const ours = convert(from, reviewed, action => reviewedActions.has(action));
  const theirs = convert(from, reviewed, action => !reviewedActions.has(action));
  const operations = planOperations(theirs.operations, folder);
  const schemas = planSchemas(theirs.schemas, folder);
  const facts = {
    ...metadata.info,
    source,
    listed: Object.keys(metadata.apis).length,
    reviewed: reviewed.length,
    operations: operations.counts,
    schemas: schemas.counts,
    paging: countPaging(theirs.operations),
    repairs: theirs.repairs,
    leftOut: theirs.leftOut,
  };
  const written = new Map([
    ...operations.written,
    ...schemas.written,
    ...changedText(folder.main.file, folder.main.text, withTags(folder.main.text, usedTags(theirs, reviewed))),
    ...changedText("SOURCES.md", folder.sources, withImportedSection(folder.sources, facts)),
  ]);
  const removed = [...operations.removed, ...schemas.removed];
  const questions = [...askAboutServers(metadata, folder), ...askAboutReviewed(reviewed, ours.operations, folder)];
  const obsolete = obsoleteOverlays(folder.overlays, documentAfter(folder, reviewed, theirs));
  return {
    written,
    removed,
    result: { ...facts, questions, obsolete, changed: [...written.keys(), ...removed].sort() },
  };
}

function refuseOtherVersion({ info }: Metadata, { path, main }: SpecFolder): void {
  const version = valueAt(main.node, "/info/version");
  if (version !== info.version) {
    throw new ImportError(
      `${join(path, main.file)}: the contract is of version "${version}", the metadata are of ${info.product} ${info.version}; name another folder by --spec`,
    );
  }
}

function convert(
  { metadata, folder, source }: ImportSource,
  reviewed: readonly SpecOperation[],
  isWanted: (action: string) => boolean,
): Converted {
  const present = valueAt(folder.main.node, "/components/schemas");
  return convertOperations({
    metadata,
    actions: Object.keys(metadata.apis).filter(isWanted),
    source,
    pageOf: pageOf(metadata, reviewed),
    gateway: readGateway(folder.main.node, join(folder.path, folder.main.file)),
    takenNames: [...Object.keys(isObject(present) ? present : {}), ...handWrittenSchemas(folder)],
  });
}

function usedTags({ operations }: Converted, reviewed: readonly SpecOperation[]) {
  const tags = new Map(operations.flatMap(operation => operation.tags).map(tag => [tag.name, tag]));
  const ours = reviewed.flatMap(({ operation }) => (Array.isArray(operation.tags) ? operation.tags.map(String) : []));
  return { names: new Set([...tags.keys(), ...ours]), tags: [...tags.values()] };
}

/** The contract as it will be, before overlays. */
function documentAfter(folder: SpecFolder, reviewed: readonly SpecOperation[], theirs: Converted): JsonValue {
  const operations = [...reviewed, ...theirs.operations].map(({ action, node }): [string, JsonObject] => [
    action,
    node,
  ]);
  return documentOf({ main: folder.main.node, operations: new Map(operations), schemas: theirs.schemas });
}

function changedText(file: string, before: string, after: string): [file: string, text: string][] {
  return before === after ? [] : [[file, after]];
}

function countPaging(operations: readonly ConvertedOperation[]): ImportResult["paging"] {
  const styles = operations.map(({ node }) => valueAt(node.post ?? node.get, "/x-pagination/style"));
  const count = (style: string) => styles.filter(other => other === style).length;
  return { "page-number": count("page-number"), token: count("token") };
}
