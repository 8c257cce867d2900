import { expect, test } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { call } from "./fixtures/call.ts";

const start = () =>
  startMock({ port: false, world: { libs: [] }, clock: { start: "2026-01-28T00:00:00Z", frozen: true }, rateLimit: 3 });
const createLib = (mock: Mock, credentials = mock.credentials) =>
  call(mock, { Algorithm: "face", LibName: "people" }, { action: "CreateRecognitionLib", credentials });

test("a snapshot holds world, clock, quota, faults and assumptions", async () => {
  await using mock = await start();
  await createLib(mock);
  mock.fail({ kind: "error", code: "NoPermission", after: 1, rate: 1 });
  mock.snapshot("one library");
  const world = mock.world.toJSON();
  await createLib(mock);
  await createLib(mock);
  mock.clock.advance(60_000);
  mock.assume({ "CreateRecognitionLib.effect.sameName": "existing" });
  mock.world.remove({ LibId: world.libs[0]?.LibId ?? "" });
  mock.restore("one library");
  expect(mock.world.toJSON()).toEqual(world);
  expect(mock.clock.now()).toBe(Date.parse("2026-01-28T00:00:00Z"));
  // One of the three calls a second is used up, and the fault lets one go well.
  const codes = [];
  for (let index = 0; index < 3; index++) {
    codes.push((await createLib(mock)).body.Code);
  }
  expect(codes).toEqual([undefined, "NoPermission", "NoPermission"]);
  expect(mock.world.counts.libs).toBe(2);
});

test("no key is given twice after a restore", async () => {
  await using mock = await start();
  mock.snapshot("empty");
  const first = (await createLib(mock)).body.LibId;
  mock.restore("empty");
  expect(mock.world.counts.libs).toBe(0);
  expect((await createLib(mock)).body.LibId).not.toBe(first);
});

test("a snapshot keeps the order of insertion over many holders, and temporary keys", async () => {
  await using mock = await start();
  const credentials = mock.temporaryCredentials();
  for (const [index, EntityId] of ["a", "b", "a", "b"].entries()) {
    mock.world.add({ LibId: "l", Algorithm: "face", EntityId, EntityName: "n", SampleId: `s${index}` });
  }
  mock.snapshot("four");
  mock.reset();
  mock.restore("four");
  const query = { Algorithm: "face", LibId: "l", EntityId: "ANY", PageNumber: "1", PageSize: "9" };
  const { body } = await call(mock, query, { credentials });
  expect(body.Samples.Sample.map(({ SampleId }: { SampleId: string }) => SampleId)).toEqual(["s0", "s1", "s2", "s3"]);
});

test("says which snapshot was probably meant", async () => {
  await using mock = await start();
  mock.snapshot("empty");
  expect(() => mock.restore("emtpy")).toThrow(new RangeError('there is no snapshot "emtpy": did you mean "empty"?'));
  expect(() => mock.snapshot("")).toThrow(TypeError);
});
