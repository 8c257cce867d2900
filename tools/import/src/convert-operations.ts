import type { JsonObject } from "@ims-kit/values";
import { directoriesOf } from "./directories.ts";
import { checkOperation } from "./metadata/check-metadata.ts";
import type { Metadata } from "./metadata/metadata.ts";
import { type ConvertedOperation, convertOperation } from "./operation/convert-operation.ts";
import { type OperationContext, schemaFolder } from "./operation/operation-context.ts";
import { Refusal } from "./refusal.ts";
import type { NoteRepair, Repair } from "./repairs.ts";
import { createSharedSchemas } from "./schema/shared-schemas.ts";
import type { Gateway } from "./spec/gateway.ts";
import { kebabCase } from "./words/plain-words.ts";

/** What became of a product's operations. */
export interface Converted {
  readonly operations: readonly ConvertedOperation[];
  /** The shared schemas that they refer to, by name. */
  readonly schemas: ReadonlyMap<string, JsonObject>;
  readonly repairs: readonly Repair[];
  readonly leftOut: readonly { readonly action: string; readonly why: string }[];
}

interface ConvertOptions {
  readonly metadata: Metadata;
  readonly actions: readonly string[];
  readonly source: OperationContext["source"];
  readonly pageOf: OperationContext["pageOf"];
  readonly gateway: Gateway;
  /** Names of schemas that the contract has already. */
  readonly takenNames: readonly string[];
}

/** Converts the operations that can be converted, and says of each other one why it cannot. */
export function convertOperations({ metadata, actions, takenNames, ...rest }: ConvertOptions): Converted {
  const repairs: Repair[] = [];
  const note = noteIn(repairs);
  const taken = new Set([...takenNames, ...actions.flatMap(typeNamesOf)]);
  const shared = createSharedSchemas({ schemas: metadata.components?.schemas ?? {}, taken, note });
  const directories = directoriesOf(metadata.directories ?? [], note);
  const owners = new Map(actions.toReversed().map(action => [kebabCase(action), action]));
  const done = actions.map(action => {
    // What an operation repairs and uses counts only if it becomes part of the contract.
    const own: Repair[] = [];
    const used = new Set<string>();
    const context: OperationContext = {
      ...rest,
      product: metadata.info.product,
      directoriesOf: () => directories.get(action) ?? [],
      note: noteIn(own),
      refTo: shared.refFrom(schemaFolder, used),
    };
    const owner = owners.get(kebabCase(action)) ?? action;
    return { action, repairs: own, used, ...convertOne({ action, owner, vendor: metadata.apis[action], context }) };
  });
  const kept = done.filter(one => "operation" in one);
  return {
    operations: kept.map(({ operation }) => operation),
    schemas: shared.convertUsed(new Set(kept.flatMap(({ used }) => [...used]))),
    repairs: [...repairs, ...kept.flatMap(one => one.repairs)],
    leftOut: done.filter(one => "why" in one).map(({ action, why }) => ({ action, why })),
  };
}

function noteIn(repairs: Repair[]): NoteRepair {
  return (kind, place) => {
    repairs.push({ kind, place });
  };
}

interface Candidate {
  readonly action: string;
  /** The first action whose file has the same name. */
  readonly owner: string;
  readonly vendor: unknown;
  readonly context: OperationContext;
}

function convertOne({
  action,
  owner,
  vendor,
  context,
}: Candidate): { readonly operation: ConvertedOperation } | { readonly why: string } {
  if (owner !== action) {
    return { why: `its file would be named like that of ${owner}` };
  }
  const checked = checkOperation(vendor);
  if ("fault" in checked) {
    return { why: `it is malformed: ${checked.fault}` };
  }
  try {
    return { operation: convertOperation(action, checked.value, context) };
  } catch (error) {
    if (error instanceof Refusal) {
      return { why: error.message };
    }
    throw error;
  }
}

/** Names that generated code gives to other things than shared schemas. */
function typeNamesOf(action: string): string[] {
  return [action, `${action}Params`, `${action}Response`];
}
