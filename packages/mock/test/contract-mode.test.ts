import { expect, test } from "vitest";
import { createAjv, localised } from "../src/contract/ajv.ts";
import { packagedContract } from "../src/contract/parse-contract.ts";
import { startMock } from "../src/index.ts";
import { call, isVendorError, valid } from "./fixtures/call.ts";

const mock = await startMock({ port: false, auth: false, rateLimit: "off" });
const prefer = (header: string, query: Record<string, string> = valid) =>
  call(mock, query, { headers: { prefer: header } });
const responses = packagedContract().operations.get("ListRecognitionSamples")?.responses ?? new Map();

test("answers with the contract's first example", async () => {
  expect((await call(mock)).body).toMatchObject({ PageSize: 20, TotalCount: 5 });
});

test("gives every documented example by its status and name", async () => {
  let count = 0;
  for (const [status, { examples }] of responses) {
    for (const [name, value] of examples) {
      const answer = await prefer(`code=${status}, example=${name}`);
      expect(answer.status).toBe(status);
      const ids = { RequestId: answer.headers.get("x-acs-request-id"), ...(status >= 400 && { HostId: "127.0.0.1" }) };
      expect(answer.body).toEqual({ ...(value as object), ...ids });
      count++;
    }
  }
  expect(count).toBeGreaterThan(25);
});

test("finds an example by its name alone, in header or mock.prefer", async () => {
  expect(await prefer("example=Forbidden.RAM")).toMatchObject({ status: 403, body: { Code: "Forbidden.RAM" } });
  mock.prefer({ example: "empty" });
  expect((await call(mock)).body.TotalCount).toBe(0);
  expect((await call(mock)).body.TotalCount).toBe(5);
  mock.prefer({ code: 503 }, { times: Number.POSITIVE_INFINITY });
  expect([(await call(mock)).status, (await prefer("code=200")).status, (await call(mock)).status]).toEqual([
    503, 200, 503,
  ]);
  mock.reset();
  expect((await call(mock)).status).toBe(200);
});

test.each(["code=418", "code=abc", "example=nope", "code=200, example=Forbidden.RAM"])(
  "refuses to prefer %s, with the reason",
  async header => {
    const answer = await prefer(header);
    expect(answer).toMatchObject({ status: 400, body: { Code: "InvalidParameter" } });
    expect(answer.headers.get("x-ims-mock-detail")).toMatch(/is not (documented|in the contract)/);
  },
);

test("says which example may have been meant", async () => {
  const answer = await prefer("example=emty");
  expect(answer.headers.get("x-ims-mock-detail")).toBe('example=emty is not in the contract: did you mean "empty"?');
  expect(() => mock.prefer({ exmaple: "empty" } as never)).toThrow(TypeError);
  expect(() => mock.prefer({ example: "emty" })).toThrow('example=emty is not in the contract: did you mean "empty"?');
  expect(() => mock.fail({ kind: "error", code: "Throtling" })).toThrow('did you mean "Throttling"?');
  expect(() => mock.prefer({ example: "empty" }, { times: 0 })).toThrow('times is a count from 1 up, not "0"');
});

test("refuses a bad call whatever is preferred", async () => {
  expect((await prefer("example=empty", { ...valid, Algorithm: "nose" })).body.Code).toBe("InvalidParameter");
});

test("makes answers up that fit the contract and the call, for any status", async () => {
  const ajv = createAjv(packagedContract());
  for (const [status, { schema }] of responses) {
    for (let seed = 0; seed < 5; seed++) {
      const { body, status: answered } = await prefer(`code=${status}, dynamic=true, seed=${seed}`);
      expect(answered).toBe(status);
      expect(ajv.validate(localised(schema as object), body), ajv.errorsText()).toBe(true);
    }
  }
});

test("an error is not made up: it is one documented for the status, all of them in turn", async () => {
  for (const [status, { examples }] of responses) {
    if (status < 400) {
      continue;
    }
    const codes = new Set<string>();
    for (let seed = 0; seed < 200; seed++) {
      const answer = await prefer(`code=${status}, dynamic=true, seed=${seed}`);
      expect(isVendorError(answer)).toBe(true);
      codes.add(answer.body.Code);
    }
    expect([...codes].sort()).toEqual([...examples.values()].map(({ Code }) => Code).sort());
  }
});

test("a made-up page is a page: its numbers agree, and its items are what was asked for", async () => {
  for (let seed = 0; seed < 20; seed++) {
    const query = { ...valid, EntityId: "e7", PageNumber: String((seed % 5) + 1), PageSize: String((seed % 7) + 1) };
    const { body } = await prefer(`dynamic=true, seed=${seed}`, query);
    const items = body.Samples.Sample as { LibId: string; EntityId: string; SampleId: string; ImageUrl: string }[];
    expect([body.PageNumber, body.PageSize]).toEqual([(seed % 5) + 1, (seed % 7) + 1]);
    const before = (body.PageNumber - 1) * body.PageSize;
    expect(items).toHaveLength(Math.min(body.PageSize, body.TotalCount - before));
    for (const { LibId, EntityId, SampleId, ImageUrl } of items) {
      expect(["lib1", "lib2"]).toContain(LibId);
      expect(EntityId).toBe("e7");
      expect(SampleId).toMatch(/^[0-9a-f]{32}$/);
      expect(ImageUrl).toMatch(/^https:\/\/example\.com\/sample-[0-9a-f]{6}\.png$/);
    }
    expect(new Set(items.map(({ SampleId }) => SampleId)).size).toBe(items.length);
  }
});

test("repeats a made-up answer for a seed, also that of the mock", async () => {
  const body = async (header: string) => ({ ...(await prefer(header)).body, RequestId: "" });
  expect(await body("seed=a")).toEqual(await body("dynamic=true; seed=a"));
  expect(await body("seed=a")).not.toEqual(await body("seed=b"));
  const run = async () => {
    mock.reset();
    return [await prefer("dynamic=true"), await prefer("dynamic=true")].map(answer => answer.body);
  };
  const [first, second] = await run();
  expect(first).not.toEqual(second);
  expect(await run()).toEqual([first, second]);
});

test("holds the largest pages that the contract allows", async () => {
  const largest = String(2 ** 31 - 1);
  const { status, body } = await prefer("dynamic=true", { ...valid, PageNumber: largest, PageSize: largest });
  expect(status).toBe(200);
  expect(Number.isSafeInteger(body.TotalCount)).toBe(true);
});
