import type { WireRequest } from "./request.ts";

/** How a request is shown. */
export interface CurlOptions {
  /** Shows signature, nonce, key id and token as they are, so that the line can be run. */
  readonly runnable: boolean;
}

/** The request as a line for a shell. Unless it is to be run, what could be used again is hidden. */
export function curlLine({ method, url, headers }: WireRequest, { runnable }: CurlOptions): string {
  const shown = Object.entries(headers)
    .filter(([name]) => !LEFT_OUT.includes(name))
    .map(([name, value]) => `-H ${quoted(`${name}: ${runnable ? value : hidden(name, value)}`)}`);
  return [`curl -sS -X ${method}`, quoted(url), ...shown].join(" ");
}

const LEFT_OUT = ["host", "content-length", "accept", "user-agent"];
const HIDDEN = ["x-acs-security-token", "x-acs-signature-nonce", "x-acs-accesskey-id", "x-acs-bearer-token"];

function hidden(name: string, value: string): string {
  if (HIDDEN.includes(name)) {
    return "<hidden>";
  }
  if (name !== "authorization") {
    return value;
  }
  return value.replace(/Credential=[^,]*/, "Credential=<hidden>").replace(/Signature=.*/, "Signature=<hidden>");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
