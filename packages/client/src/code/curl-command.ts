import { quoteForShell } from "./quote-for-shell.ts";
import type { RequestToShow } from "./signed-request.ts";

/** A signed request as a command line of `curl` for POSIX shells. It works once, until the request expires. */
export function curlCommand({ method, url, headers }: RequestToShow): string {
  const lines = Object.entries(headers).map(([name, value]) => `-H ${quoteForShell(`${name}: ${value}`)}`);
  return [`curl -X ${method} ${quoteForShell(url)}`, ...lines].join(" \\\n  ");
}
