import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { credentialsFromChain } from "../src/credentials/default-chain.ts";
import { type ClientEvent, type ClientOptions, createClient, fromAlibabaCredentials } from "../src/index.ts";
import { traceCalls } from "../src/opentelemetry/index.ts";
import { query, refusal, type Scripted, scripted, success } from "./fixtures/scripted.ts";

const secret = "SECRET0123456789abcdef/+=";
const token = "TOKEN0123456789abcdef/+==";
const sts = { accessKeyId: "STS.id", accessKeySecret: secret, securityToken: token };
const bearer = { bearerToken: token };

/** All that a program could print of a value. */
function everything(value: unknown): string {
  const depth = { depth: 12, showHidden: true, getters: true } as const;
  const { message, stack, cause } = Object(value) as Error;
  return [inspect(value, depth), String(value), JSON.stringify(value), message, stack, inspect(cause, depth)].join(
    "\n",
  );
}

/** What the service prints of the request when it refuses the signature, in three forms of JSON text. */
const echo: Scripted = init => {
  const headers = init.headers as Record<string, string>;
  const said = Object.entries(headers)
    .map(([name, value]) => `${name}:${value}`)
    .join("\n");
  const body = JSON.stringify({
    Code: "SignatureDoesNotMatch",
    Message: `server CanonicalRequest is [${said}]`,
    RequestId: "R",
    AccessDeniedDetail: { said },
  });
  return new Response(body.replaceAll("/", "\\/"), { status: 400, headers: { "content-type": "application/json" } });
};
const echoAsHtml: Scripted = init =>
  new Response(`<html>${JSON.stringify(init.headers)}`, { status: 502, headers: { "content-type": "text/html" } });
/** The same in a body that escapes signs, as pages and addresses do, and in the names of an object. */
const echoAs =
  (escaped: (text: string) => string): Scripted =>
  init => {
    const said = escaped(Object.values(init.headers as Record<string, string>).join("|"));
    const body = { Code: "IncompleteSignature", Message: said, AccessDeniedDetail: { [said]: said }, HostId: said };
    return new Response(JSON.stringify(body), { status: 400, headers: { "content-type": "application/json" } });
  };
const htmlEntities = (text: string) => text.replace(/\W/g, sign => `&#${sign.charCodeAt(0)};`);
const unicodeEscapes = (text: string) => text.replace(/\W/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`);
const echoAsRequestId: Scripted = init => {
  const {
    authorization = "",
    "x-acs-security-token": held,
    "x-acs-bearer-token": other,
  } = init.headers as Record<string, string>;
  const id = `${authorization} ${held} ${other}`;
  return new Response(JSON.stringify(success), {
    headers: { "content-type": "application/json", "x-acs-request-id": id },
  });
};
const echoAsType: Scripted = init => {
  const { authorization = "" } = init.headers as Record<string, string>;
  return new Response("x", { status: 502, headers: { "content-type": `text/${authorization}` } });
};
/** A fetch that hangs the request on its error, as axios does. */
const loud: Scripted = init => {
  const inner = Object.assign(new Error(`cannot send ${JSON.stringify(init.headers)}`), { config: init });
  throw Object.assign(new TypeError("fetch failed", { cause: inner }), { request: init, headers: init.headers });
};
const silent: Scripted = () => new Promise(() => {});
const ok: Scripted = () => new Response(JSON.stringify(success), { headers: { "content-type": "application/json" } });

const cases: readonly (readonly [string, Scripted])[] = [
  ["a refused signature that prints the request", echo],
  ["HTML that prints the request", echoAsHtml],
  ["a content type that holds the signature", echoAsType],
  ["names and values with signs as in addresses", echoAs(encodeURIComponent)],
  ["names and values with signs as in pages", echoAs(htmlEntities)],
  ["names and values with signs as in code", echoAs(unicodeEscapes)],
  ["a request id that holds the request", echoAsRequestId],
  ["a fetch whose error carries the request", loud],
  ["silence", silent],
  ["a plain refusal", refusal("InvalidSecurityToken.Expired")],
  ["a success", ok],
];

test.each(
  cases.flatMap(([what, answer]) => [[what, "STS", answer, sts] as const, [what, "bearer", answer, bearer] as const]),
)("no secret, token or signature is in what can be printed after %s (%s)", async (_, __, answer, credentials) => {
  const printed: string[] = [];
  const tracer = { startSpan: (...args: unknown[]) => ({ ...record(args), end: () => {} }) };
  const record = (args: unknown[]) => {
    printed.push(everything(args));
    const keep = (...more: unknown[]) => void printed.push(everything(more));
    return { setAttribute: keep, setStatus: keep };
  };
  const trace = traceCalls({ tracer: tracer as never });
  const onEvent = (event: ClientEvent) => {
    trace(event);
    printed.push(everything(event));
  };
  const { ims, requests, outcome } = scripted([answer], { credentials, onEvent });
  const { error, answer: got } = await outcome();
  printed.push(
    everything(ims),
    everything(ims.listRecognitionSamples),
    everything(error),
    everything({ ...got, headers: undefined }),
  );
  const walk = ims.listRecognitionSamples.items(query);
  printed.push(everything(walk), everything(walk.report));
  const signatures = requests
    .map(({ headers }) => headers.authorization?.split("Signature=")[1])
    .filter(Boolean) as string[];
  expect(signatures.length > 0).toBe(credentials === sts);
  const text = printed.join("\n");
  expect(text).toContain("ListRecognitionSamples");
  for (const hidden of [/\w+/.exec(secret)?.[0] as string, /\w+/.exec(token)?.[0] as string, ...signatures]) {
    expect(text.includes(hidden), "a secret was printed").toBe(false);
  }
});

test("the message of a failed credentials function is not passed on", async () => {
  const credentials = () => {
    throw Object.assign(new Error(`GET /?token=${token}`), { code: "ETIMEDOUT", config: { secret } });
  };
  const { error } = await scripted([ok], { credentials }).outcome();
  expect(error?.message).toContain('[NoCredentials] the credentials function failed with "ETIMEDOUT"');
  expect(everything(error)).not.toMatch(/(SECRET|TOKEN)0123/);
});

test("a key that headers cannot hold is not quoted by the platform", () => {
  const create = (credentials: ClientOptions["credentials"]) => () =>
    createClient({ region: "cn-shanghai", credentials });
  for (const bad of [
    { ...sts, securityToken: `${token}\n` },
    { ...sts, accessKeySecret: `${secret}é` },
    { bearerToken: `${token} ` },
  ]) {
    let thrown: unknown;
    try {
      create(bad)();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(TypeError);
    expect(everything(thrown)).not.toContain(secret);
    expect(everything(thrown)).not.toContain(token);
  }
});

test("a password in an endpoint is not quoted", () => {
  for (const endpoint of [`https://user:${secret}@ice.test`, `https://user:${secret}@[`]) {
    let thrown: unknown;
    try {
      createClient({ endpoint, credentials: sts });
    } catch (error) {
      thrown = error;
    }
    expect(everything(thrown)).toContain('"endpoint" must be');
    expect(everything(thrown)).not.toContain(secret);
  }
});

test("a malformed configuration file is named by path and line only", async () => {
  const home = await mkdtemp(join(tmpdir(), "ims-kit-home-"));
  try {
    await mkdir(join(home, ".aliyun"));
    const good = JSON.stringify(
      { current: "a", profiles: [{ name: "a", mode: "AK", access_key_id: "id", access_key_secret: secret }] },
      null,
      2,
    );
    const files = [
      good.replace('"AK",', '"AK"'),
      good.slice(0, -5),
      `${good}${secret}`,
      secret,
      good.replace('"AK"', '"Odd"'),
      good.replace('"access_key_id": "id"', '"x": 1'),
    ];
    for (const text of files) {
      await writeFile(join(home, ".aliyun/config.json"), text);
      const thrown = await credentialsFromChain({ env: {}, home: () => home }).catch(error => error);
      expect(everything(thrown)).toContain(join(home, ".aliyun", "config.json"));
      expect(everything(thrown)).not.toContain(secret);
      expect(everything(thrown)).not.toContain(secret.slice(0, 8));
    }
  } finally {
    await rm(home, { recursive: true });
  }
});

test("what the vendor's credential library says of a failure is not passed on", async () => {
  const credentials = fromAlibabaCredentials({
    getCredential: async () => {
      throw Object.assign(new Error(`bad config: { "access_key_secret": "${secret}" }`), {
        code: "EBAD",
        config: secret,
      });
    },
  });
  const { outcome } = scripted([ok], { credentials });
  const { error } = await outcome();
  expect(error?.message).toBe('[NoCredentials] @alicloud/credentials failed with "Error EBAD"');
  expect(everything(error)).not.toContain(secret);
});

test.each(["+/SECRET0123456789", "/SECRET0123456789+", "++++++"])(
  "a secret that begins with a sign, as %s, leaves JSON whole",
  async own => {
    const print: Scripted = () => {
      // As many escapes before it as a pattern could eat into.
      const said = `${"\\u0041".repeat(10)}abc${unicodeEscapes(own)}`;
      const body = `{"Code":"SignatureDoesNotMatch","Message":"${said}","RequestId":"R"}`;
      return new Response(body, { status: 400, headers: { "content-type": "application/json" } });
    };
    const { ims, clock } = scripted([print], { credentials: { accessKeyId: "id", accessKeySecret: own } });
    const error = await clock.run(ims.listRecognitionSamples(query)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ApiError", status: 400 });
    expect(everything(error)).not.toContain("SECRET0123456789");
  },
);
