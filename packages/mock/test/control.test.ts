import { request } from "node:http";
import { expect, test } from "vitest";
import { controlDocument } from "../src/control/document.ts";
import { handlers } from "../src/control/handlers.ts";
import { connectMock, type MockOptions, startMock } from "../src/index.ts";
import { createRandom, integerBetween } from "../src/runtime/random.ts";
import { call, valid } from "./fixtures/call.ts";

const world = {
  libs: [
    {
      LibId: "l1",
      Algorithm: "face",
      LibName: "people",
      entities: [{ EntityId: "e1", EntityName: "kim", samples: [{ SampleId: "s1", ImageUrl: "/pictures/s1.png" }] }],
    },
  ],
};
const query = { ...valid, LibId: "l1" };
const start = (options: MockOptions = {}) => startMock({ world, auth: false, rateLimit: "off", ...options });

test("has a handler for each operation of its document, and no other", () => {
  const ids = Object.values(controlDocument().paths).flatMap(item =>
    Object.values(item).flatMap(node => (node as { operationId?: string }).operationId ?? []),
  );
  expect(ids.sort()).toEqual(Object.keys(handlers).sort());
});

test("a mock in another process is steered by the methods of one in the same", async () => {
  await using mock = await start({ clock: { start: 0, frozen: true } });
  const remote = await connectMock(mock.url);
  expect(remote.credentials).toEqual(mock.credentials);
  await remote.world.add({ LibId: "l1", EntityId: "e2", EntityName: "lee" });
  await remote.world.move("s1", { LibId: "l1", EntityId: "e2" });
  expect(await remote.world.counts()).toEqual({ libs: 1, entities: 2, samples: 1 });
  await remote.world.remove({ LibId: "l1", EntityId: "e1" });
  expect(await remote.world.toJSON()).toEqual(mock.world.toJSON());
  await remote.clock.advance(5_000);
  expect(await remote.clock.now()).toBe(5_000);
  const fault = await remote.fail({ kind: "error", code: "NoPermission", times: 2 });
  expect((await call(mock, query)).body.Code).toBe("NoPermission");
  expect(await fault.fired()).toBe(1);
  await fault.cancel();
  expect((await call(mock, query)).status).toBe(200);
  await remote.prefer({ example: "empty" });
  expect((await call(mock, query)).body.TotalCount).toBe(0);
  await remote.assume({ "ListRecognitionSamples.EntityId.any.absent": "none" });
  expect((await call(mock, query)).body.TotalCount).toBe(0);
  expect((await remote.temporaryCredentials({ seconds: 60 })).expiration).toBe(65_000);
  expect((await remote.requests()).map(({ verdict }) => verdict)).toEqual(["NoPermission", "OK", "OK", "OK"]);
  await remote.reload({ world: { libs: [] } });
  expect(mock.world.counts.libs).toBe(0);
  await remote.reset();
  expect([await remote.requests(), await remote.clock.now()]).toEqual([[], 0]);
});

test("says what does not fit in the mock's own words, and changes nothing", async () => {
  await using mock = await start();
  const remote = await connectMock(mock.url);
  await expect(remote.world.remove({ LibId: "l9" })).rejects.toThrow('there is no LibId "l9"');
  await expect(remote.reload({ world: { libs: [{}] } as never })).rejects.toThrow("/libs/0/LibId: is missing");
  await expect(remote.fail({ kind: "rset" } as never)).rejects.toThrow('did you mean "reset"?');
  await expect(remote.assume({ "a.b": "c" } as never)).rejects.toThrow('the contract has no assumption "a.b"');
  await expect(remote.restore("nowhere")).rejects.toThrow('there is no snapshot "nowhere"');
  await expect(connectMock("http://127.0.0.1:1")).rejects.toThrow("no mock answers at http://127.0.0.1:1");
  expect(mock.world.toJSON()).toEqual(world);
});

test.each<[string, string, RequestInit, number, string]>([
  ["an unknown path", "nothing", {}, 404, "there is no /_ims/nothing"],
  ["an unknown method", "world", { method: "PATCH" }, 405, "/_ims/world takes GET or PUT, not PATCH"],
  ["no JSON", "faults", { method: "POST", body: "{" }, 400, "the body is not JSON"],
  [
    "a wrong type",
    "clock/advance",
    { method: "POST", body: '{"milliseconds":"1"}' },
    400,
    "the body/milliseconds must be number",
  ],
  [
    "a missing member",
    "clock/advance",
    { method: "POST", body: "{}" },
    400,
    "must have required property 'milliseconds'",
  ],
  [
    "a member too many",
    "credentials",
    { method: "POST", body: '{"second":1}' },
    400,
    'must NOT have additional properties ("second")',
  ],
  ["a broken escape", "snapshots/%zz/restore", { method: "POST" }, 404, 'there is no snapshot "%zz"'],
  ["a fault that is not there", "faults/7", { method: "DELETE" }, 404, 'there is no fault "7"'],
])("%s under /_ims/ is refused with a sentence", async (_what, path, init, status, message) => {
  await using mock = await start();
  const response = await fetch(`${mock.url}/_ims/${path}`, init);
  expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([
    status,
    expect.stringContaining(message),
  ]);
});

test("2,000 seeded requests of nonsense under /_ims/ are answered with less than a 500, and a sentence where refused", async () => {
  await using mock = await start({ port: false });
  const random = createRandom("control");
  const pick = <Value>(values: readonly Value[]) => values[integerBetween(random, 0, values.length - 1)] as Value;
  const paths = Object.keys(controlDocument().paths).map(path =>
    path.replaceAll(/\{\w+\}/g, () => pick(["a", "%00", "__proto__"])),
  );
  const bodies = [
    "",
    "null",
    "[]",
    "{}",
    '"x"',
    "{",
    '{"kind":"error","rate":2}',
    '{"libs":{}}',
    '{"__proto__":{"a":1}}',
    "1e999",
  ];
  for (let index = 0; index < 2_000; index++) {
    const method = pick(["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS"]);
    const query = pick(["", "?LibId=l1", "?constructor=1", "?%zz"]);
    const body = method === "GET" || method === "HEAD" ? undefined : pick(bodies);
    const response = await mock.fetch(`${mock.url}${pick([...paths, "/_ims/", "/_ims//x"])}${query}`, {
      method,
      ...(body !== undefined && { body }),
    });
    expect(response.status).toBeLessThan(500);
    if (response.status >= 400 && method !== "HEAD") {
      expect(((await response.json()) as { message: string }).message).toBeTruthy();
    }
  }
});

test("a body over the limit is refused", async () => {
  await using mock = await start({ limits: { bodyBytes: 100 } });
  const response = await fetch(`${mock.url}/_ims/world`, { method: "PUT", body: "x".repeat(200) });
  expect(response.status).toBe(400);
});

/** The status of a request whose headers `fetch` would not send. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/_ims/health`, { headers }, response => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

test("pages of other origins, and names that a page had pointed here, may not steer it", async () => {
  await using mock = await start({ cors: true });
  expect(await statusOf(mock.url, { origin: "http://evil.example" })).toBe(403);
  expect(await statusOf(mock.url, { host: "evil.example" })).toBe(403);
  expect(await statusOf(mock.url, { origin: mock.url })).toBe(200);
});

test("elsewhere than on loopback it is steered with a token only", async () => {
  await using open = await start({ host: "0.0.0.0" });
  await using guarded = await start({ host: "0.0.0.0", control: { token: "let me in" } });
  await using off = await start({ control: false });
  const at = (mock: { url: string }) => mock.url.replace("0.0.0.0", "127.0.0.1");
  await expect(connectMock(at(open))).rejects.toThrow("--control-token");
  await expect(connectMock(at(guarded))).rejects.toThrow("Authorization: Bearer");
  await expect(connectMock(at(guarded), { token: "let me inn" })).rejects.toThrow("Authorization: Bearer");
  expect((await connectMock(at(guarded), { token: "let me in" })).url).toBe(at(guarded));
  await expect(connectMock(at(off))).rejects.toThrow();
});

test("steering is neither on record nor a call", async () => {
  await using mock = await start();
  mock.fail({ kind: "error", code: "NoPermission" });
  const remote = await connectMock(mock.url);
  await remote.world.counts();
  expect(mock.requests).toEqual([]);
  expect((await call(mock, query)).body.Code).toBe("NoPermission");
});
