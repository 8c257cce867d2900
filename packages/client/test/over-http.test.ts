import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { createClient } from "../src/index.ts";
import { createFakeClock } from "./fixtures/fake-clock.ts";
import { fakeKeys } from "./fixtures/fake-list.ts";
import { type Loopback, startLoopback } from "./fixtures/loopback.ts";
import { query, success } from "./fixtures/scripted.ts";

let server: Loopback;
afterEach(() => server.close());

async function call(handler: (request: IncomingMessage, response: ServerResponse) => void) {
  server = await startLoopback(0, handler);
  const ims = createClient({ endpoint: server.url, credentials: fakeKeys, retry: { base: 0 }, timeout: 5000 });
  return ims.listRecognitionSamples.withResponse(query);
}

const body = JSON.stringify(success);

describe("over a real connection", () => {
  test("reads a gzip body", async () => {
    const { data, attempts } = await call((_, response) => {
      response.setHeader("content-type", "application/json").setHeader("content-encoding", "gzip").end(gzipSync(body));
    });
    expect({ data, attempts }).toEqual({ data: success, attempts: 1 });
  });

  test.each(["x-gzip", "GZIP"])("reads a body that is said to be %s", async encoding => {
    const { data } = await call((_, response) => {
      response
        .setHeader("content-type", "application/json")
        .setHeader("content-encoding", encoding)
        .end(gzipSync(body));
    });
    expect(data).toEqual(success);
  });

  test.each([
    ["nothing", "", "no body"],
    ["HTML", "<html>bad gateway", "a body that is not compressed as its content-encoding says"],
    ["a part", gzipSync("<html>bad gateway").subarray(0, 25), 'content of type "text/html"'],
  ])("reports %s that is marked as gzip with its status and id", async (_, content, what) => {
    const answer = call((_, response) => {
      response
        .writeHead(502, { "content-type": "text/html", "content-encoding": "gzip", "x-acs-request-id": "R-9" })
        .end(content);
    });
    await expect(answer).rejects.toMatchObject({ name: "ContractError", status: 502, requestId: "R-9" });
    await expect(answer).rejects.toThrow(what);
  });

  test("takes no JSON for a success that is marked as gzip and is not", async () => {
    const answer = call((_, response) => {
      response.setHeader("content-type", "application/json").setHeader("content-encoding", "gzip").end(body);
    });
    await expect(answer).rejects.toMatchObject({ name: "ContractError", status: 200, attempts: 1 });
  });

  test("reads JSON behind a byte order mark, as fetch does", async () => {
    const { data } = await call((_, response) => {
      response.setHeader("content-type", "application/json").end(`\ufeff${body}`);
    });
    expect(data).toEqual(success);
  });

  test("sends POST with an empty body, no Content-Type and the host that is signed", async () => {
    const seen: IncomingMessage[] = [];
    await call((request, response) => {
      seen.push(request);
      response.setHeader("content-type", "application/json").end(body);
    });
    expect(seen[0]?.method).toBe("POST");
    expect(seen[0]?.headers).toMatchObject({ "content-length": "0", host: server.url.replace("http://", "") });
    expect(seen[0]?.headers).not.toHaveProperty("content-type");
  });

  test("does not follow a redirect, which would carry the signature elsewhere", async () => {
    const answer = call((_, response) => response.writeHead(307, { location: "/elsewhere" }).end());
    await expect(answer).rejects.toMatchObject({ name: "ContractError", status: 307, attempts: 1 });
    expect(server.requests.length).toBe(1);
  });

  test("tries again after a reset in the middle of the body", async () => {
    let count = 0;
    const { attempts } = await call((_, response) => {
      response.setHeader("content-type", "application/json");
      if (++count > 1) {
        return response.end(body);
      }
      response.setHeader("content-length", body.length);
      response.write(body.slice(0, 20), () => response.socket?.destroy());
    });
    expect(attempts).toBe(2);
  });

  test("reports a reset of every attempt as a failure of the connection", async () => {
    const answer = call(request => request.socket.destroy());
    await expect(answer).rejects.toMatchObject({ name: "NetworkError", reason: "connection", sent: true, attempts: 3 });
  });

  test("knows that nothing was sent where nobody listens", async () => {
    server = await startLoopback();
    const { url } = server;
    await server.close();
    const ims = createClient({ endpoint: url, credentials: fakeKeys, retry: false });
    await expect(ims.listRecognitionSamples(query)).rejects.toMatchObject({
      name: "NetworkError",
      reason: "connection",
      sent: false,
    });
  });

  test("times out on a body that does not end", async () => {
    server = await startLoopback(0, (_, response) =>
      response.setHeader("content-type", "application/json").write(body.slice(0, 20)),
    );
    const ims = createClient({ endpoint: server.url, credentials: fakeKeys, retry: false, timeout: 50 });
    await expect(ims.listRecognitionSamples(query)).rejects.toMatchObject({ name: "NetworkError", reason: "timeout" });
  });

  test.each(["before", "within"])("stops a request that timed out %s its answer", async where => {
    let arrive = (_: ServerResponse) => {};
    const arrived = new Promise<ServerResponse>(resolve => {
      arrive = resolve;
    });
    server = await startLoopback(0, (_, response) => {
      if (where === "within") {
        response.setHeader("content-type", "application/json").write(body.slice(0, 20));
      }
      arrive(response);
    });
    const clock = createFakeClock();
    const ims = createClient({ endpoint: server.url, credentials: fakeKeys, retry: false, timeout: 50, clock });
    const call = ims.listRecognitionSamples(query);
    call.catch(() => {});
    const closed = once(await arrived, "close");
    await clock.advance(50);
    await expect(call).rejects.toMatchObject({ reason: "timeout" });
    await closed;
  });

  test("warns of no leak when 50 calls share a signal", async () => {
    const warnings: Error[] = [];
    const keep = (warning: Error) => void warnings.push(warning);
    process.on("warning", keep);
    server = await startLoopback(0, (_, response) => response.setHeader("content-type", "application/json").end(body));
    const ims = createClient({ endpoint: server.url, credentials: fakeKeys, limiter: false });
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 50 }, () => ims.listRecognitionSamples(query, { signal })));
    await new Promise(setImmediate);
    process.off("warning", keep);
    expect(warnings).toEqual([]);
  });
});
