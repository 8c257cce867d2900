import { expect, test } from "vitest";
import { startMock } from "./start-mock.ts";

test.each([
  [{}, "/libs: a list is expected"],
  [[], "the world is not an object with a list of libs"],
  [null, "the world is not an object with a list of libs"],
  [{ lib: [] }, "/lib: is not part of a world; here are libs"],
  [{ libs: {} }, "/libs: a list is expected"],
  [{ libs: 3 }, "/libs: a list is expected"],
  [{ libs: 3, entities: 2 }, "/entities: is not part of a world; here are libs"],
  [{ samples: "5", libs: [] }, "/samples: is not part of a world; here are libs"],
])("takes %j for a world that does not fit, not for the size of a random one", async (world, reason) => {
  await expect(startMock({ port: false, world: world as never })).rejects.toThrow(new TypeError(reason));
});

test.each([
  [{ samples: "5" }, 'world.samples takes a number, not "5"'],
  [{ sample: 100 }, 'there is no option "world.sample": did you mean "world.samples"?'],
  [{ samples: 5, libz: 1 }, 'there is no option "world.libz": did you mean "world.libs"?'],
])("takes %j for a size that does not fit, not for a world", async (world, reason) => {
  await expect(startMock({ port: false, world: world as never })).rejects.toThrow(new TypeError(reason));
});

test("names what the options of its functions are not", async () => {
  await using mock = await startMock({ port: false, world: "random" });
  expect(() => mock.temporaryCredentials({ second: 5 } as never)).toThrow(
    new TypeError('there is no option "second": did you mean "seconds"?'),
  );
  expect(() => mock.prefer({ code: 403 }, { time: 5 } as never)).toThrow(
    new TypeError('there is no option "time": did you mean "times"?'),
  );
});

test.each([
  [{ samples: 5 }, 5],
  [{ samples: 5, libs: 1, entities: 1 }, 5],
  [{ seed: "a", samples: 0, entities: 0 }, 0],
])("takes %j for the size of a random world", async (world, size) => {
  await using mock = await startMock({ port: false, world });
  expect(mock.world.size).toBe(size);
});

test("answers a valid call with the contract's first example", async () => {
  const mock = await startMock({ auth: false });
  const query = "Algorithm=face&LibId=lib1,lib2&EntityId=e1&PageNumber=1&PageSize=10";
  const response = await fetch(`${mock.url}/?${query}`, {
    method: "POST",
    headers: { "x-acs-action": "ListRecognitionSamples", "x-acs-version": "2020-11-09" },
  });
  const body = (await response.json()) as { RequestId: string; TotalCount: number };
  expect(response.status).toBe(200);
  expect(body.TotalCount).toBe(5);
  expect(response.headers.get("x-acs-request-id")).toBe(body.RequestId);
  await mock.close();
});
