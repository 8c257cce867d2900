import { expect, test } from "vitest";
import { authorizationOf, encode, sha256 } from "./signature.ts";

const credentials = { accessKeyId: "YourAccessKeyId", accessKeySecret: "YourAccessKeySecret" };

function headersFor(action: string, version: string, host: string, more: Record<string, string> = {}) {
  return {
    host,
    "x-acs-action": action,
    "x-acs-version": version,
    "x-acs-date": "2023-10-26T10:22:32Z",
    "x-acs-signature-nonce": "3156853299f313e23d1673dc12e1703d",
    "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ...more,
  };
}

test("signs the vendor's published example as published", () => {
  const authorization = authorizationOf(
    {
      method: "POST",
      path: "/",
      query: [
        ["ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"],
        ["RegionId", "cn-shanghai"],
      ],
      headers: headersFor("RunInstances", "2014-05-26", "ecs.cn-shanghai.aliyuncs.com"),
      bodyHash: sha256(""),
    },
    credentials,
  );
  expect(authorization).toContain("Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
});

test("signs a list call as the official SDK does", () => {
  const query = Object.entries({
    Algorithm: "landmark",
    LibId: "lib1,lib2,lib3",
    EntityId: "e1",
    PageNumber: "1",
    PageSize: "10",
  });
  const headers = headersFor("ListRecognitionSamples", "2020-11-09", "ice.cn-shanghai.aliyuncs.com");
  const request = { method: "POST", path: "/", query, headers, bodyHash: sha256("") };
  expect(authorizationOf(request, credentials)).toContain(
    "Signature=77d75377e66bca0486eca99728cc1192262e8695331aa529005e83df756b4e79",
  );
});

test("signs a call with a security token as the official SDK does", () => {
  const query = Object.entries({
    Algorithm: "landmark",
    LibId: "lib1",
    EntityId: "e1",
    PageNumber: "1",
    PageSize: "10",
  });
  const headers = headersFor("ListRecognitionSamples", "2020-11-09", "ice.cn-shanghai.aliyuncs.com", {
    "x-acs-accesskey-id": "YourAccessKeyId",
    "x-acs-security-token": "YourSecurityToken",
  });
  const request = { method: "POST", path: "/", query, headers, bodyHash: sha256("") };
  expect(authorizationOf(request, credentials)).toContain(
    "Signature=8e027ccc486ac31371c44098c01291fb1615deb960c4c61a1429fd5a78b6d2b2",
  );
});

test("escapes all but the unreserved signs of RFC 3986", () => {
  expect(encode("a b!'()*~é")).toBe("a%20b%21%27%28%29%2A~%C3%A9");
});
