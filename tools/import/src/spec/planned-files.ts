import type { JsonObject } from "@ims-kit/values";
import { kebabCase } from "../words/plain-words.ts";
import { type FilePlan, planFiles } from "./plan-files.ts";
import type { SpecFile, SpecFolder } from "./read-spec-folder.ts";

/** An operation that is to be part of a contract. */
interface WantedOperation {
  readonly action: string;
  /** e.g. `media-ai` */
  readonly folder: string;
  readonly node: JsonObject;
}

/** What becomes of the files of imported operations; reviewed ones are not looked at. */
export function planOperations(operations: readonly WantedOperation[], folder: SpecFolder): FilePlan {
  const wanted = operations.map(operation => ({
    id: operation.action,
    file: `operations/${operation.folder}/${kebabCase(operation.action)}.yaml`,
    node: operation.node,
  }));
  const imported = folder.operations.filter(({ isImported }) => isImported);
  return planFiles(wanted, new Map(imported.map(operation => [operation.action, operation])));
}

/** What becomes of the files of imported schemas. */
export function planSchemas(schemas: ReadonlyMap<string, JsonObject>, folder: SpecFolder): FilePlan {
  const wanted = [...schemas].map(([id, schema]) => ({
    id,
    file: `schemas/${id}.yaml`,
    node: { ...schema, "x-standing": "imported" },
  }));
  const imported = folder.schemas.filter(schema => !isHandWritten(schema));
  return planFiles(wanted, new Map(imported.map(schema => [schemaName(schema), schema])));
}

/** Names of the schemas that a person wrote into files of their own. */
export function handWrittenSchemas({ schemas }: SpecFolder): string[] {
  return schemas.filter(isHandWritten).map(schemaName);
}

function isHandWritten({ node }: SpecFile): boolean {
  return node["x-standing"] !== "imported";
}

function schemaName({ file }: SpecFile): string {
  return file.replace(/^schemas\/|\.yaml$/g, "");
}
