import type { Json, JsonObject } from "#values";

/** A contract as the mock reads it: operations by their action, and the document they came from. */
export interface Contract {
  readonly document: JsonObject;
  readonly operations: ReadonlyMap<string, Operation>;
  /** The hosts of the contract's servers, variables filled in, e.g. `ice.cn-shanghai.aliyuncs.com`. */
  readonly hosts: readonly string[];
}

/** One operation. */
export interface Operation {
  /** The `operationId`, equal to the vendor's action, e.g. `ListRecognitionSamples`. */
  readonly id: string;
  /** The API version that `x-acs-version` must name, e.g. `2020-11-09`. */
  readonly version: string;
  /** Headers that a call must have besides action and version, in lower case. */
  readonly requiredHeaders: readonly string[];
  /** Parameters that travel in the query. */
  readonly parameters: readonly Parameter[];
  /** `x-ram`: what a policy allows, e.g. `ice:ListRecognitionSamples`. */
  readonly ramAction: string | undefined;
  readonly rateLimit: RateLimit | undefined;
  readonly pagination: Pagination | undefined;
  readonly filter: Filter | undefined;
  /** Request examples by name: parameters by wire name. */
  readonly requests: ReadonlyMap<string, JsonObject>;
  readonly responses: ReadonlyMap<number, OperationResponse>;
}

/** A parameter in the query. */
export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonObject;
  /** An array's items travel as repeated names (true) or as one comma-joined value (false). */
  readonly explode: boolean;
}

/** `x-rate-limit`: so many requests in so many seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** `x-pagination`: the names and places that make up paging. */
export interface Pagination {
  readonly page: string;
  readonly size: string;
  readonly total: string;
  /** JSON pointer of the items in an answer, e.g. `/Samples/Sample`. */
  readonly items: string;
  readonly itemKey: string;
}

/** `x-filter`: which parameter selects which items of a collection. */
export interface Filter {
  /** The way to the items, e.g. `libs.entities.samples`. */
  readonly collection: string;
  readonly rules: readonly FilterRule[];
}

/** One rule of `x-filter`. */
export interface FilterRule {
  readonly parameter: string;
  readonly property: string;
  readonly match: "equal" | "any-of";
  /** The value that switches to another rule, e.g. `ANY`, which selects by name. */
  readonly any?: FilterRule & { readonly value: string; readonly absent?: { readonly value: string } };
}

/** An answer that the contract documents. */
export interface OperationResponse {
  readonly status: number;
  readonly schema: JsonObject | undefined;
  readonly examples: ReadonlyMap<string, Json>;
  /** Response headers with the first example of each, e.g. `x-acs-retry-after` and 800. */
  readonly headers: ReadonlyMap<string, Json | undefined>;
}
