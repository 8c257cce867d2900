import { afterEach, expect, test } from "vitest";
import { startMock } from "../src/index.ts";
import { action, call, valid, version } from "./fixtures/call.ts";
import { openConnection, type RawConnection } from "./fixtures/raw-connection.ts";

const mock = await startMock({ world: "random", auth: false, rateLimit: "off" });
afterEach(() => mock.reset());

const head = `POST /?${new URLSearchParams(valid)} HTTP/1.1\r\nhost: 127.0.0.1\r\nx-acs-action: ${action}\r\nx-acs-version: ${version}\r\n`;
const statusLines = (connection: RawConnection) => connection.received().match(/HTTP\/1\.1 200 OK/g)?.length ?? 0;
const bodies = (connection: RawConnection) =>
  connection
    .received()
    .split("HTTP/1.1 200 OK")
    .slice(1)
    .map(answer => answer.slice(answer.indexOf("\r\n\r\n") + 4));

/** A call on a connection of its own, there and back: what was under way before it has had its time. */
async function anotherCall(): Promise<void> {
  using other = openConnection(mock.url);
  other.write(`${head}connection: close\r\n\r\n`);
  await expect.poll(other.state).toBe("ended");
  expect(statusLines(other)).toBe(1);
}

test("duplicate: the same answer comes twice on the connection, which stays of use", async () => {
  using connection = openConnection(mock.url);
  mock.fail({ kind: "duplicate" });
  connection.write(`${head}\r\n`);
  await expect.poll(() => statusLines(connection)).toBe(2);
  connection.write(`${head}connection: close\r\n\r\n`);
  await expect.poll(connection.state).toBe("ended");
  const [first, second, third, ...more] = bodies(connection);
  expect(JSON.parse(first ?? "")).toMatchObject({ TotalCount: 0 });
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  expect(more).toEqual([]);
});

test("stall: not even the headers come, until its time is over", async () => {
  using connection = openConnection(mock.url);
  mock.fail({ kind: "stall", ms: 3_600_000 });
  connection.write(`${head}\r\n`);
  await expect.poll(() => mock.requests.length).toBe(1);
  await anotherCall();
  expect([connection.received(), connection.state()]).toEqual(["", "open"]);
  mock.clock.advance(3_600_000);
  await expect.poll(() => bodies(connection)[0]).toMatch(/^\{.*\}$/);
});

test("stall-body: the headers and half of the body come, and the rest once its time is over", async () => {
  using connection = openConnection(mock.url);
  mock.fail({ kind: "stall-body", ms: 3_600_000 });
  connection.write(`${head}\r\n`);
  await expect.poll(() => bodies(connection)[0]).toBeTruthy();
  await anotherCall();
  const length = Number(/content-length: (\d+)/i.exec(connection.received())?.[1]);
  expect(bodies(connection)[0]).toHaveLength(Math.floor(length / 2));
  expect(connection.state()).toBe("open");
  mock.clock.advance(3_600_000);
  await expect.poll(() => bodies(connection)[0]?.length).toBe(length);
  expect(JSON.parse(bodies(connection)[0] ?? "")).toMatchObject({ TotalCount: 0 });
});

test("truncated: half of the body comes, then the end", async () => {
  using connection = openConnection(mock.url);
  mock.fail({ kind: "truncated" });
  connection.write(`${head}\r\n`);
  await expect.poll(connection.state).not.toBe("open");
  const length = Number(/content-length: (\d+)/i.exec(connection.received())?.[1]);
  expect(bodies(connection)[0]).toHaveLength(Math.floor(length / 2));
});

test("reset: the connection breaks off while the body is still under way", async () => {
  using connection = openConnection(mock.url);
  mock.fail({ kind: "reset" });
  connection.write(`${head}content-length: 8\r\n\r\nhalf`);
  await expect.poll(connection.state).toBe("reset");
  expect(connection.received()).toBe("");
  expect(mock.requests).toMatchObject([{ body: "", faults: ["reset"] }]);
});

test.each([
  ["ends", (connection: RawConnection) => connection[Symbol.dispose](), "the request is not HTTP: Parse Error"],
  ["breaks off", (connection: RawConnection) => connection.reset(), "the connection ended before the body did"],
])("a fault drawn for a body whose connection %s is on record, once", async (_how, leave, detail) => {
  const fault = mock.fail({ kind: "empty" });
  using connection = openConnection(mock.url);
  connection.write(`${head}content-length: 8\r\n\r\nhalf`);
  await expect.poll(() => fault.fired).toBe(1);
  leave(connection);
  await expect.poll(() => mock.requests).not.toEqual([]);
  await anotherCall();
  expect(mock.requests).toMatchObject([
    { verdict: "InvalidParameter", body: "", faults: ["empty"], detail },
    { verdict: "OK", faults: [] },
  ]);
});

test("reset-after: the connection breaks off once the whole request is read", async () => {
  using connection = openConnection(mock.url);
  const fault = mock.fail({ kind: "reset-after" });
  connection.write(`${head}content-length: 8\r\n\r\nhalf`);
  await expect.poll(() => fault.fired).toBe(1);
  await anotherCall();
  expect(connection.state()).toBe("open");
  connection.write("more");
  await expect.poll(connection.state).toBe("reset");
  expect(connection.received()).toBe("");
  expect(mock.requests.at(-1)).toMatchObject({ body: "halfmore", faults: ["reset-after"] });
});

test.each([
  [undefined, 502, "502 Bad Gateway"],
  [200, 200, "Welcome"],
])("html with status %s: a page of HTML, with %i", async (asked, status, title) => {
  mock.fail({ kind: "html", ...(asked !== undefined && { status: asked }) });
  const answer = await call(mock);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "text/html"]);
  expect(answer.text).toContain(`<title>${title}</title>`);
});

test.each([
  [{ kind: "content-type" }, 200, "text/plain"],
  [{ kind: "content-type", contentType: "text/xml" }, 200, "text/xml"],
  [{ kind: "gzip" }, 200, "application/json"],
] as const)("%j: the right body under wrong headers", async (fault, status, type) => {
  mock.fail(fault);
  using connection = openConnection(mock.url);
  connection.write(`${head}connection: close\r\n\r\n`);
  await expect.poll(connection.state).toBe("ended");
  const received = connection.received();
  expect(received).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(/content-type: (.*)\r/.exec(received)?.[1]).toBe(type);
  expect(/content-encoding: (.*)\r/.exec(received)?.[1]).toBe(fault.kind === "gzip" ? "gzip" : undefined);
  expect(JSON.parse(bodies(connection)[0] ?? "")).toMatchObject({ TotalCount: 0 });
});

test.each([
  [undefined, 502],
  [200, 200],
  [503, 503],
])("empty with status %s: nothing but a status, %i", async (asked, status) => {
  mock.fail({ kind: "empty", ...(asked !== undefined && { status: asked }) });
  const answer = await call(mock);
  expect([answer.status, answer.text, answer.headers.get("content-type")]).toEqual([status, "", null]);
});

test.each([
  [{}, 500, "InternalError"],
  [{ status: 503 }, 503, "ServiceUnavailable"],
  [{ status: 429 }, 429, "Throttling.User"],
  [{ code: "throttling.user", status: 429 }, 429, "Throttling.User"],
  [{ code: "NoPermission" }, 403, "NoPermission"],
])("error %j: %i %s", async (said, status, code) => {
  mock.fail({ kind: "error", ...said });
  const answer = await call(mock);
  expect([answer.status, answer.body.Code]).toEqual([status, code]);
});

test("the same seed gives the same faults in the same order, on mocks of their own", async () => {
  const drawn = async (seed: number) => {
    await using other = await startMock({ port: false, world: "random", auth: false, rateLimit: "off", seed });
    other.fail({ kind: "error", code: "InternalError", rate: 0.2 });
    other.fail({ kind: "html", rate: 0.2 });
    other.fail({ kind: "empty", rate: 0.2, after: 5 });
    for (let index = 0; index < 60; index++) {
      await call(other);
    }
    return other.requests.map(({ faults }) => faults.join());
  };
  const faults = await drawn(3);
  expect(new Set(faults)).toEqual(new Set(["", "error", "html", "empty"]));
  expect(await drawn(3)).toEqual(faults);
  expect(await drawn(4)).not.toEqual(faults);
});
