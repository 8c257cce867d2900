import { describe, expect, test } from "vitest";
import { query, scripted, success } from "../../test/fixtures/scripted.ts";
import { checkParameters } from "./check-parameters.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";

const ok = () => new Response(JSON.stringify(success), { headers: { "content-type": "application/json" } });

describe("a call of an untyped caller", () => {
  test.each([
    ["Algorithm", undefined, "is required"],
    ["Algorithm", null, "is required"],
    ["Algorithm", "", "is required"],
    ["Algorithm", 7, "takes a string that UTF-8 can hold"],
    ["EntityId", ["e"], "takes a string that UTF-8 can hold"],
    ["EntityId", "half \ud83c of a pair", "takes a string that UTF-8 can hold"],
    ["LibId", undefined, "is required"],
    ["LibId", [], "is required"],
    ["LibId", "lib1", "takes an array of texts without commas"],
    ["LibId", ["lib1", ""], "takes an array of texts without commas"],
    ["LibId", ["lib1,lib2"], "takes an array of texts without commas"],
    ["LibId", ["lib1", undefined], "takes an array of texts without commas"],
    ["PageNumber", undefined, "is required"],
    ["PageNumber", "1", "takes a whole number"],
    ["PageSize", 1.5, "takes a whole number"],
    ["PageSize", Number.NaN, "takes a whole number"],
    ["EntityName", 17, "takes a string that UTF-8 can hold"],
  ])("with %s: %j sends nothing, and its error names the parameter", async (name, value, flaw) => {
    const { ims, requests } = scripted([ok]);
    const call = ims.listRecognitionSamples({ ...query, [name]: value });
    await expect(call).rejects.toThrow(TypeError);
    await expect(call).rejects.toThrow(new RegExp(`^parameter "${name}" ${flaw}: POST ListRecognitionSamples$`));
    expect(requests).toEqual([]);
  });

  test.each([undefined, null, 7])("without parameters (%s) fails by the first that is required", async params => {
    await expect(scripted([ok]).ims.listRecognitionSamples(params as never)).rejects.toThrow(
      'parameter "Algorithm" is required',
    );
  });

  test("is checked for what would be sent, which inherited values are not", async () => {
    const { ims, requests } = scripted([ok]);
    await expect(ims.listRecognitionSamples(Object.create(query))).rejects.toThrow('"Algorithm" is required');
    expect(requests).toEqual([]);
  });

  test("may use a value that the contract does not list", async () => {
    const { ims, clock, requests } = scripted([ok]);
    await clock.run(ims.listRecognitionSamples({ ...query, Algorithm: "gesture" } as never));
    expect(requests[0]?.url).toMatch(/Algorithm=gesture/);
  });

  test.each([
    ["EntytyName", 'did you mean "EntityName"?'],
    ["pagesize", 'did you mean "PageSize"?'],
    ["OwnerId", 'name it in "extraParameters" if the service knows it'],
    ["constructor", 'name it in "extraParameters" if the service knows it'],
  ])("with the unknown parameter %s sends nothing", async (name, remedy) => {
    const { ims, requests } = scripted([ok]);
    await expect(ims.listRecognitionSamples({ ...query, [name]: "x" })).rejects.toThrow(
      new TypeError(`there is no parameter "${name}": POST ListRecognitionSamples (${remedy})`),
    );
    await expect(ims.listRecognitionSamples.items({ ...query, [name]: "x" }).next()).rejects.toThrow("no parameter");
    expect(requests).toEqual([]);
  });

  test("may use unknown parameters that client or call name as extra", async () => {
    const params = { ...query, OwnerId: 7 };
    const byClient = scripted([ok], { extraParameters: ["OwnerAccount", "OwnerId"] });
    await byClient.clock.run(byClient.ims.listRecognitionSamples(params));
    const byCall = scripted([ok]);
    await byCall.clock.run(byCall.ims.listRecognitionSamples(params, { extraParameters: ["OwnerId"] }));
    await byCall.clock.run(byCall.ims.listRecognitionSamples.pages(params, { extraParameters: ["OwnerId"] }).next());
    for (const { url } of [...byClient.requests, ...byCall.requests]) {
      expect(url).toContain("&OwnerId=7&");
    }
    await expect(byCall.ims.listRecognitionSamples(params)).rejects.toThrow('no parameter "OwnerId"');
  });

  test("may leave an unknown parameter undefined", async () => {
    const { ims, clock } = scripted([ok]);
    await expect(clock.run(ims.listRecognitionSamples({ ...query, Odd: undefined } as never))).resolves.toEqual(
      success,
    );
  });
});

test("knows the other types of parameters", () => {
  const parameters: OperationDescriptor["parameters"] = { n: "number", b: "boolean?", o: "object?", r: "repeated?" };
  const check = (params: object) => () => checkParameters({ action: "A", parameters } as OperationDescriptor, params);
  expect(check({ n: 1.5, b: false, o: { a: 1 } })).not.toThrow();
  expect(check({ n: 0, r: ["a,b"] })).not.toThrow();
  expect(check({ n: Number.NaN })).toThrow('"n" takes a number');
  expect(check({ n: 1, b: "false" })).toThrow('"b" takes a boolean');
  expect(check({ n: 1, o: "{}" })).toThrow('"o" takes an object');
  expect(check({ n: 1, r: ["a", ""] })).toThrow('"r" takes an array of texts: POST A');
});
