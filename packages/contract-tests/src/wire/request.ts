import { randomUUID } from "node:crypto";
import type { OperationModel, Values } from "../contract/contract.ts";
import { plainNumber } from "./plain-number.ts";
import { authorizationOf, type Credentials, encode, sha256, type Unsigned } from "./signature.ts";

/** What a case changes in an otherwise valid call. */
export interface Change {
  /** Raw wire values, e.g. `{ PageNumber: "0" }`; several for a repeated key. */
  readonly set?: Readonly<Record<string, string | readonly string[]>>;
  /** Parameters to leave out. */
  readonly leaveOut?: readonly string[];
  /** Parameters to send twice. */
  readonly repeat?: readonly string[];
  /** Parameters to send under another name, e.g. `{ Algorithm: "algorithm" }`. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Headers to set, or with null to leave out. */
  readonly header?: Readonly<Record<string, string | null>>;
  readonly method?: string;
  /** How to sign otherwise than rightly. */
  readonly sign?: SignChange;
  /** Whether the `Prefer` header asks for a throttle, which is then no reason to send the call again. */
  readonly asksForThrottle?: boolean;
}

/** What a case changes in the signature. */
interface SignChange {
  /** No Authorization at all. */
  readonly unsigned?: boolean;
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
  readonly securityToken?: string;
  /** Seconds to add to the clock, e.g. `-1200` for twenty minutes ago. */
  readonly skew?: number;
  readonly date?: string;
  readonly nonce?: string;
  /** Names of headers that are sent but not signed. */
  readonly leaveUnsigned?: readonly string[];
  /** Replaces the whole Authorization. */
  readonly authorization?: string;
  /** Whether the last letter of the signature is another one. */
  readonly misspelt?: boolean;
  /** The content hash that is sent, and signed as any header. */
  readonly contentHash?: string;
  /** The hash of the body that is signed. */
  readonly bodyHash?: string;
  /** Query values put in place of the signed ones. */
  readonly afterwards?: Readonly<Record<string, string>>;
  /** Query values that are sent but not signed. */
  readonly added?: Readonly<Record<string, string>>;
  /** Parameters that are signed but not sent. */
  readonly dropped?: readonly string[];
  /** Headers put in place of the signed ones. */
  readonly headersAfterwards?: Readonly<Record<string, string>>;
}

/** A request ready to be sent. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The target as calls see it. */
export interface Caller {
  /** The base address, e.g. `http://127.0.0.1:4010`. */
  readonly target: URL;
  readonly credentials: Credentials | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The call of an operation with these values and one change, signed. */
export function requestOf(caller: Caller, operation: OperationModel, values: Values, change: Change = {}): WireRequest {
  const method = change.method ?? operation.method;
  const query = queryOf(operation, values, change);
  const credentials = change.sign?.unsigned ? undefined : credentialsOf(caller, change.sign);
  const headers = headersOf(caller, operation, change, credentials);
  const path = caller.target.pathname;
  if (operation.signed && credentials !== undefined) {
    const request: Unsigned = { method, path, query, headers, bodyHash: change.sign?.bodyHash ?? EMPTY_BODY };
    const right = authorizationOf(request, credentials, change.sign?.leaveUnsigned);
    headers.authorization = change.sign?.authorization ?? (change.sign?.misspelt ? misspelt(right) : right);
  }
  Object.assign(headers, change.sign?.headersAfterwards);
  const sent = afterSigning(query, change.sign).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return { method, url: `${caller.target.origin}${path}?${sent.join("&")}`, headers };
}

function misspelt(authorization: string): string {
  return authorization.replace(/.$/, last => (last === "0" ? "1" : "0"));
}

/** The query as it is sent, which a case may have changed since it was signed. */
function afterSigning(query: [string, string][], change: SignChange = {}): [string, string][] {
  const { afterwards, added = {}, dropped = [] } = change;
  const kept = query.filter(([name]) => !dropped.includes(name));
  return [
    ...kept.map(([name, value]): [string, string] => [name, afterwards?.[name] ?? value]),
    ...Object.entries(added),
  ];
}

/** The query of a call: values as the contract writes them, then the change. */
function queryOf(operation: OperationModel, values: Values, change: Change = {}): [string, string][] {
  const query: [string, string][] = [];
  for (const { name, explode } of operation.parameters) {
    const value = values[name];
    if (change.set?.[name] !== undefined) {
      continue;
    }
    if (value === undefined || value === null) {
    } else if (Array.isArray(value) && explode) {
      for (const each of value) {
        query.push([name, wireText(each)]);
      }
    } else {
      query.push([name, [value].flat().map(wireText).join(",")]);
    }
  }
  for (const [name, value] of Object.entries(change.set ?? {})) {
    for (const each of [value].flat()) {
      query.push([name, String(each)]);
    }
  }
  const kept = query.filter(([name]) => !change.leaveOut?.includes(name));
  const again = kept.filter(([name]) => change.repeat?.includes(name));
  return [...kept, ...again].map(([name, value]) => [change.rename?.[name] ?? name, value]);
}

function wireText(value: unknown): string {
  return typeof value === "number" ? plainNumber(value) : String(value);
}

/** The hash of no body: parameters travel in the query. */
const EMPTY_BODY = sha256("");

function headersOf(caller: Caller, operation: OperationModel, change: Change, credentials: Credentials | undefined) {
  const date = new Date(caller.now() + (change.sign?.skew ?? 0) * 1000);
  const headers: Record<string, string> = {
    host: caller.target.host,
    accept: "application/json",
    "user-agent": "ims-contract",
    "x-acs-date": change.sign?.date ?? date.toISOString().replace(/\.\d+Z$/, "Z"),
    "x-acs-signature-nonce": change.sign?.nonce ?? randomUUID(),
    "x-acs-content-sha256": change.sign?.contentHash ?? EMPTY_BODY,
    "content-length": "0",
  };
  for (const { name, schema } of operation.headers) {
    headers[name.toLowerCase()] = String(schema.const);
  }
  if (credentials?.securityToken !== undefined) {
    headers["x-acs-security-token"] = credentials.securityToken;
    headers["x-acs-accesskey-id"] = credentials.accessKeyId;
  }
  for (const [name, value] of Object.entries(change.header ?? {})) {
    if (value === null) {
      delete headers[name];
    } else {
      headers[name] = value;
    }
  }
  return headers;
}

function credentialsOf({ credentials }: Caller, change: SignChange = {}): Credentials | undefined {
  if (credentials === undefined) {
    return undefined;
  }
  return {
    accessKeyId: change.accessKeyId ?? credentials.accessKeyId,
    accessKeySecret: change.accessKeySecret ?? credentials.accessKeySecret,
    securityToken: change.securityToken ?? credentials.securityToken,
  };
}
