import type { Answer, CallOptions } from "./call-options.ts";
import { checkParameters } from "./check-parameters.ts";
import type { CallContext, Client, Received } from "./client.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";
import type { SendOptions } from "./send.ts";

/**
 * An operation of the contract as a function that takes the client first.
 * `Item` is what a page lists, `never` where the operation does not page; `PageKey` names the parameters that a walk fills in.
 */
export interface Operation<Params, Data, Item = never, PageKey extends PropertyKey = never> {
  (client: Client, params: Params, options?: CallOptions): Promise<Data>;
  /** What the contract says of the operation. */
  readonly descriptor: OperationDescriptor;
  /** Calls, for `withResponse` and walks. */
  readonly request: (client: Client, params: Params, options?: CallOptions) => Promise<{ data: Data } & Received>;
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
  call: (params: Params, options: SendOptions) => Promise<Data>,
): Operation<Input<Params>, Data, Item, PageKey> {
  const request = async (client: Client, params: Input<Params>, options: CallOptions = {}) => {
    // What is checked is what is sent: getters are read once, and what is inherited or changed later counts for neither.
    const own = { ...params };
    checkParameters(descriptor, own);
    const context: CallContext = { client, descriptor, options };
    const data = await call(own as Params, { context });
    return { data, ...(context.received as Received) };
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
  const answer = await request(client, params, options);
  return { ...answer, headers: new Headers([...answer.headers.entries()]) };
}
