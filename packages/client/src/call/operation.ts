import type { CallRequest } from "./call.ts";
import type { Answer, CallOptions } from "./call-options.ts";
import { type Client, runtimeOf } from "./client.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";

/**
 * An operation of the contract as a function that takes the client first.
 * `Item` is what a page lists, `never` where the operation does not page; `PageKey` names the parameters that a walk fills in.
 */
export interface Operation<Params, Data, Item = never, PageKey extends PropertyKey = never> {
  (client: Client, params: Params, options?: CallOptions): Promise<Data>;
  /** What the contract says of the operation. */
  readonly descriptor: OperationDescriptor;
  /** Calls, for `withResponse` and walks. */
  readonly request: (
    client: Client,
    params: Params,
    options?: CallOptions,
    check?: CallRequest["check"],
  ) => Promise<Answer<Data>>;
  /** Only types: what a page lists and which parameters a walk fills in. */
  readonly "~types"?: { readonly item: Item; readonly pageKey: PageKey };
}

/**
 * Parameters as callers write them: arrays may be read-only, so that a query can be `as const`, and what may be left out may be
 * undefined, also under `exactOptionalPropertyTypes`.
 */
export type Input<Params> = {
  [Name in keyof Params]: ReadonlyArrays<Params[Name]> | UndefinedIfOptional<Params, Name>;
};

type UndefinedIfOptional<Params, Name extends keyof Params> =
  Partial<Params> extends Pick<Params, Name> ? undefined : never;

type ReadonlyArrays<Value> = Value extends (infer Element)[] ? readonly Element[] : Value;

/** Binds an operation's descriptor to its generated call function. */
export function operation<Params, Data, Item = never, PageKey extends PropertyKey = never>(
  descriptor: OperationDescriptor,
  _call?: (params: Params, options: object) => Promise<Data>,
): Operation<Input<Params>, Data, Item, PageKey> {
  const request = async (
    client: Client,
    params: Input<Params>,
    options: CallOptions = {},
    check?: CallRequest["check"],
  ) => {
    const answer = await runtimeOf(client).call({ descriptor, params: params as object, options, check });
    return { ...answer, data: answer.data as Data };
  };
  return Object.assign(
    async (client: Client, params: Input<Params>, options?: CallOptions) =>
      (await request(client, params, options)).data,
    { descriptor, request },
  );
}

/** Calls an operation and answers with status, headers, request id and attempts beside the data. */
export async function withResponse<Params, Data>(
  client: Client,
  { request }: Operation<Params, Data, unknown, PropertyKey>,
  params: Params,
  options?: CallOptions,
): Promise<Answer<Data>> {
  return request(client, params, options);
}
