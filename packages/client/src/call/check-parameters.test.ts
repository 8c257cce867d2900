import { describe, expect, test } from "vitest";
import { query, scripted, success } from "../../test/scripted.ts";
import { checkParameters } from "./check-parameters.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";

const ok = () => new Response(JSON.stringify(success), { headers: { "content-type": "application/json" } });

describe("a call of an untyped caller", () => {
  test.each([
    ["Algorithm", undefined, "is required"],
    ["Algorithm", null, "is required"],
    ["Algorithm", "", "is required"],
    ["Algorithm", 7, "is no string"],
    ["EntityId", ["e"], "is no string"],
    ["EntityId", "half \ud83c of a pair", "is no string"],
    ["LibId", undefined, "is required"],
    ["LibId", [], "is required"],
    ["LibId", "lib1", "is no array"],
    ["LibId", ["lib1", ""], "is no array"],
    ["LibId", ["lib1,lib2"], "is no array"],
    ["LibId", ["lib1", undefined], "is no array"],
    ["PageNumber", undefined, "is required"],
    ["PageNumber", "1", "is no integer"],
    ["PageSize", 1.5, "is no integer"],
    ["PageSize", Number.NaN, "is no integer"],
    ["EntityName", 17, "is no string"],
  ])("with %s: %j sends nothing and is told the name", async (name, value, flaw) => {
    const { ims, requests } = scripted([ok]);
    const call = ims.listRecognitionSamples({ ...query, [name]: value });
    await expect(call).rejects.toThrow(TypeError);
    await expect(call).rejects.toThrow(new RegExp(`^parameter "${name}" ${flaw}: POST ListRecognitionSamples$`));
    expect(requests).toEqual([]);
  });

  test.each([undefined, null, 7])("without parameters (%s) is told the first that is required", async params => {
    await expect(scripted([ok]).ims.listRecognitionSamples(params as never)).rejects.toThrow(
      'parameter "Algorithm" is required',
    );
  });

  test("is checked for what would be sent, which inherited values are not", async () => {
    const { ims, requests } = scripted([ok]);
    await expect(ims.listRecognitionSamples(Object.create(query))).rejects.toThrow('"Algorithm" is required');
    expect(requests).toEqual([]);
  });

  test("may use a value that the contract does not list, and a parameter that it does not know", async () => {
    const { ims, clock, requests } = scripted([ok]);
    await clock.run(ims.listRecognitionSamples({ ...query, Algorithm: "gesture", OwnerId: 7 } as never));
    expect(requests[0]?.url).toMatch(/Algorithm=gesture.*OwnerId=7/);
  });
});

test("knows the other types of parameters", () => {
  const descriptor = {
    action: "A",
    parameters: { n: "number", b: "boolean?", o: "object?" },
  };
  const check = (params: object) => () => checkParameters(descriptor as unknown as OperationDescriptor, params);
  expect(check({ n: 1.5, b: false, o: { a: 1 } })).not.toThrow();
  expect(check({ n: 0 })).not.toThrow();
  expect(check({ n: Number.NaN })).toThrow('"n" is no number');
  expect(check({ n: 1, b: "false" })).toThrow('"b" is no boolean');
  expect(check({ n: 1, o: "{}" })).toThrow('"o" is no object');
});
