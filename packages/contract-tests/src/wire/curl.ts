import type { WireRequest } from "./request.ts";
import type { Credentials } from "./signature.ts";

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
  if (HIDDEN.includes(name)) {
    return "<hidden>";
  }
  if (name !== "authorization") {
    return value;
  }
  return value.replace(/Credential=[^,]*/, "Credential=<hidden>").replace(/Signature=.*/, "Signature=<hidden>");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A value with every appearance of the credentials' secret parts taken out of its texts, however deep. */
export function withoutSecrets<Value>(value: Value, credentials: Credentials | undefined): Value {
  const secrets = [credentials?.accessKeySecret, credentials?.securityToken].filter(secret => secret);
  if (secrets.length === 0) {
    return value;
  }
  const clean = (text: string) =>
    secrets.reduce<string>((left, secret) => left.replaceAll(String(secret), "<hidden>"), text);
  const visit = (node: unknown): unknown => {
    if (typeof node === "string") {
      return clean(node);
    }
    if (Array.isArray(node)) {
      return node.map(visit);
    }
    if (typeof node !== "object" || node === null) {
      return node;
    }
    return Object.fromEntries(Object.entries(node).map(([name, inner]) => [clean(name), visit(inner)]));
  };
  return visit(value) as Value;
}
