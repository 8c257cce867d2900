// One server of the comparison, in a process of its own: `node server.ts <kind>`. Prints one line of JSON once it listens.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { type MockOptions, randomWorld, startMock } from "@ims-kit/mock";
import spec from "@ims-kit/spec/openapi.json" with { type: "json" };

const [, , kind = "", argument = ""] = process.argv;
const began = performance.now();
const url = await start();
console.log(
  JSON.stringify({ url, milliseconds: performance.now() - began, megabytes: process.resourceUsage().maxRSS / 1e3 }),
);

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1e6);
});

async function start(): Promise<string> {
  switch (kind) {
    case "bare":
      return bare(Buffer.from(argument, "base64"));
    case "prism":
      return prism();
    case "openapi-backend":
      return openapiBackend();
    case "mock-contract":
      return mock({ auth: false });
    case "mock-world":
      return mock({ world: randomWorld({ libs: 1, entities: 20, samples: Number(argument) }) });
    default:
      throw new Error(`there is no server "${kind}"`);
  }
}

async function mock(options: MockOptions): Promise<string> {
  return (await startMock({ ...options, rateLimit: "off" })).url;
}

/** node:http with one answer: what no server of JSON can be quicker than. */
function bare(body: Buffer): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
    response.end(body);
  });
  return new Promise(resolve =>
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
}

/** Both peers route by path alone, so that the one operation is put at `/` for them. */
function contractAtRoot(): object {
  const { paths, security: _security, ...rest } = structuredClone(spec) as { paths: object; security?: unknown };
  return { ...rest, paths: { "/": Object.values(paths)[0] } };
}

/** Prism's own server, silent, checking requests as the mock does. */
async function prism(): Promise<string> {
  const require = createRequire(import.meta.url);
  const { getHttpOperationsFromSpec } = require("@stoplight/prism-http") as typeof import("@stoplight/prism-http");
  const { createServer: createPrism } =
    require("@stoplight/prism-http-server") as typeof import("@stoplight/prism-http-server");
  const nothing = () => {};
  const logger = { info: nothing, warn: nothing, error: nothing, debug: nothing, trace: nothing, fatal: nothing };
  const silent: object = { ...logger, success: nothing, child: () => silent };
  const server = createPrism(await getHttpOperationsFromSpec(contractAtRoot()), {
    cors: false,
    components: { logger: silent as never },
    config: {
      mock: { dynamic: false },
      validateRequest: true,
      validateResponse: false,
      checkSecurity: false,
      errors: false,
      isProxy: false,
      upstreamProxy: undefined,
    } as never,
  });
  return server.listen(0, "127.0.0.1");
}

/** openapi-backend over node:http: validation and the example, as its documentation shows it. */
async function openapiBackend(): Promise<string> {
  const { OpenAPIBackend } = await import("openapi-backend");
  // `quick` leaves its own check of the contract out, which knows OpenAPI 3.0 only.
  const api = new OpenAPIBackend({ definition: contractAtRoot() as never, quick: true, ajvOpts: { strict: false } });
  api.register({
    validationFail: context => ({ status: 400, mock: context.validation.errors }),
    notFound: () => ({ status: 404, mock: "not found" }),
    notImplemented: context => context.api.mockResponseForOperation(context.operation.operationId ?? ""),
  });
  await api.init();
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? "", "http://localhost");
    const answer = (await api.handleRequest({
      method: request.method ?? "",
      path: pathname,
      query: search.slice(1),
      headers: request.headers as Record<string, string>,
      body: undefined,
    })) as { status: number; mock: unknown };
    const body = JSON.stringify(answer.mock);
    response.writeHead(answer.status, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  });
  return new Promise(resolve =>
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
}
