import { readFileSync } from "node:fs";

/** One operation in the index: what lists and searches show. */
export interface CatalogEntry {
  /** The vendor's name, e.g. `ListRecognitionSamples`. */
  readonly action: string;
  /** The command's name, e.g. `list-recognition-samples`. */
  readonly command: string;
  /** The client's function, e.g. `listRecognitionSamples`. */
  readonly call: string;
  readonly summary: string;
  readonly tags: readonly string[];
  /** `reviewed` against its page, or `imported` from the vendor's metadata. */
  readonly standing: "imported" | "reviewed";
  readonly writes: boolean;
  readonly pages: boolean;
}

/** The index of all operations, and the contract that they are of. */
export interface CatalogIndex {
  readonly title: string;
  readonly version: string;
  readonly hash: string;
  readonly regions: readonly string[];
  readonly operations: readonly CatalogEntry[];
}

/** A JSON Schema, as far as a command line looks into it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

/** A parameter of an operation. */
export interface CatalogParameter {
  /** The wire's name, e.g. `LibId`. */
  readonly name: string;
  /** The flag's name without dashes, e.g. `lib-id`. */
  readonly flag: string;
  readonly required: boolean;
  readonly description: string;
  readonly example?: unknown;
  readonly schema: Schema;
}

/** Everything about one operation. */
export interface CatalogOperation extends CatalogEntry {
  readonly description: string;
  readonly source?: { readonly page?: string; readonly date?: string; readonly read?: string };
  readonly regions?: readonly string[];
  readonly descriptor: {
    readonly action: string;
    readonly ram: string;
    readonly parameters: Readonly<Record<string, string>>;
    readonly rateLimit?: { readonly requests: number; readonly seconds: number };
    readonly pagination?: {
      readonly page: string;
      readonly size: string;
      readonly items: string;
      readonly itemKey: string;
    };
  };
  readonly parameters: readonly CatalogParameter[];
  /** The properties of a listed item, in the contract's order. */
  readonly columns: readonly string[];
  /** The contract's first example of a request. */
  readonly example: Readonly<Record<string, unknown>>;
  /** JSON Schema of the parameters. */
  readonly input: Schema;
  /** JSON Schema of a success answer. */
  readonly output: Schema;
}

const folder = new URL("../gen/", import.meta.url);

/** The index; everything else about an operation is read only when it is asked for. */
export function readIndex(): CatalogIndex {
  return JSON.parse(readFileSync(new URL("index.json", folder), "utf8")) as CatalogIndex;
}

/** Everything about an operation. */
export function readOperation({ command }: CatalogEntry): CatalogOperation {
  return JSON.parse(readFileSync(new URL(`operations/${command}.json`, folder), "utf8")) as CatalogOperation;
}

/** The operation of a word: the command's name or the vendor's, whatever their case. */
export function findOperation({ operations }: CatalogIndex, word: string): CatalogEntry | undefined {
  const wanted = word.toLowerCase();
  return operations.find(({ command, action }) => command === wanted || action.toLowerCase() === wanted);
}
