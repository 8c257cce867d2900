// First, so that an old Node is told so before anything else runs.
import "../runtime/check-node.ts";
import { parseContract } from "../contract/parse-contract.ts";
import { createGateway, type Gateway } from "../gateway/gateway.ts";
import { pictures } from "../gateway/pictures.ts";
import { allowOrigins } from "../http/allow-origins.ts";
import { type RunningServer, startHttpServer } from "../http/http-server.ts";
import { createMockFetch } from "../http/mock-fetch.ts";
import { checkOptions } from "../mock/check-options.ts";
import type { Mock } from "../mock/mock.ts";
import type { MockOptions } from "../mock/mock-options.ts";
import { checkNames } from "../options/check-rules.ts";
import type { WorldStore } from "../world/world-store.ts";
import { createParts, type Parts, resetParts } from "./parts.ts";

/**
 * Starts a mock. Without a world it answers with the contract's examples, through Prism, whose import takes about a
 * second the first time; with one it answers lists as the documented service does.
 *
 * @throws Error when the port is taken
 * @throws TypeError that names the place when an option or the world does not fit
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  checkOptions(options);
  const parts = createParts(options);
  await parts.backend.ready();
  const gateway = createFront(parts, options);
  const server = await listen(gateway, parts, options);
  parts.url = server ? urlOf(server) : parts.url;
  return mockFrom(parts, gateway, server, options);
}

function createFront(parts: Parts, options: MockOptions): Gateway {
  const { clock, keys, nonces, limiter, faults, recorder, preferences, streams } = parts;
  const { auth = true, policies = {}, rateLimit, cors = false } = options;
  const gateway = createGateway({
    backend: () => parts.backend,
    clock,
    checks: { auth, keys, nonces, policies, limiter, rateLimit },
    faults,
    recorder,
    preference: preferences.take,
    pages: [pictures],
    random: streams.ids,
  });
  return cors === false ? gateway : allowOrigins(gateway, { cors, contract: () => parts.backend.contract });
}

async function listen(gateway: Gateway, { clock }: Parts, options: MockOptions): Promise<RunningServer | undefined> {
  const { host = "127.0.0.1", port = 0, limits } = options;
  return port === false ? undefined : startHttpServer({ host, port, gateway, clock, limits });
}

function urlOf({ host, port }: RunningServer): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function mockFrom(parts: Parts, gateway: Gateway, server: RunningServer | undefined, options: MockOptions): Mock {
  const { url, clock, keys, recorder, faults, preferences } = parts;
  const close = async () => {
    clock.reset();
    await server?.close();
  };
  return {
    url,
    fetch: createMockFetch(gateway, clock, options.limits?.bodyBytes),
    hosts: parts.backend.contract.hosts,
    clock,
    get credentials() {
      return keys.own;
    },
    get requests() {
      return recorder.requests;
    },
    get world() {
      return worldOf(parts);
    },
    fail: faults.add,
    prefer: preferences.add,
    temporaryCredentials: (asked = {}) => issueKey(parts, asked),
    reload: next => reload(parts, next),
    reset: () => resetParts(parts),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function worldOf({ world }: Parts): WorldStore {
  if (!world) {
    throw new TypeError('this mock has no world: start it with one, e.g. startMock({ world: "random" })');
  }
  return world;
}

function issueKey({ clock, keys }: Parts, asked: { readonly seconds?: number }) {
  checkNames(asked, ["seconds"]);
  const { seconds = 3600 } = asked;
  if (!(seconds >= 0)) {
    throw new RangeError(`seconds is a number from 0 up, not "${seconds}"`);
  }
  return keys.issue(clock.now() + seconds * 1000);
}

async function reload(parts: Parts, next: Parameters<Mock["reload"]>[0]): Promise<void> {
  checkNames(next, ["contract", "world"]);
  // Everything is checked before anything changes: a mock that was started without a world does not get one later.
  const world = next.world === undefined ? undefined : worldOf(parts);
  const replacement = next.contract && parts.createBackend(parseContract(next.contract));
  await replacement?.ready();
  if (next.world !== undefined) {
    world?.load(next.world);
  }
  parts.backend = replacement ?? parts.backend;
}
