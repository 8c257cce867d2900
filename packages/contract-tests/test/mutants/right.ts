import { createHash, createHmac, randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** A request as the server sees it. */
export interface Call {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly query: readonly [string, string][];
}

/** What is sent back. */
export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface Sample {
  readonly SampleId: string;
  readonly ImageUrl: string;
  readonly EntityId: string;
  readonly EntityName: string;
  readonly LibId: string;
  readonly Algorithm: string;
}

/** What a server remembers between calls. */
export interface State {
  readonly samples: readonly Sample[];
  readonly nonces: Set<string>;
  readonly calls: number[];
  count: number;
}

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The one operation that the right server has, as an `only` of the suite: no contract is too large for it. */
export const OWN = "ListRecognitionSamples";

const SECRETS: Record<string, string> = { TestAccessKeyId: "TestAccessKeySecret" };
const ALGORITHMS = ["landmark", "object", "logo", "face", "label"];

/**
 * A right server, cut into pieces so that one piece can be replaced by a wrong one. It shares nothing with the mock,
 * with the suite, or with the contract's files: what it knows was read in the vendor's pages.
 */
export const right = {
  algorithms: ALGORITHMS,
  limit: 50,
  requestId: (_state: State): string => randomUUID().toUpperCase(),
  contentType: (_status: number, _state: State): string => "application/json; charset=utf-8",
  acceptsMethod: (method: string): boolean => method === "POST",
  isKnownAction: (action: string | undefined): boolean => action === OWN,
  isKnownVersion: (version: string | undefined): boolean => version === "2020-11-09",
  secretOf: (id: string): string | undefined => SECRETS[id],
  isRightSignature: (given: string, computed: string): boolean => given === computed,
  /** The queries of which one must have been signed. */
  signedQueries: (query: Call["query"]): Call["query"][] => [query],
  /** The body's hash as it must have been signed; no call of ours has a body. */
  signedHash: (_headers: IncomingHttpHeaders): string | undefined => sha256(""),
  /** Headers that must be among the signed ones. */
  mustBeSigned: (headers: IncomingHttpHeaders): string[] => [
    "host",
    ...Object.keys(headers).filter(name => name.startsWith("x-acs-")),
  ],
  isContentHash: (given: unknown): boolean => given === sha256(""),
  isDate: (date: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date),
  isFresh: (date: string): boolean => Math.abs(Date.parse(date) - Date.now()) <= 15 * 60 * 1000,
  isNewNonce: (nonce: string, state: State): boolean => !state.nonces.has(nonce) && Boolean(state.nonces.add(nonce)),
  isToken: (token: unknown): boolean => token === undefined,
  isOverLimit: (state: State, limit: number): boolean => {
    const now = Date.now();
    while (state.calls[0] !== undefined && state.calls[0] <= now - 1000) {
      state.calls.shift();
    }
    if (state.calls.length >= limit) {
      return true;
    }
    state.calls.push(now);
    return false;
  },
  throttle: (): Refusal => new Refusal(400, "Throttling.User", "Request was denied due to user flow control."),
  valuesOf: (query: Call["query"], name: string): string[] =>
    query.filter(([each]) => each === name).map(([, value]) => value),
  once: (values: string[], name: string): string | undefined => {
    if (values.length > 1) {
      throw new Refusal(400, "InvalidParameter", `The parameter ${name} is repeated.`);
    }
    return values[0];
  },
  required: (value: string | undefined, name: string): string => {
    if (value === undefined || value === "") {
      throw new Refusal(400, "MissingParameter", `The parameter ${name} is mandatory for this action.`);
    }
    return value;
  },
  integer: (text: string, name: string): number => {
    if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > 2147483647) {
      throw invalid(name);
    }
    return Number(text);
  },
  isAlgorithm: (value: string, known: string[]): boolean => known.includes(value),
  libs: (text: string): string[] => {
    const libs = text.split(",");
    if (libs.includes("")) {
      throw invalid("LibId");
    }
    return libs;
  },
  optional: (value: string | undefined, name: string): string | undefined => {
    if (value === "") {
      throw invalid(name);
    }
    return value;
  },
  hasAlgorithm: (sample: Sample, algorithm: string): boolean => sample.Algorithm === algorithm,
  hasLib: (sample: Sample, libs: string[]): boolean => libs.includes(sample.LibId),
  hasEntity: (sample: Sample, id: string, name: string | undefined): boolean =>
    id === "ANY" ? name === undefined || sample.EntityName === name : sample.EntityId === id,
  total: (found: readonly Sample[], _page: readonly Sample[], _number: number): unknown => found.length,
  page: (found: readonly Sample[], number: number, size: number): readonly Sample[] =>
    found.slice((number - 1) * size, number * size),
  item: ({ SampleId, ImageUrl, EntityId, LibId }: Sample, _page = 1): Record<string, unknown> => ({
    SampleId,
    ImageUrl,
    EntityId,
    LibId,
  }),
  answer: (body: Record<string, unknown>, _state: State): Record<string, unknown> => body,
  success: (body: string, _state: State): { status: number; body: string } => ({ status: 200, body }),
  error: (body: Record<string, unknown>, refusal: Refusal, _state: State): { status: number; body: unknown } => ({
    status: refusal.status,
    body,
  }),
  headers: (headers: Record<string, string>, _state: State, _status: number): Record<string, string> => headers,
};

/** The pieces that a server is made of; a wrong server replaces one. */
export type Pieces = typeof right;

/** What a server made of these pieces answers. */
export function answer(pieces: Pieces, call: Call, state: State): Reply {
  const RequestId = pieces.requestId(state);
  state.count += 1;
  try {
    const body = pieces.answer({ RequestId, ...list(pieces, call, state) }, state);
    return reply(pieces, state, RequestId, pieces.success(JSON.stringify(body), state));
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    const HostId = "ice.cn-shanghai.aliyuncs.com";
    const refused = { RequestId, HostId, Code: error.code, Message: error.message };
    return reply(pieces, state, RequestId, pieces.error(refused, error, state));
  }
}

function reply(pieces: Pieces, state: State, id: string, { status, body }: { status: number; body: unknown }): Reply {
  const headers = { "content-type": pieces.contentType(status, state), "x-acs-request-id": id };
  return {
    status,
    headers: pieces.headers(headers, state, status),
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}

function list(pieces: Pieces, call: Call, state: State): Record<string, unknown> {
  if (pieces.isOverLimit(state, pieces.limit)) {
    throw pieces.throttle();
  }
  if (!pieces.acceptsMethod(call.method)) {
    throw new Refusal(400, "UnsupportedHTTPMethod", `The HTTP method ${call.method} is not supported.`);
  }
  authorize(pieces, call, state);
  if (!pieces.isKnownAction(text(call.headers["x-acs-action"]))) {
    throw new Refusal(404, "InvalidAction.NotFound", "The specified action is not found.");
  }
  if (!pieces.isKnownVersion(text(call.headers["x-acs-version"]))) {
    throw new Refusal(404, "InvalidVersion", "The specified version is not valid.");
  }
  const value = (name: string) => pieces.once(pieces.valuesOf(call.query, name), name);
  const algorithm = pieces.required(value("Algorithm"), "Algorithm");
  const libs = pieces.libs(pieces.required(value("LibId"), "LibId"));
  const entity = pieces.required(value("EntityId"), "EntityId");
  const number = pieces.integer(pieces.required(value("PageNumber"), "PageNumber"), "PageNumber");
  const size = pieces.integer(pieces.required(value("PageSize"), "PageSize"), "PageSize");
  const name = pieces.optional(value("EntityName"), "EntityName");
  if (!pieces.isAlgorithm(algorithm, pieces.algorithms)) {
    throw invalid("Algorithm");
  }
  const found = state.samples.filter(
    sample =>
      pieces.hasAlgorithm(sample, algorithm) && pieces.hasLib(sample, libs) && pieces.hasEntity(sample, entity, name),
  );
  const page = pieces.page(found, number, size);
  return {
    PageNumber: number,
    PageSize: size,
    TotalCount: pieces.total(found, page, number),
    Samples: { Sample: page.map(sample => pieces.item(sample, number)) },
  };
}

function authorize(pieces: Pieces, call: Call, state: State): void {
  const { headers } = call;
  const given = text(headers.authorization) ?? "";
  const parts = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]+)$/.exec(given);
  const [, id = "", signed = "", signature = ""] = parts ?? [];
  if (parts === null) {
    throw new Refusal(400, "IncompleteSignature", "The Authorization header is not complete.");
  }
  const secret = pieces.secretOf(id);
  if (secret === undefined) {
    throw new Refusal(404, "InvalidAccessKeyId.NotFound", "The access key is not found.");
  }
  const names = signed.split(";");
  if (pieces.mustBeSigned(headers).some(name => !names.includes(name))) {
    throw new Refusal(400, "SignatureDoesNotMatch", "A header is not signed.");
  }
  const computed = pieces.signedQueries(call.query).map(query => {
    const canonical = [
      call.method,
      "/",
      [...query]
        .map(pair => pair.map(escaped).join("="))
        .sort()
        .join("&"),
      ...names.map(name => `${name}:${text(headers[name])?.trim()}`),
      "",
      signed,
      pieces.signedHash(headers),
    ].join("\n");
    return createHmac("sha256", secret)
      .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
      .digest("hex");
  });
  const isRight = computed.some(each => pieces.isRightSignature(signature, each));
  if (!isRight || !pieces.isContentHash(headers["x-acs-content-sha256"])) {
    throw new Refusal(400, "SignatureDoesNotMatch", "The specified signature does not match.");
  }
  if (!pieces.isToken(headers["x-acs-security-token"])) {
    throw new Refusal(400, "InvalidSecurityToken.Malformed", "The specified security token is malformed.");
  }
  const date = text(headers["x-acs-date"]) ?? "";
  if (!pieces.isDate(date)) {
    throw new Refusal(400, "InvalidTimeStamp.Format", "The date is not in the format.");
  }
  if (!pieces.isFresh(date)) {
    throw new Refusal(400, "InvalidTimeStamp.Expired", "The date is too far off.");
  }
  if (!pieces.isNewNonce(text(headers["x-acs-signature-nonce"]) ?? "", state)) {
    throw new Refusal(400, "SignatureNonceUsed", "The specified signature nonce was used already.");
  }
}

export function invalid(name: string): Refusal {
  return new Refusal(400, "InvalidParameter", `The specified parameter ${name} is not valid.`);
}

function text(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function escaped(plain: string): string {
  return [...new TextEncoder().encode(plain)]
    .map(byte => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9._~-]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");
}

function sha256(plain: string): string {
  return createHash("sha256").update(plain).digest("hex");
}
