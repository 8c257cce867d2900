import { describe, expect, test } from "vitest";
import { fakeItem, fakeKeys, json } from "../../test/fixtures/fake-list.ts";
import { query, success } from "../../test/fixtures/scripted.ts";
import { createClient } from "../index.ts";
import { findDrift } from "./find-drift.ts";
import { type Drift, watchDrift } from "./index.ts";

async function driftOf(body: object, calls = 1): Promise<Drift[]> {
  const found: Drift[] = [];
  const ims = createClient({
    region: "cn-shanghai",
    credentials: fakeKeys,
    limiter: false,
    fetch: async () => json(body),
    onDrift: watchDrift(drift => found.push(drift)),
  });
  for (let count = 0; count < calls; count++) {
    await ims.listRecognitionSamples(query);
  }
  return found;
}

const items = (...more: object[]) => ({
  ...success,
  Samples: { Sample: more.map((one, index) => ({ ...fakeItem(`s${index}`), ...one })) },
});
const answer = "$.paths['/#ListRecognitionSamples'].post.responses['200'].content['application/json'].schema";

describe("drift", () => {
  test("is not seen in an answer that the contract describes", async () => {
    expect(await driftOf(items({}, {}))).toEqual([]);
  });

  test("reports an unknown property once, with an overlay that adds it where its schema stands", async () => {
    const [drift, ...others] = await driftOf(items({ Confidence: 0.9 }, { Confidence: 0.8 }), 3);
    expect(others).toEqual([]);
    expect(drift).toEqual({
      action: "ListRecognitionSamples",
      pointer: "/Samples/Sample/0/Confidence",
      expected: "no such property",
      received: 0.9,
      overlay: {
        overlay: "1.0.0",
        info: { title: "Drift of ListRecognitionSamples at /Samples/Sample/0/Confidence", version: "2020-11-09" },
        actions: [
          { target: "$.components.schemas.Sample", update: { properties: { Confidence: { type: "number" } } } },
        ],
      },
    });
  });

  test.each([
    [
      "a null",
      items({ ImageUrl: null }),
      "/Samples/Sample/0/ImageUrl",
      "string",
      { target: "$.components.schemas.Sample.properties.ImageUrl", update: { type: ["string", "null"] } },
    ],
    [
      "another type",
      { ...success, PageSize: "10" },
      "/PageSize",
      "integer",
      { target: `${answer}.properties.PageSize`, update: { type: ["integer", "string"] } },
    ],
    [
      "a fraction",
      { ...success, TotalCount: 1.5 },
      "/TotalCount",
      "integer",
      { target: `${answer}.properties.TotalCount`, update: { type: ["integer", "number"] } },
    ],
    [
      "a missing property of an item",
      { ...success, Samples: { Sample: [{ SampleId: "s", ImageUrl: "https://example.com", EntityId: "e" }] } },
      "/Samples/Sample/0/LibId",
      "a required property",
      { target: '$.components.schemas.Sample.required[?@ == "LibId"]', remove: true },
    ],
    [
      "a nested unknown property",
      { ...success, Next: [{ Token: "t", "a/b": true }] },
      "/Next",
      "no such property",
      {
        target: answer,
        update: {
          properties: {
            Next: {
              type: "array",
              items: { type: "object", properties: { Token: { type: "string" }, "a/b": { type: "boolean" } } },
            },
          },
        },
      },
    ],
  ])("reports %s", async (_, body, pointer, expected, action) => {
    const found = await driftOf(body);
    expect(found).toMatchObject([{ pointer, expected, overlay: { actions: [action] } }]);
  });

  test("reports an unknown enum value", () => {
    const placed = {
      schema: { type: "object", properties: { Kind: { type: "string", enum: ["a", "b"] } } },
      path: "$.s",
    };
    expect([...findDrift({ Kind: "c" }, placed, {})]).toEqual([
      {
        pointer: "/Kind",
        expected: 'one of "a", "b"',
        received: "c",
        action: { target: "$.s.properties.Kind.enum", update: "c" },
      },
    ]);
  });

  test.each<[string, () => void]>([
    [
      "throws",
      () => {
        throw new Error("hook");
      },
    ],
    [
      "rejects",
      async () => {
        throw new Error("hook");
      },
    ],
  ])("does not break the call, nor the process, when the hook %s", async (_, hook) => {
    const ims = createClient({
      region: "cn-shanghai",
      credentials: fakeKeys,
      fetch: async () => json({ ...success, New: 1 }),
      onDrift: watchDrift(hook),
    });
    await expect(ims.listRecognitionSamples(query)).resolves.toMatchObject({ New: 1 });
  });
});
