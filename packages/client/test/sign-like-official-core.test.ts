import fc from "fast-check";
import { expect, test } from "vitest";
import { serializeParameters } from "../src/call/serialize-parameters.ts";
import { sign } from "../src/call/sign.ts";
import { startLoopback } from "./fixtures/loopback.ts";
import { authorizationOfOfficialCore, officialClient } from "./fixtures/official-core.ts";

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,12}$/);
const text = fc.oneof(
  fc.constant(""),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.stringMatching(/^[ !'()*~:/?#[\]@$&+,;=%"<>\\^`{|}_.-]{1,12}$/),
);
const visible = fc.stringMatching(/^[!-~]{1,40}$/);
const request = fc.record({
  query: fc.dictionary(name, text, { maxKeys: 8 }),
  host: fc.oneof(fc.domain(), fc.constant("127.0.0.1:4010")),
  action: name,
  version: fc.constantFrom("2020-11-09", "2014-05-26"),
  accessKeyId: visible,
  accessKeySecret: visible,
  securityToken: fc.option(visible, { nil: undefined }),
  date: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  nonce: fc.uuid(),
  headers: fc.dictionary(fc.stringMatching(/^(x-acs-[a-z]{1,8}|content-type|x-other|accept)$/), visible, {
    maxKeys: 3,
  }),
});

test("signs 10,000 random requests as the vendor's own SDK core does", async () => {
  let withToken = 0;
  for (const one of fc.sample(request, { numRuns: 10_000, seed: 20260128 })) {
    const { query, host, accessKeyId, accessKeySecret, securityToken, headers, ...rest } = one;
    const credentials = { accessKeyId, accessKeySecret, securityToken };
    if (securityToken) {
      withToken++;
    }
    const signed = await sign({ ...rest, host, headers, credentials, query: serializeParameters(query) });
    const { authorization, ...sent } = signed.headers;
    const payload = sent["x-acs-content-sha256"] as string;
    const theirs = authorizationOfOfficialCore({
      query,
      headers: { ...sent, host },
      payload,
      accessKeyId,
      accessKeySecret,
    });
    if (authorization !== theirs) {
      expect({ ...one, authorization }).toEqual({ ...one, authorization: theirs });
    }
  }
  expect(withToken).toBeGreaterThan(3000);
});

test("computes for what the vendor's own SDK core sends the signature that it sends", async () => {
  const answer = JSON.stringify({ RequestId: "R" });
  const server = await startLoopback(0, (_, response) =>
    response.setHeader("content-type", "application/json").end(answer),
  );
  const keys = { accessKeyId: "id", accessKeySecret: "secret", securityToken: "token" };
  try {
    for (const credentials of [{ accessKeyId: "id", accessKeySecret: "secret" }, keys]) {
      const call = officialClient(server.url.replace("http://", ""), credentials);
      const queries: readonly Record<string, string>[] = [
        {},
        { Algorithm: "face", LibId: "lib1,lib2", EntityId: "a b*'()!~", EntityName: "名字 é 🎈", PageNumber: "1" },
        { EntityName: "" },
      ];
      for (const query of queries) {
        await call(query);
        const { headers, url } = server.requests.at(-1) as (typeof server.requests)[number];
        const { host, authorization, ...others } = headers as Record<string, string>;
        const acs = Object.entries(others).filter(
          ([header]) => header.startsWith("x-acs-") || header === "content-type",
        );
        const { headers: ours } = await sign({
          action: others["x-acs-action"] as string,
          version: others["x-acs-version"] as string,
          host: host as string,
          query: serializeParameters(query),
          credentials,
          date: Date.parse(others["x-acs-date"] as string),
          nonce: others["x-acs-signature-nonce"] as string,
          headers: Object.fromEntries(acs),
        });
        expect(ours.authorization).toBe(authorization);
        // The same query arrives, though theirs leaves five characters as they are.
        const pairs = (search: string) => [...new URLSearchParams(search)].sort();
        expect(pairs(serializeParameters(query))).toEqual(pairs(url.split("?")[1] ?? ""));
      }
    }
  } finally {
    await server.close();
  }
});
