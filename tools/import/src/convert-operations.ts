import type { JsonObject } from "@ims-kit/values";
import { directoriesOf } from "./directories.ts";
import { checkOperation } from "./metadata/check-metadata.ts";
import type { Metadata } from "./metadata/metadata.ts";
import { type ConvertedOperation, convertOperation } from "./operation/convert-operation.ts";
import { type OperationContext, schemaFolder } from "./operation/operation-context.ts";
import { Refusal } from "./refusal.ts";
import type { Repair, RepairKind } from "./repairs.ts";
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
  const note = (kind: RepairKind, place: string) => {
    repairs.push({ kind, place });
  };
  const schemas = metadata.components?.schemas ?? {};
  const taken = new Set([...takenNames, ...actions.flatMap(typeNamesOf)]);
  const shared = createSharedSchemas({ schemas, taken, note });
  const directories = directoriesOf(metadata.directories ?? [], note);
  const context: OperationContext = {
    ...rest,
    product: metadata.info.product,
    directoriesOf: action => directories.get(action) ?? [],
    note,
    refTo: shared.refFrom(schemaFolder),
  };
  const operations: ConvertedOperation[] = [];
  const leftOut: { action: string; why: string }[] = [];
  const owners = new Map<string, string>();
  for (const action of actions) {
    const repaired = repairs.length;
    try {
      operations.push(convertOne(action, metadata.apis[action], owners, context));
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      repairs.length = repaired;
      leftOut.push({ action, why: error.message });
    }
  }
  return { operations, schemas: shared.convertUsed(), repairs, leftOut };
}

function convertOne(
  action: string,
  vendor: unknown,
  owners: Map<string, string>,
  context: OperationContext,
): ConvertedOperation {
  const checked = checkOperation(vendor);
  if ("fault" in checked) {
    throw new Refusal(`it is malformed: ${checked.fault}`);
  }
  const converted = convertOperation(action, checked.value, context);
  const fileName = kebabCase(action);
  const owner = owners.get(fileName);
  if (owner !== undefined) {
    throw new Refusal(`its file would be named like that of ${owner}`);
  }
  owners.set(fileName, action);
  return converted;
}

/** Names that generated code gives to other things than shared schemas. */
function typeNamesOf(action: string): string[] {
  return [action, `${action}Params`, `${action}Response`];
}
