import type { Assumptions, Stated } from "./assumptions.ts";
import type { Json } from "./json.ts";

/** The contract as the suite reads it: operations with their references resolved, and the document they stand in. */
export interface Contract {
  readonly title: string;
  readonly version: string;
  /** The bundled OpenAPI document; pointers of this package point into it. */
  readonly document: Json;
  /** By action, in the contract's order. */
  readonly operations: ReadonlyMap<string, OperationModel>;
  /** The server template, e.g. `https://{network}.{region}.aliyuncs.com`, with the values of its variables. */
  readonly servers: readonly ServerModel[];
  /** What a stateful server holds, by the collection's name. */
  readonly collections: Readonly<Record<string, CollectionModel>>;
  /** What no source says, and we chose. */
  readonly assumptions: Assumptions;
}

/** A server of the contract. */
interface ServerModel {
  readonly url: string;
  readonly variables: Readonly<Record<string, { readonly default: string; readonly values: readonly string[] }>>;
}

/** One operation, as far as the suite asks. */
export interface OperationModel {
  /** Sent as `x-acs-action`, e.g. `ListRecognitionSamples`. */
  readonly action: string;
  readonly method: string;
  /** JSON pointer of the operation in the document. */
  readonly pointer: string;
  /** Whether calls change nothing (`x-ram` access level `get` or `list`). */
  readonly reads: boolean;
  /** Whether calls are signed (`security`). */
  readonly signed: boolean;
  /** Query parameters, in the contract's order. */
  readonly parameters: readonly ParameterModel[];
  /** Headers with a constant, such as the action and the version. */
  readonly headers: readonly ParameterModel[];
  /** Request examples (`x-examples`): parameter values by wire name. */
  readonly examples: Readonly<Record<string, Values>>;
  readonly responses: readonly ResponseModel[];
  readonly pagination: PaginationModel | undefined;
  readonly filter: FilterModel | undefined;
  readonly effect: EffectModel | undefined;
  readonly rateLimit: { readonly requests: number; readonly seconds: number } | undefined;
}

/** Parameter values by wire name, typed as in the contract: `{ LibId: ["lib1"], PageNumber: 1 }`. */
export type Values = Readonly<Record<string, unknown>>;

/** A request parameter. */
export interface ParameterModel {
  readonly name: string;
  readonly required: boolean;
  /** The schema with its references resolved one level. */
  readonly schema: Json;
  readonly pointer: string;
  /** Whether an array travels as repeated keys and not as one comma-joined value. */
  readonly explode: boolean;
  readonly example: unknown;
}

/** A response of one status. */
export interface ResponseModel {
  readonly status: number;
  readonly pointer: string;
  readonly headers: readonly HeaderModel[];
  readonly contentTypes: readonly string[];
  /** Pointer of the body's schema, references followed; undefined where no body is declared. */
  readonly schemaPointer: string | undefined;
  readonly examples: readonly ExampleModel[];
  /** The error codes that the examples show, each once. */
  readonly codes: readonly string[];
  /** Whether operations share it: it stands among the contract's components and belongs to the gateway. */
  readonly shared: boolean;
}

/** A header of a response. */
export interface HeaderModel {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Json;
  readonly pointer: string;
}

/** A named example of an answer. */
export interface ExampleModel {
  readonly name: string;
  readonly value: Json;
  readonly pointer: string;
  /** False where `x-consistent: false` says that it is not a page of a consistent list. */
  readonly consistent: boolean;
}

/** `x-pagination`. */
export interface PaginationModel {
  readonly page: string;
  readonly size: string;
  readonly total: string;
  readonly items: string;
  readonly itemKey: string;
  readonly firstPage: number;
  readonly rules: Readonly<Record<string, Stated>>;
  readonly pointer: string;
}

/** `x-filter`: the collection of the world that is asked, and which parameter selects which property of its items. */
export interface FilterModel {
  /** The names of the lists down to the items, e.g. `libs.entities.samples`. */
  readonly collection: string;
  readonly rules: readonly FilterRule[];
  readonly pointer: string;
}

/** `x-collections`: items of one kind. */
export interface CollectionModel {
  /** The collection whose items hold these. */
  readonly within?: string;
  /** The property that names an item. */
  readonly key: string;
}

/** `x-effect`: what a write does to the collections. */
export interface EffectModel {
  readonly create?: string;
  readonly delete?: string;
  /** Which parameters name the item that holds the new one, or that is deleted. */
  readonly select: readonly ParameterOfProperty[];
  /** Which parameters become properties of the new item. */
  readonly set: readonly ParameterOfProperty[];
  /** JSON pointer of the new item's key in the answer. */
  readonly key?: string;
  readonly rules: Readonly<Record<string, Stated & { readonly property?: string }>>;
}

/** A parameter, and the property that it stands for. */
export interface ParameterOfProperty {
  readonly parameter: string;
  readonly property: string;
}

/** One rule of `x-filter`. */
export interface FilterRule {
  readonly parameter: string;
  readonly property: string;
  readonly match: "any-of" | "equal";
  /** A value that selects by another parameter instead, e.g. `ANY` by `EntityName`. */
  readonly any?: WildcardRule;
  /** What a value that names no item gives. */
  readonly unknown?: Stated;
  /** Whether letters' case counts. */
  readonly case?: Stated;
}

/** The wildcard of a filter's rule. */
interface WildcardRule extends FilterRule {
  readonly value: string;
  /** What the wildcard without its other parameter gives. */
  readonly absent?: Stated;
  /** What the other parameter does beside an exact value. */
  readonly beside?: Stated;
}
