import { expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { contractOf, post, query } from "./fixtures/made-up-contract.ts";

const start = (operations: Parameters<typeof contractOf>[0], options = {}) =>
  startMock({ port: false, auth: false, rateLimit: "off", contract: contractOf(operations), ...options });

test("takes numbers with an exponent, and whole ones up to the last of 64 bits", async () => {
  await using mock = await start({
    SearchJobs: {
      parameters: [query("Score", { type: "number" }), query("Offset", { type: "integer", format: "int64" })],
      example: { JobId: "j1" },
    },
  });
  for (const parameters of [{ Score: "1e-7" }, { Score: "5e-324" }, { Offset: "9223372036854775807" }]) {
    expect(await post(mock, "SearchJobs", parameters)).toMatchObject({ status: 200, JobId: "j1" });
  }
  for (const parameters of [{ Score: "1e400" }, { Offset: "9223372036854775808" }]) {
    expect(await post(mock, "SearchJobs", parameters)).toMatchObject({ status: 400, Code: "InvalidParameter" });
  }
});

test("lets a deprecated parameter pass, and still misses a header beside it", async () => {
  await using mock = await start({
    GetTemplate: {
      parameters: [
        query("OldName", { type: "string" }, { deprecated: true }),
        { name: "x-acs-owner", in: "header", required: true, schema: { type: "string" } },
      ],
      example: { TemplateId: "t1" },
    },
  });
  const headers = { "x-acs-owner": "o" };
  expect(await post(mock, "GetTemplate", { OldName: "a" }, headers)).toMatchObject({ status: 200, TemplateId: "t1" });
  expect(await post(mock, "GetTemplate", { OldName: "a" })).toMatchObject({ status: 400, Code: "MissingParameter" });
});

test("a rate limit given is calls a second, whatever window the contract has", async () => {
  const operations = { DeleteSample: { "x-rate-limit": { requests: 1, seconds: 2 }, example: {} } };
  const statuses = async (options: object) => {
    await using mock = await start(operations, { clock: { start: 0, frozen: true }, ...options });
    const seen: number[] = [];
    for (const wait of [0, 0, 0, 0, 1_000, 1_000]) {
      mock.clock.advance(wait);
      seen.push((await post(mock, "DeleteSample")).status);
    }
    return seen;
  };
  expect(await statuses({ rateLimit: 3 })).toEqual([200, 200, 200, 400, 200, 200]);
  expect(await statuses({ rateLimit: undefined })).toEqual([200, 400, 400, 400, 400, 200]);
});

test("what is made up holds the contract's formats, patterns and lists of values", async () => {
  const properties = {
    CreateTime: { type: "string", format: "date-time", examples: ["2026-01-28T00:00:00Z"] },
    Size: { type: "string", pattern: "^[0-9]+$", examples: ["1048576000"] },
    Kind: { type: "string", enum: ["FACE", "LOGO"], examples: ["FACE"] },
  };
  const answer = { type: "object", required: Object.keys(properties), properties };
  await using mock = await start({ GetJob: { answer } });
  const kinds = new Set<string>();
  for (let seed = 0; seed < 40; seed++) {
    const body = await post(mock, "GetJob", {}, { prefer: `dynamic=true, seed=${seed}` });
    expect(Number.isNaN(Date.parse(body.CreateTime))).toBe(false);
    expect(body.Size).toMatch(/^[0-9]+$/);
    kinds.add(body.Kind);
  }
  expect([...kinds].sort()).toEqual(["FACE", "LOGO"]);
});
