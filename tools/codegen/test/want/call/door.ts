// Stands where the client's runtime does: the same exports with the same shapes, so that every want type-checks.

type ParameterType = "array" | "boolean" | "integer" | "number" | "object" | "string";

export interface OperationDescriptor {
  readonly action: string;
  readonly version: string;
  readonly ram: string;
  readonly access: "create" | "delete" | "get" | "list" | "update";
  readonly parameters: Readonly<Record<string, ParameterType | `${ParameterType}?`>>;
  readonly required: readonly string[];
  readonly rateLimit?: { readonly requests: number; readonly seconds: number };
  readonly pagination?: {
    readonly page: string;
    readonly size: string;
    readonly total: string;
    readonly items: string;
    readonly itemKey: string;
    readonly firstPage: number;
    readonly pageSize: number;
  };
}

export interface SendOptions {
  readonly context?: unknown;
  readonly method?: string;
}

export function operation<Params, Data, Item = never, PageKey extends PropertyKey = never>(
  descriptor: OperationDescriptor,
  call: (params: Params, options: SendOptions) => Promise<Data>,
) {
  const types = undefined as { item: Item; pageKey: PageKey } | undefined;
  return Object.assign((_client: unknown, params: Params, options: SendOptions) => call(params, options), {
    descriptor,
    "~types": types,
  });
}

export async function send<Data>(url: string, options: SendOptions): Promise<Data> {
  return { url, ...options } as Data;
}

export function serializeParameters(parameters: object, exploded: readonly string[] = []): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) => (exploded.includes(name) ? value.map((one: unknown) => `${name}=${one}`) : [`${name}=${value}`]))
    .join("&");
}
