import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { sharedCredentials } from "../signature/access-keys.ts";
import { signRequest } from "../signature/sign-request.ts";
import { parseRequest } from "../wire/parse-request.ts";
import { UsageError } from "./usage-error.ts";

/**
 * `ims-mock curl <address>`: a curl line, signed anew each time, because a signature works once and for 15 minutes.
 *
 * @throws UsageError when the address does not name an operation
 */
export function curlCommand(args: readonly string[], now: number = Date.now()): string {
  const url = addressFrom(args);
  const target = url.pathname + url.search;
  const { action, version } = parseRequest({ method: "POST", target, headers: {}, body: new Uint8Array(0) });
  if (action === undefined || version === undefined) {
    throw new UsageError(
      'curl needs Action and Version in the address, e.g. "http://127.0.0.1:4010/?Action=...&Version=..."',
    );
  }
  const headers = signRequest({
    host: url.host,
    target,
    action,
    version,
    credentials: sharedCredentials,
    now,
    nonce: randomUUID(),
  });
  const options = Object.entries(headers).map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`);
  return `curl -X POST ${quoted(url.href)}${options.join("")}`;
}

function addressFrom(args: readonly string[]): URL {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [address, ...more] = positionals;
  const isHttp = address !== undefined && URL.canParse(address) && /^https?:/.test(address);
  if (!isHttp || more.length > 0) {
    throw new UsageError('curl takes one address, e.g. ims-mock curl "http://127.0.0.1:4010/?Action=...&Version=..."');
  }
  return new URL(address);
}

/** Quoted for a shell; an address and headers of ours hold no quote that is not encoded. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "%27")}'`;
}
