import { describe, expect, test } from "vitest";
import * as web from "../platform/web.ts";
import { serializeParameters } from "./serialize-parameters.ts";
import { sign } from "./sign.ts";

const keys = { accessKeyId: "YourAccessKeyId", accessKeySecret: "YourAccessKeySecret" };
const common = {
  date: Date.parse("2023-10-26T10:22:32Z"),
  nonce: "3156853299f313e23d1673dc12e1703d",
  credentials: keys,
};
const samples = {
  ...common,
  action: "ListRecognitionSamples",
  version: "2020-11-09",
  host: "ice.cn-shanghai.aliyuncs.com",
};
const query = { Algorithm: "landmark", LibId: ["lib1", "lib2", "lib3"], EntityId: "e1", PageNumber: 1, PageSize: 10 };

const vectors = [
  {
    what: "the vendor's published request",
    request: {
      ...common,
      action: "RunInstances",
      version: "2014-05-26",
      host: "ecs.cn-shanghai.aliyuncs.com",
      query: serializeParameters({
        RegionId: "cn-shanghai",
        ImageId: "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
      }),
    },
    hash: "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259",
    signature: "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
  },
  {
    what: "a list of samples in three libraries",
    request: { ...samples, query: serializeParameters(query) },
    hash: "04c6407dee604c4cae333e2308d3ae4e432c8bfb4f8dfb8c0bdc16e9374fdc95",
    signature: "77d75377e66bca0486eca99728cc1192262e8695331aa529005e83df756b4e79",
  },
  {
    what: "a request with temporary credentials",
    request: {
      ...samples,
      credentials: { ...keys, securityToken: "YourSecurityToken" },
      query: serializeParameters({ ...query, LibId: ["lib1"] }),
    },
    hash: "d84299cd30c98624892e7cf81acd944a585e93cee1b07092f858c1c52d13d0ee",
    signature: "8e027ccc486ac31371c44098c01291fb1615deb960c4c61a1429fd5a78b6d2b2",
  },
];

describe("sign", () => {
  test.each(vectors)("reproduces the signature of $what", async ({ request, signature }) => {
    const signed = await sign(request);
    expect(signed.headers.authorization).toMatch(
      new RegExp(`^ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=[a-z0-9;-]+,Signature=${signature}$`),
    );
  });

  test("computes the same hashes with WebCrypto as with node:crypto", async () => {
    expect(await web.sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (const { hash, signature } of vectors) {
      expect(await web.hmacSha256(keys.accessKeySecret, `ACS3-HMAC-SHA256\n${hash}`)).toBe(signature);
    }
  });

  test("puts a bearer token in a header and names it in the query, without a signature", async () => {
    const signed = await sign({ ...samples, credentials: { bearerToken: "token" }, query: "A=1" });
    expect(signed.query).toBe("?A=1&SignatureType=BEARERTOKEN");
    expect(signed.headers["x-acs-bearer-token"]).toBe("token");
    expect(signed.headers).not.toHaveProperty("authorization");
  });
});

test("a value is signed without the spaces around it, as it arrives without them", async () => {
  const signatureOf = async (value: string) => {
    const { headers } = await sign({ ...samples, query: "A=1", headers: { "x-acs-extra": value } });
    return headers.authorization;
  };
  expect(await signatureOf(" \t1 2 ")).toBe(await signatureOf("1 2"));
  expect(await signatureOf("1 2")).not.toBe(await signatureOf("12"));
});
