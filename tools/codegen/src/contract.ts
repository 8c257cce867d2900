/** A contract as every emitter and lint rule sees it: bundled, examples inlined, operations picked out. */
export interface Contract {
  readonly title: string;
  readonly version: string;
  /** The contract's main file as the user named it, for messages, e.g. `spec/openapi.yaml`. */
  readonly file: string;
  /** The bundled document: local `#/` references only. Shared by all emitters, so never changed by one. */
  readonly document: OpenApiDocument;
  /** The bundled document as canonical JSON, the text of `spec/gen/openapi.json`. */
  readonly json: string;
  /** sha256 of `json`, in hex: what the packages carry to say which contract they belong to. */
  readonly hash: string;
  /** In the order of the contract's paths. */
  readonly operations: readonly ContractOperation[];
}

/** One operation with its references resolved as far as codegen asks. */
export interface ContractOperation {
  /** The `operationId`, equal to the vendor's action, e.g. `ListRecognitionSamples`. */
  readonly id: string;
  /** The function's name, e.g. `listRecognitionSamples`. */
  readonly name: string;
  /** The kebab-case name of files made for it, e.g. `list-recognition-samples`. */
  readonly fileName: string;
  /** The key in `paths`, e.g. `/#ListRecognitionSamples`. */
  readonly path: string;
  /** JSON pointer of the operation in the bundled document. */
  readonly pointer: string;
  /** The file that the operation was read from, for messages, e.g. `spec/operations/list-recognition-samples.yaml`. */
  readonly file: string;
  readonly node: OperationNode;
  /** All parameters, references resolved, in the contract's order. */
  readonly parameters: readonly ParameterNode[];
  /** Those that travel in the query. */
  readonly query: readonly ParameterNode[];
  /** The schema of the 200 answer, as written (may be a `$ref`). */
  readonly success: SchemaNode;
}

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The parts of an OpenAPI 3.1 document that codegen reads. */
export interface OpenApiDocument {
  openapi: string;
  jsonSchemaDialect?: string;
  info: { title: string; version: string; description?: string };
  servers?: ServerNode[];
  paths: Record<string, Record<string, OperationNode>>;
  "x-collections"?: Record<string, CollectionNode>;
  "x-gateway"?: Record<string, RuleNode>;
  components?: {
    schemas?: Record<string, SchemaNode>;
    parameters?: Record<string, ParameterNode>;
    responses?: Record<string, ResponseNode>;
    headers?: Record<string, HeaderNode>;
    examples?: Record<string, ExampleNode>;
    [section: string]: unknown;
  };
  [key: string]: unknown;
}

/** A server with its variables. */
interface ServerNode {
  url: string;
  variables?: Record<string, { default: string; enum?: string[]; "x-names"?: Record<string, string> }>;
}

/** An operation as written. */
export interface OperationNode {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  deprecated?: boolean;
  parameters?: (ParameterNode | RefNode)[];
  requestBody?: unknown;
  responses: Record<string, ResponseNode | RefNode>;
  "x-source"?: SourceNode;
  "x-ram"?: { action: string; accessLevel?: string; resource?: string; basis?: string };
  "x-rate-limit"?: { requests: number; seconds: number; scope: string; basis?: string };
  "x-pagination"?: PaginationNode;
  "x-filter"?: FilterNode;
  "x-effect"?: EffectNode;
  "x-examples"?: Record<string, ExampleNode>;
  [key: string]: unknown;
}

/** `x-source`: the vendor's page with its own date or the day it was read, or the vendor's metadata. */
export interface SourceNode {
  page?: string;
  edition?: string;
  /** The day of the page's last change, or of the metadata, e.g. `2026-01-28`. */
  date?: string;
  /** The day on which a page without a date was read. */
  read?: string;
  kind?: string;
  file?: string;
}

/** `x-collections`: what a stateful server holds, level by level. */
export interface CollectionNode {
  /** The collection whose items hold these; absent for the outermost. */
  within?: string;
  /** Names one item in generated types, e.g. `Sample`. */
  item: string;
  key: string;
  unique: RuleNode;
  required: string[];
  properties: Record<string, SchemaNode>;
}

/** `x-effect`: what a write does to the collections. */
export interface EffectNode {
  create?: string;
  delete?: string;
  /** Finds the item that is deleted, or the one that will hold what is created. */
  select?: { parameter: string; property: string }[];
  /** Properties of what is created. */
  set?: { parameter: string; property: string }[];
  /** JSON pointer of the new item's key in the answer. */
  key?: string;
  rules?: Record<string, RuleNode & { property?: string }>;
}

/** `x-pagination`: which names and places make up paging. */
export interface PaginationNode {
  style: string;
  page: string;
  size: string;
  total: string;
  items: string;
  itemKey: string;
  rules: Record<string, RuleNode>;
}

/** `x-filter`: which parameter selects which items. */
interface FilterNode {
  collection: string;
  rules: FilterRule[];
}

/** One rule of `x-filter`. */
export interface FilterRule {
  parameter: string;
  property: string;
  match: string;
  basis?: string;
  or?: Json[];
  /** How ids and names are compared. */
  case?: RuleNode;
  /** What a value that no item has gives. */
  unknown?: RuleNode;
  /** A value that stands for all, and the parameter that is read in its place. */
  any?: FilterRule & { value: Json; absent?: RuleNode; beside?: RuleNode };
}

/** A parameter, its reference resolved. */
export interface ParameterNode {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  style?: string;
  explode?: boolean;
  schema?: SchemaNode;
  content?: unknown;
  example?: Json;
  examples?: Record<string, ExampleNode>;
  [key: string]: unknown;
}

/** A response, its reference resolved. */
export interface ResponseNode {
  description: string;
  headers?: Record<string, HeaderNode | RefNode>;
  content?: Record<string, { schema?: SchemaNode; examples?: Record<string, ExampleNode | RefNode> }>;
}

/** A response header. */
interface HeaderNode {
  description?: string;
  required?: boolean;
  schema?: SchemaNode;
}

/** A named example. */
export interface ExampleNode {
  summary?: string;
  value?: Json;
  externalValue?: string;
  "x-consistent"?: boolean;
}

/** A local reference. */
interface RefNode {
  $ref: string;
}

/** A JSON Schema object as far as codegen looks into it. */
export interface SchemaNode {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  items?: SchemaNode;
  enum?: Json[];
  const?: Json;
  pattern?: string;
  maximum?: number;
  exclusiveMaximum?: number;
  additionalProperties?: boolean | SchemaNode;
  allOf?: SchemaNode[];
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
  [keyword: string]: unknown;
}

/** A rule as it stands in an extension: `{ value: empty, basis: assumed, or: [refused] }`. */
export interface RuleNode {
  readonly value: Json;
  /** @default "documented" */
  readonly basis?: string;
  readonly or?: readonly Json[];
}

/** An entry of `x-basis`: the basis of a keyword, with other values where they must be named. */
export type BasisEntry = string | { readonly basis: string; readonly or?: readonly Json[] };
