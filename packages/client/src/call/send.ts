import { type CallContext, engineOf } from "./client.ts";

/** What generated call functions pass to `send`. */
export interface SendOptions {
  /** Always there: generated functions are called by `operation` only, and their types leave it open. */
  readonly context?: CallContext;
  /** Always POST. */
  readonly method?: string;
}

/**
 * Sends a call: the one way from generated code into the runtime. `url` is `/#<Action>?<query>`, the query canonical.
 * Throws what the client's calls throw.
 */
export function send<Data>(url: string, options: SendOptions): Promise<Data> {
  const context = options.context as CallContext;
  const query = url.slice(url.indexOf("?") + 1 || url.length);
  return engineOf(context.client).request(query, context) as Promise<Data>;
}
