// First, so that an old Node gives one sentence before anything else runs.
import "../runtime/check-node.ts";
import { accessFrom } from "../control/access.ts";
import { controlPage } from "../control/control-page.ts";
import type { Controls } from "../control/controls.ts";
import { startPage } from "../control/start-page.ts";
import { createGateway, type Gateway } from "../gateway/gateway.ts";
import type { Page } from "../gateway/page.ts";
import { pictures } from "../gateway/pictures.ts";
import { allowOrigins } from "../http/allow-origins.ts";
import { startHttpServer } from "../http/http-server.ts";
import { createMockFetch } from "../http/mock-fetch.ts";
import { checkOptions } from "../mock/check-options.ts";
import type { Mock } from "../mock/mock.ts";
import type { MockOptions } from "../mock/mock-options.ts";
import { createControls } from "./create-controls.ts";
import { createParts, type Parts } from "./parts.ts";

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
  try {
    await parts.current.backend.ready();
    return await openMock(parts, options);
  } catch (error) {
    await parts.persisted?.close();
    throw error;
  }
}

async function openMock(parts: Parts, options: MockOptions): Promise<Mock> {
  const { host = "127.0.0.1", port = 0, limits } = options;
  const controls = createControls(parts);
  const pages = [pictures, startPage(controls), controlPage(controls, accessFrom(host, options.control))];
  const gateway = createFront(parts, pages, options);
  const { clock } = parts;
  const server = port === false ? undefined : await startHttpServer({ host, port, gateway, clock, limits });
  if (server) {
    parts.url = `http://${host.includes(":") ? `[${host}]` : host}:${server.port}`;
  }
  const close = async () => {
    clock.reset();
    await server?.close();
    await parts.persisted?.close();
  };
  const own = {
    url: parts.url,
    fetch: createMockFetch(gateway, clock, limits?.bodyBytes),
    hosts: parts.current.contract.hosts,
    close,
    [Symbol.asyncDispose]: close,
  };
  return withGetters(own, controls);
}

function createFront(parts: Parts, pages: readonly Page[], options: MockOptions): Gateway {
  const { current, clock, keys, nonces, limiter, faults, recorder, preferences, streams } = parts;
  const { auth = true, policies = {}, rateLimit, cors = false } = options;
  const gateway = createGateway({
    backend: () => current.backend,
    clock,
    checks: { auth, keys, nonces, policies, limiter, rateLimit },
    faults,
    recorder,
    preference: preferences.take,
    pages,
    random: streams.ids,
  });
  return cors === false ? gateway : allowOrigins(gateway, { cors, contract: () => current.backend.contract });
}

/** The mock's own members with those that controls have; what changes with time stays a getter. */
function withGetters(
  own: Pick<Mock, "url" | "fetch" | "hosts" | "close" | typeof Symbol.asyncDispose>,
  controls: Controls,
): Mock {
  const { clock, fail, prefer, temporaryCredentials, reload, assume, snapshot, restore, reset } = controls;
  return {
    ...own,
    clock,
    fail,
    prefer,
    temporaryCredentials,
    reload,
    assume,
    snapshot,
    restore,
    reset,
    get credentials() {
      return controls.credentials;
    },
    get requests() {
      return controls.requests;
    },
    get world() {
      return controls.world;
    },
  };
}
