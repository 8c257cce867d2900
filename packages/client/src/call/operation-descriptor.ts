/**
 * What the contract says of one operation, as data: all that the runtime knows about it.
 * Written by codegen from the contract; the runtime names no operation.
 */
export interface OperationDescriptor {
  /** Sent as `x-acs-action`, e.g. `ListRecognitionSamples`. */
  readonly action: string;
  /** Sent as `x-acs-version`, e.g. `2020-11-09`. */
  readonly version: string;
  /** The action that a RAM policy must allow, e.g. `ice:ListRecognitionSamples` (`x-ram`). */
  readonly ram: string;
  /** The access level of `x-ram`: `get` and `list` only read, so they may be sent again whatever happened. */
  readonly access: "create" | "delete" | "get" | "list" | "update";
  /** The request parameters by their wire names, in the contract's order; optional ones with a question mark. */
  readonly parameters: Readonly<Record<string, ParameterType | `${ParameterType}?`>>;
  /** JSON pointers of the innermost required elements of a success body, outside of arrays, e.g. `/Samples/Sample`. */
  readonly required: readonly string[];
  /** Calls per seconds for one account (`x-rate-limit`), e.g. `{ requests: 50, seconds: 1 }`. */
  readonly rateLimit?: RateLimit;
  /** How the operation pages (`x-pagination`); absent where it does not. */
  readonly pagination?: PaginationDescriptor;
}

/** The type of one request parameter. An `array` travels joined by commas, a `repeated` one as a key for each element. */
type ParameterType = "array" | "boolean" | "integer" | "number" | "object" | "repeated" | "string";

/** Calls per seconds, e.g. `{ requests: 50, seconds: 1 }`. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** Names of the request parameters and places in the answer that make up paging, by its style. */
export type PaginationDescriptor = PageNumberPagination | TokenPagination;

/** What both styles of paging have in common. */
interface PaginationBase {
  /** The parameter that holds the page's size, e.g. `PageSize` or `MaxResults`; absent where there is none. */
  readonly size?: string;
  /** The answer's element that counts all items, e.g. `TotalCount`; absent where there is none. */
  readonly total?: string;
  /** JSON pointer of the items in the answer, e.g. `/Samples/Sample`. */
  readonly items: string;
  /** The property that tells items apart, e.g. `SampleId`; absent where it is not known. */
  readonly itemKey?: string;
  /** Items that a walk asks for on a page if its caller does not say: the most that are allowed, e.g. `50`. */
  readonly pageSize: number;
}

/** Paging by the numbers of pages. */
export interface PageNumberPagination extends PaginationBase {
  readonly style?: "page-number";
  /** The parameter that holds the page's number, e.g. `PageNumber`. */
  readonly page: string;
  /** The number of the first page, e.g. `1`. */
  readonly firstPage: number;
}

/** Paging by tokens: each answer holds the token of the page after it. */
export interface TokenPagination extends PaginationBase {
  readonly style: "token";
  /** The parameter that holds the token, e.g. `NextToken`. */
  readonly token: string;
  /** The answer's element that holds the token of the next page, e.g. `NextToken`; absent or empty on the last one. */
  readonly next: string;
}
