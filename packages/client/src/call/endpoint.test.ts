import { describe, expect, test } from "vitest";
import { fakeKeys } from "../../test/fixtures/fake-list.ts";
import { query, scripted, success } from "../../test/fixtures/scripted.ts";
import { type ClientOptions, createClient } from "../index.ts";

const ok = () => new Response(JSON.stringify(success), { headers: { "content-type": "application/json" } });

async function urlFor(options: Partial<ClientOptions>): Promise<string> {
  const { ims, clock, requests } = scripted([ok], { region: undefined, ...options });
  await clock.run(ims.listRecognitionSamples(query));
  return requests[0]?.url.split("?")[0] ?? "";
}

describe("requests go to", () => {
  test.each<[Partial<ClientOptions>, string]>([
    [{ region: "cn-shanghai" }, "https://ice.cn-shanghai.aliyuncs.com/"],
    [{ region: "cn-beijing" }, "https://ice.cn-beijing.aliyuncs.com/"],
    [{ region: "cn-hangzhou", network: "vpc" }, "https://ice-vpc.cn-hangzhou.aliyuncs.com/"],
    [{ region: "cn-shenzhen", network: "public" }, "https://ice.cn-shenzhen.aliyuncs.com/"],
    [{ endpoint: "https://proxy.test" }, "https://proxy.test/"],
    [{ endpoint: "https://proxy.test:8443" }, "https://proxy.test:8443/"],
    [{ region: "eu-central-1" }, "https://ice.eu-central-1.aliyuncs.com/"],
    [{ endpoint: new URL("https://proxy.test/") }, "https://proxy.test/"],
    [{ region: "cn-shanghai", network: "vpc", endpoint: "https://proxy.test" }, "https://proxy.test/"],
    [{ endpoint: "http://127.0.0.1:4010" }, "http://127.0.0.1:4010/"],
    [{ endpoint: "http://localhost:4010" }, "http://localhost:4010/"],
    [{ endpoint: "http://[::1]:4010" }, "http://[::1]:4010/"],
    [{ endpoint: "http://inside.test", allowInsecure: true }, "http://inside.test/"],
  ])("%o", async (options, want) => {
    expect(await urlFor(options)).toBe(want);
  });
});

describe("no client is made of", () => {
  test.each<[object, string]>([
    [{}, 'give "region", e.g. "cn-beijing", or "endpoint"'],
    [{ region: "" }, 'give "region", e.g. "cn-beijing", or "endpoint"'],
    [{ region: "evil.test/" }, '"region" must be a name like "cn-beijing"'],
    [{ region: "cn-shanghai", network: "moon" }, '"network" must be one of public, vpc, not "moon"'],
    [{ endpoint: null }, 'give "region", e.g. "cn-beijing", or "endpoint"'],
    [{ endpoint: "proxy.test:8443" }, '"endpoint" must begin with https:// or http://'],
    [{ endpoint: "127.0.0.1:4010" }, '"endpoint" must begin with https:// or http://'],
    [{ endpoint: "http://inside.test" }, '"endpoint" must be https, or set "allowInsecure"'],
    [{ endpoint: "http://127.0.0.1.evil.test" }, '"endpoint" must be https, or set "allowInsecure"'],
    [{ endpoint: "ftp://127.0.0.1", allowInsecure: true }, '"endpoint" must begin with https'],
    [{ endpoint: "https://proxy.test/path" }, '"endpoint" must be an origin only'],
    [{ endpoint: "https://proxy.test/?a=1" }, '"endpoint" must be an origin only'],
    [{ endpoint: "https://me:you@proxy.test" }, '"endpoint" must be an origin only'],
    [{ endpoint: "https://" }, '"endpoint" must be an origin only'],
    [{ endpoint: "" }, '"endpoint" must begin with https'],
  ])("%o", (options, message) => {
    const create = () => createClient({ credentials: fakeKeys, ...options } as ClientOptions);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(message);
  });
});

describe("headers", () => {
  test("of the client's options are sent, and signed where they begin with x-acs-", async () => {
    const { ims, clock, requests } = scripted([ok], {
      headers: { "X-Team": "media", "X-Acs-Extra": " 1 " },
      userAgent: "my-app/1.2",
    });
    await clock.run(ims.listRecognitionSamples(query));
    const { headers } = requests[0] as (typeof requests)[number];
    expect(headers).toMatchObject({
      "x-team": "media",
      "x-acs-extra": "1",
      "user-agent": "ims-kit my-app/1.2",
      accept: "application/json",
    });
    expect(headers.authorization).toMatch(
      /SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-extra;x-acs-signature-nonce;x-acs-version,/,
    );
    expect(headers).not.toHaveProperty("content-type");
  });

  test("cannot replace those that the client makes", async () => {
    const { ims, clock, requests } = scripted([ok], {
      headers: { "x-acs-action": "Other", Authorization: "mine", "X-Acs-Date": "never" },
    });
    await clock.run(ims.listRecognitionSamples(query));
    expect(requests[0]?.headers).toMatchObject({
      "x-acs-action": "ListRecognitionSamples",
      "x-acs-date": "2026-01-28T00:00:00Z",
    });
    expect(requests[0]?.headers.authorization).toMatch(/^ACS3-HMAC-SHA256 /);
  });

  test("that cannot be sent are refused when the client is made", () => {
    expect(() => createClient({ region: "cn-shanghai", credentials: fakeKeys, headers: { "bad name": "x" } })).toThrow(
      TypeError,
    );
  });
});

test.each(["localhost", "localhost:4010", "[::1]", "a.localhost", "a.b.localhost:80", "127.0.0.1", "127.1.2.3:4010"])(
  "http is allowed to %s, which is this machine",
  host => {
    expect(() => createClient({ endpoint: `http://${host}`, credentials: fakeKeys })).not.toThrow();
  },
);

test.each(["localhost.test", "mylocalhost", "[::2]", "a.localhost.test", "128.0.0.1", "127.test"])(
  "http is not allowed to %s",
  host => {
    expect(() => createClient({ endpoint: `http://${host}`, credentials: fakeKeys })).toThrow(/must be https/);
  },
);
