import { createHash, createHmac } from "node:crypto";

const action = "ListRecognitionSamples";
const version = "2020-11-09";
const emptyHash = createHash("sha256").update("").digest("hex");

/** A request of the operation as bytes, unsigned. */
export function plainRequest(url: string, query: Readonly<Record<string, string>>): string {
  return head(url, query, [`x-acs-action: ${action}`, `x-acs-version: ${version}`]);
}

/** Requests signed ahead, each with a nonce of its own; more than a run can use. */
export function signedRequests(url: string, query: Readonly<Record<string, string>>, count: number): string[] {
  const { host } = new URL(url);
  const date = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  return Array.from({ length: count }, (_, index) => {
    const headers = [
      `host:${host}`,
      `x-acs-action:${action}`,
      `x-acs-content-sha256:${emptyHash}`,
      `x-acs-date:${date}`,
      `x-acs-signature-nonce:${process.pid}-${performance.now()}-${index}`,
      `x-acs-version:${version}`,
    ];
    const signed = headers.map(header => header.slice(0, header.indexOf(":"))).join(";");
    const canonical = ["POST", "/", queryText(query), ...headers, "", signed, emptyHash].join("\n");
    const toSign = `ACS3-HMAC-SHA256\n${createHash("sha256").update(canonical).digest("hex")}`;
    const signature = createHmac("sha256", "MockAccessKeySecret").update(toSign).digest("hex");
    const authorization = `authorization: ACS3-HMAC-SHA256 Credential=MockAccessKeyId,SignedHeaders=${signed},Signature=${signature}`;
    return head(url, query, [...headers.slice(1).map(header => header.replace(":", ": ")), authorization]);
  });
}

function head(url: string, query: Readonly<Record<string, string>>, headers: readonly string[]): string {
  const lines = [`POST /?${queryText(query)} HTTP/1.1`, `host: ${new URL(url).host}`, ...headers, "content-length: 0"];
  return `${lines.join("\r\n")}\r\n\r\n`;
}

function queryText(query: Readonly<Record<string, string>>): string {
  const names = Object.keys(query).sort();
  return names.map(name => `${name}=${encodeURIComponent(query[name] ?? "")}`).join("&");
}
