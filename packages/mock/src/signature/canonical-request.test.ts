import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import type { Pair } from "../wire/query-string.ts";
import { canonicalParts, canonicalRequest, stringToSign } from "./canonical-request.ts";

const emptyHash = createHash("sha256").update("").digest("hex");
const common = {
  "x-acs-content-sha256": emptyHash,
  "x-acs-date": "2023-10-26T10:22:32Z",
  "x-acs-signature-nonce": "3156853299f313e23d1673dc12e1703d",
};
const list = {
  host: "ice.cn-shanghai.aliyuncs.com",
  "x-acs-action": "ListRecognitionSamples",
  "x-acs-version": "2020-11-09",
};
const query = (libId: string): Pair[] => [
  ["Algorithm", "landmark"],
  ["LibId", libId],
  ["EntityId", "e1"],
  ["PageNumber", "1"],
  ["PageSize", "10"],
];

const vectors: [string, Record<string, string>, Pair[], string, string][] = [
  [
    "the vendor's own",
    { host: "ecs.cn-shanghai.aliyuncs.com", "x-acs-action": "RunInstances", "x-acs-version": "2014-05-26" },
    [
      ["ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"],
      ["RegionId", "cn-shanghai"],
    ],
    "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259",
    "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
  ],
  [
    "a list over three libraries",
    list,
    query("lib1,lib2,lib3"),
    "04c6407dee604c4cae333e2308d3ae4e432c8bfb4f8dfb8c0bdc16e9374fdc95",
    "77d75377e66bca0486eca99728cc1192262e8695331aa529005e83df756b4e79",
  ],
  [
    "a list with a security token",
    { ...list, "x-acs-accesskey-id": "YourAccessKeyId", "x-acs-security-token": "YourSecurityToken" },
    query("lib1"),
    "d84299cd30c98624892e7cf81acd944a585e93cee1b07092f858c1c52d13d0ee",
    "8e027ccc486ac31371c44098c01291fb1615deb960c4c61a1429fd5a78b6d2b2",
  ],
];

test.each(vectors)("reproduces the vector: %s", (_name, own, pairs, canonicalHash, signature) => {
  const headers = { ...common, ...own };
  const request = { method: "POST", target: "/", headers, body: new Uint8Array(0) };
  const canonical = canonicalRequest(canonicalParts(request, pairs, Object.keys(headers)));
  expect(createHash("sha256").update(canonical).digest("hex")).toBe(canonicalHash);
  expect(createHmac("sha256", "YourAccessKeySecret").update(stringToSign(canonical)).digest("hex")).toBe(signature);
});

test("sorts a query by names, and leaves the values of one name as they were sent", () => {
  const request = { method: "POST", target: "/", headers: common, body: new Uint8Array(0) };
  const pairs: [string, string][] = [
    ["State", "Waiting"],
    ["State", "Done"],
    ["Day", "1"],
  ];
  expect(canonicalParts(request, pairs, []).query).toBe("Day=1&State=Waiting&State=Done");
});
