import { randomUUID } from "node:crypto";
import type { OperationModel, Values } from "../contract/contract.ts";
import type { Change, SignChange } from "./change.ts";
import { plainNumber } from "./plain-number.ts";
import { authorizationOf, type Credentials, encode, sha256 } from "./signature.ts";

/** A request ready to be sent. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  /** Lower-case names. */
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
export function requestFor(
  caller: Caller,
  operation: OperationModel,
  values: Values,
  change: Change = {},
): WireRequest {
  const { sign } = change;
  const method = change.method ?? operation.method;
  const query = queryFor(operation, values, change);
  const credentials = sign?.unsigned ? undefined : credentialsFor(caller, sign);
  const headers = headersFor(caller, operation, change, credentials);
  const { origin, pathname: path } = caller.target;
  if (operation.signed && credentials !== undefined) {
    const signable = { method, path, query, headers, bodyHash: sign?.bodyHash ?? EMPTY_BODY };
    const right = authorizationOf(signable, credentials, sign?.leaveUnsigned);
    headers.authorization = sign?.authorization ?? (sign?.misspelt ? withOtherLastLetter(right) : right);
  }
  Object.assign(headers, sign?.headersAfterwards);
  const sent = afterSigning(query, sign).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return { method, url: `${origin}${path}?${sent.join("&")}`, headers };
}

/** Every nonce of the suite begins with this, so that it is known wherever a target prints it. */
export const NONCE_PREFIX = "ims-contract-";

/** The hash of no body: parameters travel in the query. */
const EMPTY_BODY = sha256("");

type Query = [name: string, value: string][];

/** The values as the contract writes them, then the change. */
function queryFor(operation: OperationModel, values: Values, change: Change): Query {
  const query: Query = [
    ...operation.parameters
      .filter(({ name }) => change.set?.[name] === undefined)
      .flatMap(({ name, explode }) => pairsFor(name, values[name], explode)),
    ...Object.entries(change.set ?? {}).flatMap(([name, value]) => pairsFor(name, value, true)),
  ];
  const kept = query.filter(([name]) => !change.leaveOut?.includes(name));
  const again = kept.filter(([name]) => change.repeat?.includes(name));
  return [...kept, ...again].map(([name, value]) => [change.rename?.[name] ?? name, value]);
}

function pairsFor(name: string, value: unknown, explode: boolean): Query {
  if (value === undefined || value === null) {
    return [];
  }
  const texts = [value].flat().map(wireText);
  return explode ? texts.map(text => [name, text]) : [[name, texts.join(",")]];
}

function wireText(value: unknown): string {
  return typeof value === "number" ? plainNumber(value) : String(value);
}

/** The query as it is sent, which a case may have changed after it was signed. */
function afterSigning(query: Query, { afterwards, added = {}, dropped = [] }: SignChange = {}): Query {
  const kept = query.filter(([name]) => !dropped.includes(name));
  return [...kept.map(([name, value]): Query[number] => [name, afterwards?.[name] ?? value]), ...Object.entries(added)];
}

function headersFor(
  caller: Caller,
  operation: OperationModel,
  { sign, header = {}, headerOtherCase = "" }: Change,
  credentials: Credentials | undefined,
): Record<string, string> {
  const date = new Date(caller.now() + (sign?.skew ?? 0) * 1000);
  const headers: Record<string, string | null> = {
    host: caller.target.host,
    accept: "application/json",
    "user-agent": "ims-contract",
    "x-acs-date": sign?.date ?? date.toISOString().replace(/\.\d+Z$/, "Z"),
    "x-acs-signature-nonce": sign?.nonce ?? `${NONCE_PREFIX}${randomUUID()}`,
    "x-acs-content-sha256": sign?.contentHash ?? EMPTY_BODY,
    "content-length": "0",
    ...Object.fromEntries(operation.headers.map(({ name, schema }) => [name.toLowerCase(), String(schema.const)])),
    ...tokenHeaders(credentials),
    ...header,
  };
  const kept = Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== null);
  return Object.fromEntries(kept.map(([name, value]) => [name, name === headerOtherCase ? otherCase(value) : value]));
}

function otherCase(text: string): string {
  return text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
}

function tokenHeaders(credentials: Credentials | undefined): Record<string, string> {
  if (credentials?.securityToken === undefined) {
    return {};
  }
  return { "x-acs-security-token": credentials.securityToken, "x-acs-accesskey-id": credentials.accessKeyId };
}

function credentialsFor({ credentials }: Caller, change: SignChange = {}): Credentials | undefined {
  if (credentials === undefined) {
    return undefined;
  }
  return {
    accessKeyId: change.accessKeyId ?? credentials.accessKeyId,
    accessKeySecret: change.accessKeySecret ?? credentials.accessKeySecret,
    securityToken: change.securityToken ?? credentials.securityToken,
  };
}

function withOtherLastLetter(text: string): string {
  return text.replace(/.$/, last => (last === "0" ? "1" : "0"));
}
