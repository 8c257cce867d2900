import type { Json, JsonObject } from "#values";
import type { Collection } from "./collection.ts";
import type { GatewayRules } from "./gateway-rules.ts";
import type { Rule } from "./rule.ts";

/** A contract as the mock reads it: operations by their action, and the document they came from. */
export interface Contract {
  readonly document: JsonObject;
  readonly operations: ReadonlyMap<string, Operation>;
  /** The collections of the world by name, those outside before those inside; empty if the contract has none. */
  readonly collections: ReadonlyMap<string, Collection>;
  /** `x-gateway`: what is answered whatever the operation. */
  readonly gateway: GatewayRules;
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
  readonly effect: Effect | undefined;
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
  readonly rules?: {
    readonly firstPage?: Rule;
    readonly pastTheEnd?: Rule;
    readonly totalCount?: Rule;
    readonly order?: Rule;
  };
}

/** `x-filter`: which parameter selects which items of a collection. */
export interface Filter {
  /** The name of the items' collection, e.g. `samples`. */
  readonly collection: string;
  readonly rules: readonly FilterRule[];
}

/** One rule of `x-filter`. */
export interface FilterRule {
  readonly parameter: string;
  readonly property: string;
  readonly match: "equal" | "any-of";
  /** Upper and lower case count, `exact`, or not, `ignored`. */
  readonly case?: Rule;
  /** What an id of nothing gives: an `empty` list, or a refusal's code. */
  readonly unknown?: Rule;
  /** The value that switches to another rule, e.g. `ANY`, which selects by name. */
  readonly any?: WildcardRule;
}

/** The rule that a wildcard switches to. */
export interface WildcardRule extends FilterRule {
  readonly value: string;
  /** What the wildcard selects without the other parameter: `every` item, `none`, or a refusal's code. */
  readonly absent?: Rule;
  /** What the other parameter does beside another value than the wildcard: it is `ignored`, or it `filters`. */
  readonly beside?: Rule;
}

/** `x-effect`: what a write does to the collections. */
export interface Effect {
  /** The collection of the new item. */
  readonly create?: string;
  /** The collection of the item that is deleted. */
  readonly delete?: string;
  /** Finds the item that is deleted, or the one that will hold the new one. */
  readonly select?: readonly EffectParameter[];
  /** The properties of the new item. */
  readonly set?: readonly EffectParameter[];
  /** JSON pointer of the new item's key in the answer, e.g. `/LibId`. */
  readonly key?: string;
  readonly rules?: {
    readonly holderAbsent?: Rule;
    readonly sameName?: Rule & { readonly property: string };
    readonly absent?: Rule;
    readonly held?: Rule;
  };
}

/** A parameter, and the property that it stands for. */
export interface EffectParameter {
  readonly parameter: string;
  readonly property: string;
}

/** An answer that the contract documents. */
export interface OperationResponse {
  readonly status: number;
  readonly schema: JsonObject | undefined;
  readonly examples: ReadonlyMap<string, Json>;
  /** Response headers with the first example of each, e.g. `x-acs-retry-after` and 800. */
  readonly headers: ReadonlyMap<string, Json | undefined>;
}
