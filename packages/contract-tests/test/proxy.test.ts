import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { startMock } from "@ims-kit/mock";
import { expect, test } from "vitest";
import { prettyReport } from "../src/report/pretty.ts";
import { runContract } from "../src/run/run-contract.ts";
import { world } from "./mutants/server.ts";
import { notHeld, RUN_TIME } from "./own-contract.ts";

interface ProxyOptions {
  /** Answers with success are kept by their address, and given again. */
  readonly cache?: boolean;
}

/** A proxy as one stands before the service: it hands on what it gets, and adds headers of its own. */
async function startProxy(upstream: string, { cache = false }: ProxyOptions = {}) {
  const kept = new Map<string, { headers: IncomingHttpHeaders; body: Buffer }>();
  let handedOn = 0;
  const server = createServer((incoming, outgoing) => {
    const { url = "/", method = "GET" } = incoming;
    const known = kept.get(url);
    if (known !== undefined) {
      return outgoing.writeHead(200, known.headers).end(known.body);
    }
    handedOn += 1;
    const headers = { ...incoming.headers, via: "1.1 proxy", "x-forwarded-for": "127.0.0.1" };
    const onward = request(new URL(url, upstream), { method, headers }, answer => {
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, via: "1.1 proxy" });
      answer.pipe(outgoing);
      if (!cache || answer.statusCode !== 200) {
        return;
      }
      const chunks: Buffer[] = [];
      answer.on("data", chunk => chunks.push(chunk));
      answer.on("end", () => kept.set(url, { headers: answer.headers, body: Buffer.concat(chunks) }));
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    handedOn: () => handedOn,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

test("a proxy before the mock holds every claim, none skipped", { timeout: RUN_TIME }, async () => {
  await using mock = await startMock({ world });
  await using proxy = await startProxy(mock.url);
  const needs = ["auth", "world", "throttle", "writes", "prefer"] as const;
  const result = await runContract({
    target: proxy.url,
    credentials: mock.credentials,
    world,
    needs,
    seed: 1,
    timeout: 60_000,
  });
  expect(result.exitCode, prettyReport(result)).toBe(0);
  expect(notHeld(result)).toEqual([]);
  expect(proxy.handedOn()).toBe(result.calls);
});

test("a proxy that keeps answers is caught: the same RequestId comes again, and for calls that must be refused", async () => {
  await using mock = await startMock({ world, rateLimit: "off" });
  await using proxy = await startProxy(mock.url, { cache: true });
  const options = { needs: ["auth", "world"], only: ["answers", "signature"], rate: 1e9, seed: 1 } as const;
  const result = await runContract({ target: proxy.url, credentials: mock.credentials, world, ...options });
  const failed = result.cases.filter(({ outcome }) => outcome === "failed").map(({ claim }) => claim);
  expect(failed).toContain("every answer has a RequestId unlike any other");
  expect(failed).toContain("a call signed with a wrong secret is refused");
});
