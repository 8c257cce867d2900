import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createNetServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { contractFromDocument, loadContract } from "../src/contract/load-contract.ts";
import type { ContractRunOptions } from "../src/run/options.ts";
import { countOf } from "../src/run/result.ts";
import { runContract } from "../src/run/run-contract.ts";
import { answer, OWN, right, type State } from "./mutants/right.ts";
import { startServer, world } from "./mutants/server.ts";
import { readAndDelete, readAndDeleteSuites } from "./two-operations.ts";

const credentials = { accessKeyId: "TestAccessKeyId", accessKeySecret: "TestAccessKeySecret" };
const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) {
    close();
  }
});

async function listen(server: Server, scheme = "http"): Promise<string> {
  const sockets = new Set<Socket>();
  server.on("connection", socket => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.close();
    for (const socket of sockets) {
      socket.destroy();
    }
  });
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function judge(target: string, more: Partial<ContractRunOptions> = {}) {
  return runContract({
    target,
    credentials,
    world,
    seed: 1,
    needs: ["auth", "world"],
    rate: 1e9,
    timeout: 5000,
    ...more,
    only: more.suites === undefined ? ["gateway", OWN, ...(more.only ?? [])] : more.only,
  });
}

/** Right for so many calls, then as `after` says. */
function rightUntil(calls: number, after: RequestListener): RequestListener {
  const state: State = { samples: [], nonces: new Set(), calls: [], count: 0 };
  return (request, response) => {
    if (state.count >= calls) {
      return after(request, response);
    }
    const query = [...new URL(request.url ?? "/", "http://localhost").searchParams] as [string, string][];
    const call = { method: request.method ?? "", headers: request.headers, query };
    const { status, headers, body } = answer({ ...right, limit: 1e9 }, call, state);
    response.writeHead(status, headers).end(body);
  };
}

test("a target that is down is one sentence and exit code 2", async () => {
  const server = createNetServer();
  const url = await listen(server);
  server.close();
  const { exitCode, stopped, cases } = await judge(url);
  expect({ exitCode, stopped }).toEqual({
    exitCode: 2,
    stopped: `${url}: the connection was refused: nothing listens there`,
  });
  expect(new Set(cases.map(({ outcome }) => outcome))).toEqual(new Set(["not run"]));
});

test("a target that never answers stops the run after its timeout", async () => {
  const url = await listen(createServer(() => undefined));
  const { exitCode, stopped } = await judge(url, { timeout: 300 });
  expect({ exitCode, stopped }).toEqual({ exitCode: 2, stopped: `${url}: no whole answer came within 300 ms` });
});

test("a target that sends its answer drop by drop stops the run after its timeout", async () => {
  const drip: RequestListener = (_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const timer = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(timer));
  };
  const { exitCode, stopped } = await judge(await listen(createServer(drip)), { timeout: 300 });
  expect(exitCode).toBe(2);
  expect(stopped).toContain("no whole answer came within 300 ms");
});

test("a target that becomes silent half-way is reported with what was done so far", async () => {
  const url = await listen(createServer(rightUntil(60, () => undefined)));
  const result = await judge(url, { timeout: 300 });
  expect(result.exitCode).toBe(2);
  expect(result.stopped).toContain("no whole answer came within 300 ms");
  expect(countOf(result, "held")).toBeGreaterThan(30);
  expect(countOf(result, "not run")).toBeGreaterThan(30);
});

test("a target that drops connections is one sentence and exit code 2", async () => {
  const url = await listen(createNetServer(socket => socket.destroy()));
  const { exitCode, stopped } = await judge(url);
  expect({ exitCode, stopped }).toEqual({ exitCode: 2, stopped: `${url}: the connection was dropped` });
});

test("a target that drops connections half-way is reported with what was done so far", async () => {
  const url = await listen(createServer(rightUntil(60, request => request.socket.destroy())));
  const result = await judge(url);
  expect(result.exitCode).toBe(2);
  expect(result.stopped).toContain("the connection was dropped");
  expect(countOf(result, "held")).toBeGreaterThan(30);
});

test("a connection dropped in the middle of the answer is told as that", async () => {
  const cut: RequestListener = (request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"RequestId":');
    setTimeout(() => request.socket.destroy(), 20);
  };
  const { exitCode, stopped } = await judge(await listen(createServer(cut)));
  expect(exitCode).toBe(2);
  expect(stopped).toContain("the connection was dropped in the middle of the answer");
});

test("one dropped connection is the failure of its case, not the end of the run", async () => {
  const served = rightUntil(Number.POSITIVE_INFINITY, () => undefined);
  const url = await listen(
    createServer((request, response) => {
      if (request.method === "DELETE") {
        request.socket.destroy();
      } else {
        served(request, response);
      }
    }),
  );
  const { exitCode, cases } = await judge(url, { only: ["refusals"], timeout: 5000 });
  expect(exitCode).toBe(1);
  const failed = cases.filter(({ outcome }) => outcome === "failed");
  expect(failed.map(({ claim, failure }) => [claim, failure?.message])).toEqual([
    ["the method DELETE is refused", "no answer came: the connection was dropped"],
  ]);
});

test("a run that is stopped while calls are without an answer leaves no rejection that nobody handles", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  closers.push(() => process.off("unhandledRejection", note));
  const stop = new AbortController();
  const url = await listen(createServer(rightUntil(60, () => void setTimeout(() => stop.abort(), 20))));
  const result = await judge(url, { signal: stop.signal });
  await new Promise(resolve => setImmediate(resolve));
  expect(unhandled).toEqual([]);
  expect([result.exitCode, result.stopped]).toEqual([2, "interrupted"]);
});

test("a run that is stopped while the target is asked for a sign of life stays stopped", async () => {
  const stop = new AbortController();
  let dropped = false;
  const url = await listen(
    createServer((request, response) => {
      const hasId = new URL(request.url ?? "/", "http://localhost").searchParams.has("Id");
      if (dropped && hasId) {
        stop.abort();
      }
      dropped ||= !hasId;
      if (!hasId) {
        return request.socket.destroy();
      }
      response.writeHead(200, { "content-type": "application/json" }).end('{"RequestId":"1"}');
    }),
  );
  const things = { contract: readAndDelete(), suites: readAndDeleteSuites, only: ["GetThing"], world: undefined };
  const { exitCode, stopped, calls } = await judge(url, { ...things, signal: stop.signal });
  expect([exitCode, stopped, calls]).toEqual([2, "interrupted", 3]);
});

test("a target that does not speak HTTP is one sentence and exit code 2", async () => {
  const url = await listen(createNetServer(socket => socket.end("SSH-2.0-OpenSSH_9.6\r\n")));
  const { exitCode, stopped } = await judge(url);
  expect(exitCode).toBe(2);
  expect(stopped).toContain("the answer is not HTTP");
});

test("a web page instead of the service is one sentence and exit code 2", async () => {
  const page: RequestListener = (_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>It works!</h1>");
  };
  const { exitCode, stopped } = await judge(await listen(createServer(page)));
  expect(exitCode).toBe(2);
  expect(stopped).toContain("answers a valid call with 200 and text/html, not with JSON: is it this service?");
});

test("another service that answers in JSON is one sentence and exit code 2", async () => {
  const other: RequestListener = (_, response) => {
    response.writeHead(404, { "content-type": "application/json" }).end('{"error":"no such page"}');
  };
  const url = await listen(createServer(other));
  const { exitCode, stopped, calls } = await judge(url);
  const sentence = `${url} answers a valid call with 404 without a Code: is it this service?`;
  expect({ exitCode, stopped, calls }).toEqual({ exitCode: 2, stopped: sentence, calls: 1 });
});

test("a redirect is not followed; the address it names is told", async () => {
  const away: RequestListener = (_, response) => {
    response.writeHead(302, { location: "https://example.com/login" }).end();
  };
  const { exitCode, stopped } = await judge(await listen(createServer(away)));
  expect(exitCode).toBe(2);
  expect(stopped).toContain("redirects to https://example.com/login: give the address that answers itself as --target");
});

test("TLS spoken to a server without a certificate is one sentence and exit code 2", async () => {
  const { exitCode, stopped } = await judge(await listen(createTlsServer({}), "https"));
  expect(exitCode).toBe(2);
  expect(stopped).toContain("TLS failed");
});

test("TLS spoken to a server that has none is one sentence and exit code 2", async () => {
  const { exitCode, stopped } = await judge((await listen(createServer())).replace("http:", "https:"));
  expect(exitCode).toBe(2);
  expect(stopped).toContain("TLS failed");
});

test("a certificate that nobody signed is one sentence and exit code 2", async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), "contract-tests-"));
  closers.push(() => rmSync(folder, { recursive: true }));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  try {
    const names = ["-keyout", key, "-out", cert, "-subj", "/CN=localhost"];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", ...names], {
      stdio: "ignore",
    });
  } catch {
    skip("openssl is missing: apt-get install openssl");
  }
  const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) });
  const { exitCode, stopped } = await judge(await listen(server, "https"));
  expect(exitCode).toBe(2);
  expect(stopped).toContain("TLS failed: self-signed certificate");
});

test("wrong credentials are one sentence that holds no secret", async () => {
  const server = await startServer();
  closers.push(() => void server.close());
  const wrong = { accessKeyId: "TestAccessKeyId", accessKeySecret: "not-the-secret" };
  const result = await judge(server.url, { credentials: wrong });
  expect(result.exitCode).toBe(2);
  expect(result.stopped).toBe(
    `${server.url} refuses the credentials (400 SignatureDoesNotMatch): are they the target's, and may they call the operation?`,
  );
  expect(JSON.stringify(result)).not.toContain("not-the-secret");
});

test("missing credentials are named with where to put them", async () => {
  const server = await startServer();
  closers.push(() => void server.close());
  const { exitCode, stopped } = await judge(server.url, { credentials: undefined });
  expect(exitCode).toBe(2);
  expect(stopped).toContain("set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET");
});

test("against the service itself the first denied credential is the last call", async () => {
  let calls = 0;
  const deny: RequestListener = (_, response) => {
    calls += 1;
    const body = { RequestId: "r", HostId: "h", Code: "Forbidden.RAM", Message: "no" };
    response.writeHead(403, { "content-type": "application/json", "x-acs-request-id": "r" }).end(JSON.stringify(body));
  };
  const url = await listen(createServer(deny));
  const document = { ...loadContract().document, servers: [{ url }] };
  const { exitCode, stopped } = await judge(url, { contract: contractFromDocument(document) });
  expect(exitCode).toBe(2);
  expect(stopped).toContain("refuses the credentials (403 Forbidden.RAM)");
  expect(calls).toBe(1);
});

test("against the service itself no more than ten calls a second are made", async () => {
  const start = Date.now();
  let time = start;
  const clock = {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds;
    },
  };
  const url = await listen(createServer(rightUntil(Number.POSITIVE_INFINITY, () => undefined)));
  const document = { ...loadContract().document, servers: [{ url }] };
  const live = { contract: contractFromDocument(document), only: ["refusals"], world: undefined, timeout: 5000 };
  const { cases, calls } = await judge(url, { ...live, rate: 1000, clock });
  expect(cases.filter(({ outcome }) => outcome === "failed")).toEqual([]);
  expect(time - start).toBeGreaterThanOrEqual(Math.floor((calls - 1) / 10) * 1000);
});

test("no case runs for longer than its timeout", async () => {
  const slow = rightUntil(Number.POSITIVE_INFINITY, () => undefined);
  const url = await listen(createServer((request, response) => setTimeout(() => slow(request, response), 40)));
  const result = await judge(url, { only: ["properties"], caseTimeout: 200, timeout: 1000 });
  expect(result.exitCode).toBe(1);
  for (const { failure } of result.cases) {
    expect(failure?.message).toBe("the case took longer than 200 ms");
  }
});
