import { describe, expect, test } from "vitest";
import { createFakeClock } from "../../test/fixtures/fake-clock.ts";
import { query, scripted, success } from "../../test/fixtures/scripted.ts";
import { ContractError, CredentialsError, createClient, fromAlibabaCredentials, isCredentialsError } from "../index.ts";
import { createCredentialSource } from "./create-credential-source.ts";
import type { Credentials } from "./credentials.ts";

const key = (id: string, expiration?: number | string | Date): Credentials => ({
  accessKeyId: id,
  accessKeySecret: "secret",
  expiration,
});
const ok = () => new Response(JSON.stringify(success), { headers: { "content-type": "application/json" } });

describe("credentials given as data", () => {
  test.each([
    ["accessKeyId", { accessKeySecret: "s" }],
    ["accessKeyId", { accessKeyId: "", accessKeySecret: "s" }],
    ["accessKeySecret", { accessKeyId: "a" }],
    ["accessKeySecret", { accessKeyId: "a", accessKeySecret: "with space" }],
    ["accessKeySecret", { accessKeyId: "a", accessKeySecret: "line\n" }],
    ["accessKeySecret", { accessKeyId: "a", accessKeySecret: 'quo"te' }],
    ["securityToken", { accessKeyId: "a", accessKeySecret: "s", securityToken: "" }],
    ["bearerToken", { bearerToken: "" }],
  ])("with a wrong %s make no client, and are not quoted", (name, credentials) => {
    const create = () => createClient({ region: "cn-shanghai", credentials: credentials as Credentials });
    expect(create).toThrow(TypeError);
    expect(create).toThrow(`"${name}" must be text without spaces or quotes`);
  });

  test("are plain data, not what a class keeps behind accessors", () => {
    class Keys {
      get accessKeyId() {
        return "id";
      }
      get accessKeySecret() {
        return "s";
      }
    }
    expect(() => createClient({ region: "cn-shanghai", credentials: new Keys() })).toThrow('"accessKeyId" must be');
  });

  test("are copied, so that a later change tears no request apart", async () => {
    const mine = { accessKeyId: "first", accessKeySecret: "s" };
    const { ims, clock, requests } = scripted([ok], { credentials: mine });
    mine.accessKeyId = "second";
    await clock.run(ims.listRecognitionSamples(query));
    expect(requests[0]?.headers.authorization).toMatch(/Credential=first,/);
  });

  test("may be a bearer token, which travels without a signature", async () => {
    const { ims, clock, requests } = scripted([ok], { credentials: { bearerToken: "bearer-token" } });
    await clock.run(ims.listRecognitionSamples(query));
    expect(requests[0]?.url).toMatch(/&SignatureType=BEARERTOKEN$/);
    expect(requests[0]?.headers).toMatchObject({ "x-acs-bearer-token": "bearer-token" });
    expect(requests[0]?.headers).not.toHaveProperty("authorization");
  });
});

describe("a credentials function", () => {
  test("is asked once for all callers who wait, and not again while its answer lasts", async () => {
    let asked = 0;
    const source = createCredentialSource(
      async () => key(`k${++asked}`),
      () => 0,
    );
    const found = await Promise.all([source.get(), source.get(), source.get()]);
    expect(found.map(one => "accessKeyId" in one && one.accessKeyId)).toEqual(["k1", "k1", "k1"]);
    await source.get();
    expect(asked).toBe(1);
  });

  test.each([
    ["epoch milliseconds", (end: number) => end],
    ["a date", (end: number) => new Date(end)],
    ["ISO text", (end: number) => new Date(end).toISOString()],
  ])("is asked again 5 minutes before the end, given as %s", async (_, write) => {
    const clock = createFakeClock();
    const end = clock.date() + 3_600_000;
    let asked = 0;
    const source = createCredentialSource(async () => key(`k${++asked}`, write(end)), clock.date);
    await source.get();
    await clock.advance(3_299_000);
    await source.get();
    expect(asked).toBe(1);
    await clock.advance(2000);
    await source.get();
    expect(asked).toBe(2);
  });

  test("may fail shortly before the end: what it gave lasts until then", async () => {
    const clock = createFakeClock();
    const end = clock.date() + 600_000;
    let broken = false;
    const source = createCredentialSource(async () => {
      if (broken) {
        throw new Error("metadata is away");
      }
      return key("k", end);
    }, clock.date);
    await source.get();
    broken = true;
    await clock.advance(400_000);
    expect(await source.get()).toMatchObject({ accessKeyId: "k" });
    await clock.advance(200_001);
    await expect(async () => source.get()).rejects.toMatchObject({
      name: "CredentialsError",
      message: '[NoCredentials] the credentials function failed with "Error" (throw a CredentialsError to say more)',
    });
  });

  test("is not waited for while what it gave lasts", async () => {
    const clock = createFakeClock();
    let asked = 0;
    const source = createCredentialSource(
      () => (++asked === 1 ? key("k", clock.date() + 600_000) : new Promise(() => {})),
      clock.date,
    );
    await source.get();
    await clock.advance(400_000);
    expect(source.get()).toMatchObject({ accessKeyId: "k" });
    expect(asked).toBe(2);
  });

  test("that hangs is asked anew by those who call 10 seconds later", async () => {
    let asked = 0;
    const { ims, clock } = scripted([ok], {
      credentials: () => (++asked === 1 ? new Promise(() => {}) : key("k")),
      deadline: 15_000,
    });
    const [first, second] = [1, 2].map(() => ims.listRecognitionSamples(query).catch(error => error));
    await clock.advance(9999);
    const third = ims.listRecognitionSamples(query).catch(error => error);
    await clock.advance(1);
    await expect(clock.run(ims.listRecognitionSamples(query))).resolves.toEqual(success);
    expect(asked).toBe(2);
    for (const call of [first, second, third]) {
      expect(await clock.run(call as Promise<unknown>)).toMatchObject({ reason: "timeout", attempts: 0 });
    }
  });

  test("that failed is asked again at the next call", async () => {
    let asked = 0;
    const { ims, clock } = scripted([ok], {
      credentials: () => {
        if (++asked === 1) {
          throw new Error("not yet");
        }
        return key("k");
      },
    });
    await expect(clock.run(ims.listRecognitionSamples(query))).rejects.toSatisfy(isCredentialsError);
    await expect(clock.run(ims.listRecognitionSamples(query))).resolves.toEqual(success);
  });

  test("that throws a CredentialsError is quoted, and one that throws anything else is not", async () => {
    const message = "[NoCredentials] the vault is sealed: unseal it";
    const failures: readonly (readonly [unknown, string])[] = [
      [new CredentialsError(message), message],
      [{ code: { toString: 1 } }, '[NoCredentials] the credentials function failed with "an error"'],
      [undefined, '[NoCredentials] the credentials function failed with "an error"'],
      [
        new ContractError("[Odd] SECRET", { status: 1, head: "", throttled: false, denied: false }),
        'with "ContractError"',
      ],
    ];
    for (const [failure, want] of failures) {
      const { error } = await scripted([ok], { credentials: () => Promise.reject(failure) }).outcome();
      expect(error?.name).toBe("CredentialsError");
      expect(error?.message).toContain(want);
      expect(error?.message).not.toContain("SECRET");
    }
  });

  test("that gives no credentials says so", async () => {
    const { ims, clock } = scripted([ok], { credentials: () => ({}) as Credentials });
    await expect(clock.run(ims.listRecognitionSamples(query))).rejects.toMatchObject({
      name: "CredentialsError",
      message: '[BadCredentials] "accessKeyId" must be text without spaces or quotes',
      attempts: 0,
    });
  });
});

describe("fromAlibabaCredentials", () => {
  test("asks the vendor's library at each call, as that keeps and refreshes what it finds", async () => {
    let asked = 0;
    const credential = {
      getCredential: async () => ({ accessKeyId: `STS.${++asked}`, accessKeySecret: "secret", securityToken: "token" }),
    };
    const { ims, clock, requests } = scripted([ok], { credentials: fromAlibabaCredentials(credential) });
    for (let count = 0; count < 2; count++) {
      await clock.run(ims.listRecognitionSamples(query));
    }
    expect(requests.map(request => request.headers["x-acs-accesskey-id"])).toEqual(["STS.1", "STS.2"]);
  });

  test("takes bearer tokens", async () => {
    const provider = fromAlibabaCredentials({ getCredential: async () => ({ bearerToken: "token" }) });
    expect(await provider()).toMatchObject({ bearerToken: "token" });
  });

  test("fits the library as it is published", async () => {
    // CommonJS: named exports and a default within the default.
    const library = await import("@alicloud/credentials");
    const { Config } = library;
    const Credential = library.default as unknown as typeof library.default & { default?: typeof library.default };
    const credential = new (Credential.default ?? Credential)(
      new Config({ type: "sts", accessKeyId: "id", accessKeySecret: "secret", securityToken: "token" }),
    );
    expect(await fromAlibabaCredentials(credential)()).toMatchObject({
      accessKeyId: "id",
      accessKeySecret: "secret",
      securityToken: "token",
    });
  });
});
