// Stands in for the client's runtime, so that the files beside it type-check.

type ParameterType = "array" | "boolean" | "integer" | "number" | "object" | "repeated" | "string";

interface OperationDescriptor {
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

export interface Operation<Params, Data, Item = never, WalkParams = never> {
  (client: object, params: Params): Promise<Data>;
  readonly "~types"?: { readonly item: Item; readonly walkParams: WalkParams };
}

export function operation<Params extends object, Data, Item = never, WalkParams = never>(
  descriptor: OperationDescriptor,
): Operation<Params, Data, Item, WalkParams> {
  return async () => ({ descriptor }) as Data;
}

