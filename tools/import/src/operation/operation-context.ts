import type { NoteRepair } from "../repairs.ts";
import type { SchemaScope } from "../schema/scope.ts";
import type { Gateway } from "../spec/gateway.ts";

/** What all operations of a product share while they are converted. */
export interface OperationContext {
  /** e.g. `ICE` */
  readonly product: string;
  /** Name and date of the metadata's file. */
  readonly source: { readonly file: string; readonly date: string };
  /** Titles of the directories that lead to an operation. */
  readonly directoriesOf: (action: string) => readonly string[];
  /** Address of the vendor's page on an operation. */
  readonly pageOf: (action: string) => string;
  /** What the gateway answers whatever the operation. */
  readonly gateway: Gateway;
  readonly note: NoteRepair;
  readonly refTo: SchemaScope["refTo"];
}

/** The scope of a schema of an operation, e.g. `ListAlerts answer`. */
export function scopeIn({ note, refTo }: OperationContext, place: string, isAnswer: boolean): SchemaScope {
  return { place, isAnswer, depth: 0, note, refTo };
}

/** The contract's main file as an operation's file refers to it. */
export const mainFile = "../../openapi.yaml";

/** Shared schemas as an operation's file refers to them. */
export const schemaFolder = "../../schemas/";
