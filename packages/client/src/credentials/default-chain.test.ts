import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isCredentialsError } from "../index.ts";
import { credentialsFromConfig } from "./config-file.ts";
import { createCredentialSource } from "./create-credential-source.ts";
import { credentialsFromChain } from "./default-chain.ts";

describe("the default chain", () => {
  let home: string;
  const config = {
    current: "work",
    profiles: [
      { name: "default", mode: "AK", access_key_id: "default-id", access_key_secret: "default-secret" },
      {
        name: "work",
        mode: "StsToken",
        access_key_id: "work-id",
        access_key_secret: "work-secret",
        sts_token: "work-token",
      },
      { name: "role", mode: "RamRoleArn", access_key_id: "role-id", access_key_secret: "role-secret" },
      { name: "torn", mode: "AK", access_key_id: "torn-id" },
    ],
  };
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "ims-kit-home-"));
    await mkdir(join(home, ".aliyun"));
    await writeFile(join(home, ".aliyun/config.json"), JSON.stringify(config));
  });
  afterAll(() => rm(home, { recursive: true }));

  test("looks into the environment first", async () => {
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: "env-id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "env-secret" };
    expect(await credentialsFromChain({ env, home: () => home })).toEqual({
      accessKeyId: "env-id",
      accessKeySecret: "env-secret",
    });
    expect(
      await credentialsFromChain({ env: { ...env, ALIBABA_CLOUD_SECURITY_TOKEN: "env-token" }, home: () => home }),
    ).toMatchObject({
      securityToken: "env-token",
    });
  });

  test("needs no home where the environment suffices, and says so of a user without one where it does not", async () => {
    const homeless = () => {
      throw new Error("ENOENT: no such file or directory, uv_os_homedir");
    };
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: "env-id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "env-secret" };
    expect(await credentialsFromChain({ env, home: homeless })).toMatchObject({ accessKeyId: "env-id" });
    await expect(credentialsFromChain({ env: {}, home: homeless })).rejects.toMatchObject({
      name: "CredentialsError",
      message: expect.stringContaining('"~/.aliyun/config.json" cannot be read'),
    });
  });

  test.each([
    ["ALIBABA_CLOUD_ACCESS_KEY_ID", { ALIBABA_CLOUD_ACCESS_KEY_ID: " id" }],
    ["ALIBABA_CLOUD_ACCESS_KEY_SECRET", { ALIBABA_CLOUD_ACCESS_KEY_SECRET: "SECRET\n" }],
    ["ALIBABA_CLOUD_SECURITY_TOKEN", { ALIBABA_CLOUD_SECURITY_TOKEN: 'to"ken' }],
  ])("names the environment variable %s if it is malformed, and does not quote it", async (name, wrong) => {
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: "id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "SECRET", ...wrong };
    await expect(credentialsFromChain({ env })).rejects.toMatchObject({
      name: "CredentialsError",
      message: `[BadCredentials] the environment variable ${name} must be text without spaces or quotes`,
    });
  });

  test("then takes the current profile of the CLI's file, or the one that ALIBABA_CLOUD_PROFILE names", async () => {
    expect(await credentialsFromChain({ env: {}, home: () => home })).toEqual({
      accessKeyId: "work-id",
      accessKeySecret: "work-secret",
      securityToken: "work-token",
    });
    expect(await credentialsFromChain({ env: { ALIBABA_CLOUD_PROFILE: "default" }, home: () => home })).toMatchObject({
      accessKeyId: "default-id",
    });
  });

  test.each([
    ["role", /has profile "role" of mode "RamRoleArn": pass `fromAlibabaCredentials/],
    ["torn", /has profile "torn" without "access_key_secret"$/],
    ["nobody", /has no profile "nobody"$/],
  ])("says what is wrong with profile %s", async (profile, message) => {
    const chain = credentialsFromChain({ env: { ALIBABA_CLOUD_PROFILE: profile }, home: () => home });
    await expect(chain).rejects.toMatchObject({ name: "CredentialsError", message: expect.stringMatching(message) });
  });

  test("says what is not set, and which file is absent", async () => {
    const nowhere = join(home, "nowhere");
    await expect(
      credentialsFromChain({ env: { ALIBABA_CLOUD_ACCESS_KEY_ID: "id" }, home: () => nowhere }),
    ).rejects.toMatchObject({
      message: `[NoCredentials] ALIBABA_CLOUD_ACCESS_KEY_SECRET not set, and "${join(nowhere, ".aliyun/config.json")}" is absent: pass \`credentials\`, or set them`,
    });
  });

  test("is looked at again after it failed", async () => {
    const env: Record<string, string> = {};
    const source = createCredentialSource(
      () => credentialsFromChain({ env, home: () => join(home, "nowhere") }),
      () => 0,
    );
    await expect(async () => source.get()).rejects.toSatisfy(isCredentialsError);
    Object.assign(env, { ALIBABA_CLOUD_ACCESS_KEY_ID: "late", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "late-secret" });
    expect(await source.get()).toMatchObject({ accessKeyId: "late" });
  });

  test.each([
    ['{\n  "current": "a",\n  "profiles": [\n    { "name": "a" "mode": "AK" }\n  ]\n}', 4],
    ['{\n  "profiles": [],\n}', 3],
    ['{\n  "profiles": [\n', 3],
    ["", 1],
    ['{ "a": "unfinished }', 1],
    ['{ "a": nul }', 1],
    ["[1,\n2\n}", 3],
    ['{}\n{"a":1}', 2],
    ['{ "a": 01 }', 1],
  ])("names the line of a broken file: %j", (text, line) => {
    const read = () => credentialsFromConfig({ text, path: "/home/me/.aliyun/config.json" });
    expect(read).toThrow(`[BadCredentials] "/home/me/.aliyun/config.json" is not JSON at line ${line}`);
  });

  test.each(["null", "17", "[]", '{ "profiles": null }', '{ "profiles": [null, 1, {}] }'])(
    "takes %s for no configuration",
    text => {
      expect(() => credentialsFromConfig({ text, path: "/c" })).toThrow(
        /^\[BadCredentials\] "\/c" has no (list "profiles"|profile "default")$/,
      );
    },
  );
});
