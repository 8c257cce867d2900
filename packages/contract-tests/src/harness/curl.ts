import type { WireRequest } from "./call.ts";

/**
 * The request as a line for a shell. Whatever could be used again is hidden: the signature, the nonce, the token and
 * the key. To repeat the call with a fresh signature, run the suite with the seed that stands beside the line.
 */
export function curlOf({ method, url, headers }: WireRequest): string {
  const shown = Object.entries(headers)
    .filter(([name]) => !LEFT_OUT.includes(name))
    .map(([name, value]) => `-H ${quote(`${name}: ${hidden(name, value)}`)}`);
  return [`curl -X ${method}`, quote(url), ...shown].join(" ");
}

const LEFT_OUT = ["host", "content-length", "accept", "user-agent"];
const HIDDEN = ["x-acs-security-token", "x-acs-signature-nonce", "x-acs-accesskey-id", "x-acs-bearer-token"];

function hidden(name: string, value: string): string {
  if (HIDDEN.includes(name)) return "<hidden>";
  if (name !== "authorization") return value;
  return value.replace(/Credential=[^,]*/, "Credential=<hidden>").replace(/Signature=.*/, "Signature=<hidden>");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
