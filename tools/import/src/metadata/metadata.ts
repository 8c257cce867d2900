/** The vendor's description of one product's API ("api-docs.json"), as far as the import reads it. */
export interface Metadata {
  readonly info: { readonly style: string; readonly product: string; readonly version: string };
  readonly directories?: readonly (Directory | string)[];
  readonly components?: { readonly schemas?: Readonly<Record<string, VendorSchema>> };
  /** By action. Each is checked only when it is imported, so that one bad operation does not lose the others. */
  readonly apis: Readonly<Record<string, unknown>>;
  readonly endpoints?: readonly { readonly regionId: string; readonly endpoint: string }[];
}

/** A group of operations in the vendor's portal. */
export interface Directory {
  readonly title?: string | null;
  readonly children?: readonly (Directory | string)[];
}

/** One operation. */
export interface VendorOperation {
  readonly methods?: readonly string[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  /** e.g. `read`, `write`, `readAndWrite` */
  readonly operationType?: string;
  readonly deprecated?: boolean;
  /** `operationType` is RAM's access level, e.g. `list`, or `none`. */
  readonly systemTags?: { readonly operationType?: string };
  readonly parameters?: readonly VendorParameter[];
  /** By status. */
  readonly responses?: Readonly<Record<string, VendorAnswer>>;
  /** By status. */
  readonly errorCodes?: Readonly<Record<string, readonly { readonly errorCode: string }[]>>;
}

/** One parameter of an operation. */
export interface VendorParameter {
  readonly name: string;
  /** e.g. `query` or `formData` */
  readonly in: string;
  /** How an array or object travels: `json`, `repeatList`, `flat`, `simple`. */
  readonly style?: string;
  readonly allowEmptyValue?: boolean;
  readonly schema?: VendorSchema;
}

/** One answer of an operation. */
export interface VendorAnswer {
  readonly schema?: VendorSchema;
  readonly headers?: Readonly<Record<string, { readonly schema?: VendorSchema }>>;
}

/** The vendor's dialect of JSON Schema: `required` is a flag of the element itself, values are written as strings. */
export interface VendorSchema {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly required?: boolean;
  /** What the vendor's page shows, where it differs from what the gateway checks. */
  readonly docRequired?: boolean;
  readonly visibility?: string;
  readonly deprecated?: boolean;
  readonly properties?: Readonly<Record<string, VendorSchema>>;
  readonly items?: VendorSchema;
  readonly additionalProperties?: boolean | VendorSchema;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly example?: unknown;
  readonly pattern?: string;
  readonly minimum?: number | string;
  readonly maximum?: number | string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}
