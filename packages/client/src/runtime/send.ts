import { type CallContext, engineOf } from "./client.ts";

/** What generated call functions pass to `send`. */
export interface SendOptions {
  readonly context?: CallContext;
  /** Always POST. */
  readonly method?: string;
}

/**
 * Sends a call: the one way from generated code into the runtime. `url` is `/#<Action>?<query>`, the query canonical.
 * Throws what the client's calls throw.
 */
export async function send<Data>(url: string, { context }: SendOptions): Promise<Data> {
  if (!context) throw new TypeError("operations are called with a client: operation(client, params)");
  const mark = url.indexOf("?");
  const answer = await engineOf(context.client).request(mark < 0 ? "" : url.slice(mark + 1), context);
  context.answer = answer;
  return answer.data as Data;
}
