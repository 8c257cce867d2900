import { createRandom, integerBetween, type Random } from "../src/runtime/random.ts";

/** Requests to send on one connection, one behind the other. */
export interface Batch {
  readonly bytes: Buffer;
  /** The method of each, which tells whether its answer has a body. */
  readonly methods: readonly string[];
  /** Where a slow sender cuts the bytes; most send all at once. */
  readonly cuts: readonly number[];
}

/** The bytes as a slow sender sends them. */
export function chunks({ bytes, cuts }: Batch): Buffer[] {
  return [...cuts, bytes.length].map((cut, index) => bytes.subarray(cuts[index - 1] ?? 0, cut));
}

/** Batches of seeded nonsense, `count` requests in all. */
export function* fuzzBatches(seed: string, count: number): Generator<Batch> {
  const random = createRandom(`fuzz:${seed}`);
  const slow = createRandom(`fuzz:slow:${seed}`);
  for (let made = 0; made < count; ) {
    const size = Math.min(integerBetween(random, 1, 25), count - made);
    made += size;
    const methods: string[] = [];
    const parts: Buffer[] = [];
    for (let index = 0; index < size; index++) {
      // What the parser refuses ends a connection, so that it is kept rare.
      const isBroken = random() < 0.02;
      const method = pick(random, isBroken ? brokenMethods : methodNames);
      methods.push(method);
      parts.push(requestBytes(random, method, isBroken, index === size - 1));
    }
    const bytes = Buffer.concat(parts);
    const cutCount = slow() < 0.02 ? integerBetween(slow, 1, 6) : 0;
    const cuts = Array.from({ length: cutCount }, () => integerBetween(slow, 1, bytes.length - 1));
    yield { bytes, methods, cuts: cuts.sort((left, right) => left - right) };
  }
}

const methodNames = [
  "POST",
  "POST",
  "POST",
  "POST",
  "GET",
  "HEAD",
  "PUT",
  "DELETE",
  "OPTIONS",
  "PATCH",
  "TRACE",
  "M-SEARCH",
];
const brokenMethods = ["BREW", "post", "POST", "GET"];
const names = [
  "Algorithm",
  "LibId",
  "EntityId",
  "PageNumber",
  "PageSize",
  "EntityName",
  "Action",
  "Version",
  "OwnerId",
  "algorithm",
  "%",
  "",
  "__proto__",
];
const values = [
  "face",
  "1",
  "0",
  "-1",
  "ANY",
  "lib1,lib2",
  "%E4%BD%A0",
  "%",
  "%zz",
  "%FF%FE",
  "1e9",
  "+",
  "&",
  "=",
  "%00",
  "a".repeat(300),
];
const paths = [
  "/",
  "/",
  "/",
  "//",
  "/x",
  "/pictures/a.png",
  "/pictures/../a",
  "*",
  "http://h/",
  "http://[",
  "/%",
  "/?",
];
const headerValues = [
  "ListRecognitionSamples",
  "2020-11-09",
  "",
  "\u00ff\u00fe",
  "a,b",
  ";;",
  "0".repeat(500),
  "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=host;,Signature=b",
  "ACS3-HMAC-SHA256",
  "code=403",
  "example=x;dynamic",
  "dynamic=true",
];
const headerNames = [
  "x-acs-action",
  "x-acs-version",
  "x-acs-date",
  "x-acs-signature-nonce",
  "x-acs-content-sha256",
  "x-acs-security-token",
  "authorization",
  "content-type",
  "prefer",
  "expect",
  "upgrade",
  "x-ims-mock-canonical-request",
  "cookie",
];

function requestBytes(random: Random, method: string, isBroken: boolean, isLast: boolean): Buffer {
  // Most requests are nearly right, so that they come further than the parser.
  const isNearlyRight = random() < 0.7;
  const query = isNearlyRight
    ? `Algorithm=face&LibId=a&EntityId=ANY&PageNumber=${pick(random, values)}&PageSize=10&${pair(random)}`
    : Array.from({ length: integerBetween(random, 0, 8) }, () => pair(random)).join(pick(random, ["&", "&&", ";"]));
  const raw = isBroken && random() < 0.3 ? "\u00e9" : "";
  const lines = [`${method} ${isNearlyRight ? "/" : pick(random, paths)}?${query}${raw} HTTP/1.1`];
  if (random() < 0.97) {
    lines.push(`host: ${random() < 0.9 ? "127.0.0.1" : pick(random, headerValues)}`);
  }
  if (isNearlyRight) {
    lines.push("x-acs-action: ListRecognitionSamples", "x-acs-version: 2020-11-09");
  }
  for (let more = integerBetween(random, 0, 4); more > 0; more--) {
    lines.push(`${pick(random, headerNames)}: ${pick(random, headerValues)}`);
  }
  if (random() < 0.002) {
    lines.push(`x-large: ${"x".repeat(integerBetween(random, 1_000, 70_000))}`);
  }
  if (isBroken) {
    lines.push(
      pick(random, [
        "no colon",
        "bad name: x",
        "content-length: -1",
        "transfer-encoding: gzip",
        "content-length: 1\r\ncontent-length: 2",
        "a\u0000: b",
      ]),
    );
  }
  if (isLast) {
    lines.push("connection: close");
  }
  const [headers, body] = bodyOf(random);
  return Buffer.concat([Buffer.from([...lines, ...headers, "", ""].join("\r\n"), "latin1"), body]);
}

function bodyOf(random: Random): [string[], Buffer] {
  const choice = random();
  if (choice < 0.6) {
    return [[], Buffer.alloc(0)];
  }
  const size = choice < 0.9995 ? integerBetween(random, 0, 2_000) : integerBetween(random, 100_000, 10_000_000);
  const form = Array.from({ length: 3 }, () => pair(random)).join("&");
  const body = choice < 0.8 ? Buffer.from(form) : Buffer.alloc(size, pick(random, ["{", "\u00ff", "a=b&", "<x/>"]));
  const type = `content-type: ${pick(random, ["application/x-www-form-urlencoded", "application/json", "text/xml", ""])}`;
  if (choice < 0.97) {
    return [[type, `content-length: ${body.length}`], body];
  }
  const chunk = `${body.length.toString(16)}\r\n`;
  const ending = random() < 0.9 ? "\r\n0\r\n\r\n" : "\r\nzz\r\n\r\n";
  return [
    [type, "transfer-encoding: chunked"],
    body.length === 0 ? Buffer.from("0\r\n\r\n") : Buffer.concat([Buffer.from(chunk), body, Buffer.from(ending)]),
  ];
}

function pair(random: Random): string {
  return `${pick(random, names)}=${pick(random, values)}`;
}

function pick<Value>(random: Random, from: readonly Value[]): Value {
  return from[integerBetween(random, 0, from.length - 1)] as Value;
}
