/** Not called: operations hand name and parameters to the runtime as data. */
export function send<Data>(url: string, _options: object): Promise<Data> {
  throw new Error(`nothing is sent to "${url}"`);
}
