import type { CallRequest } from "./call.ts";
import type { Answer, CallOptions } from "./call-options.ts";
import { type Client, runtimeOf } from "./client.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";

/**
 * An operation of the contract as a function that takes the client first.
 * `Item` is what a page lists and `WalkParams` what a walk over the pages takes; both are `never` where the operation
 * does not page.
 */
export interface Operation<Params, Data, Item = never, WalkParams = never> {
  (client: Client, params: Params, options?: CallOptions): Promise<Data>;
  /** What the contract says about the operation. */
  readonly descriptor: OperationDescriptor;
  /** Calls and answers with the circumstances, for `withResponse` and walks. */
  readonly request: (
    client: Client,
    params: Params,
    options?: CallOptions,
    check?: CallRequest["check"],
  ) => Promise<Answer<Data>>;
  /** Never set: holds the types of a page's items and of a walk's parameters. */
  readonly "~types"?: { readonly item: Item; readonly walkParams: WalkParams };
}

/** Makes an operation of its descriptor. Generated code calls it, and imports nothing else that runs. */
export function operation<Params extends object, Data, Item = never, WalkParams = never>(
  descriptor: OperationDescriptor,
): Operation<Params, Data, Item, WalkParams> {
  const request = async (client: Client, params: Params, options: CallOptions = {}, check?: CallRequest["check"]) => {
    const answer = await runtimeOf(client).call({ descriptor, params, options, check });
    return { ...answer, data: answer.data as Data };
  };
  return Object.assign(
    async (client: Client, params: Params, options?: CallOptions) => (await request(client, params, options)).data,
    { descriptor, request },
  );
}

/** Calls an operation and answers with status, headers, request id and attempts beside the data. */
export async function withResponse<Params, Data>(
  client: Client,
  { request }: Operation<Params, Data, unknown, unknown>,
  params: Params,
  options?: CallOptions,
): Promise<Answer<Data>> {
  return request(client, params, options);
}
