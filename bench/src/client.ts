// `pnpm bench client`: the client beside bare fetch, openapi-fetch and the vendor's SDK core, against one server in one run.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { createClient } from "@ims-kit/client";
import { bundleSize } from "./client/bundle-size.ts";
import { type CallCost, startPeer } from "./client/start-peer.ts";
import { startServer } from "./client/start-server.ts";

interface Figure {
  readonly claim: string;
  readonly measured: string;
  readonly isReached: boolean;
}

/**
 * Rounds alternate between the peers, so that a busy moment hits all of them; the median round counts. They are long, as the
 * first calls after a pause find the processor's caches full of the others' things.
 */
const rounds = 15;
const callsPerRound = 2000;
/** Calls that each peer makes before, by when its code is compiled: until then a call costs up to five times as much. */
const warmUp = 30_000;
const names = ["fetch", "ours", "openapi-fetch", "official"] as const;

/** Measures all figures of the client and prints tables, and whether each figure was reached. */
export async function run(): Promise<void> {
  const figures = [
    ...(await cpuPerCall()),
    await signing(),
    ...(await bundles()),
    ...(await imports()),
    ...(await walks()),
    ...(await memory()),
  ];
  console.log("\nfigures");
  for (const { claim, measured, isReached } of figures) {
    console.log(`  ${isReached ? "reached    " : "NOT reached"}  ${claim}: ${measured}`);
  }
}

async function cpuPerCall(): Promise<Figure[]> {
  const server = await startServer();
  const peers = names.map(name => ({ name, ...startPeer(name, server.url), costs: [] as CallCost[] }));
  for (const { calls } of peers) {
    await calls(warmUp);
  }
  for (let round = 0; round < rounds; round++) {
    for (const { calls, costs } of peers) {
      costs.push(await calls(callsPerRound));
    }
  }
  for (const { stop } of [...peers, server]) {
    stop();
  }
  const costsOf = (wanted: string) => peers.find(({ name }) => name === wanted)?.costs ?? [];
  // Round by round, as what else runs on the machine slows both sides of a round alike.
  const ratio = (name: string, peer: string) =>
    median(costsOf(name).map(({ cpu }, round) => cpu / (costsOf(peer)[round]?.cpu ?? Number.NaN)));
  console.log(
    `CPU per call, ${rounds} rounds of ${callsPerRound} calls, 8 at a time, each peer in a process of its own\n`,
  );
  row("", "CPU us", "wall us", "x fetch", "x official");
  for (const { name, costs } of peers) {
    const label = { fetch: "bare fetch", ours: "@ims-kit/client", official: "@alicloud/openapi-core" }[name as string];
    row(
      label ?? name,
      median(costs.map(({ cpu }) => cpu)).toFixed(0),
      median(costs.map(({ wall }) => wall)).toFixed(0),
      ratio(name, "fetch").toFixed(2),
      ratio(name, "official").toFixed(2),
    );
  }
  return [
    atMost("CPU per call at most 1.25 times bare fetch", ratio("ours", "fetch"), 1.25),
    atMost("CPU per call below the official core's", ratio("ours", "official"), 1),
  ];
}

/** The client as it signs in a call: through a `fetch` that answers from memory, less the same without a signature. */
async function signing(): Promise<Figure> {
  const { sign } = (await import("../../packages/client/src/call/sign.ts" as string)) as {
    sign: (request: object) => Promise<object>;
  };
  const credentials = { accessKeyId: "YourAccessKeyId", accessKeySecret: "YourAccessKeySecret" };
  const query = "Algorithm=landmark&EntityId=e1&LibId=lib1%2Clib2%2Clib3&PageNumber=1&PageSize=10";
  const request = {
    action: "ListRecognitionSamples",
    version: "2020-11-09",
    host: "ice.cn-shanghai.aliyuncs.com",
    query,
    credentials,
  };
  const times: number[] = [];
  for (let index = 0; index < 20_000; index++) {
    const began = process.hrtime.bigint();
    await sign({ ...request, headers: { accept: "application/json" }, date: Date.now(), nonce: crypto.randomUUID() });
    if (index >= 10_000) {
      times.push(Number(process.hrtime.bigint() - began) / 1000);
    }
  }
  return atMost("signing at most 20 us at the median", median(times), 20, " us");
}

async function bundles(): Promise<Figure[]> {
  const operation = { "@ims-kit/client/operations": ["listRecognitionSamples"] };
  const call = await bundleSize({ "@ims-kit/client/core": ["createClient"], ...operation });
  const items = await bundleSize({ "@ims-kit/client/core": ["createClient", "items"], ...operation });
  const whole = await bundleSize({ "@ims-kit/client": ["createClient"] });
  const official = await bundleSize({ "@alicloud/openapi-core": ["default"] }, "node");
  const openapiFetch = await bundleSize({ "openapi-fetch": ["default"] });
  console.log("\nbundles, minified and gzipped\n");
  row("", "bytes", "x official");
  const list = {
    "createClient and one call": call,
    "createClient and items": items,
    "everything bound": whole,
    "openapi-fetch": openapiFetch,
    "@alicloud/openapi-core (Node only)": official,
  };
  for (const [name, size] of Object.entries(list)) {
    row(name, String(size), (size / official).toFixed(3));
  }
  return [
    atMost("createClient and one call at most 6.5 kB gzip", call / 1000, 6.5, " kB"),
    atMost("with items at most 8.5 kB gzip", items / 1000, 8.5, " kB"),
  ];
}

async function imports(): Promise<Figure[]> {
  const require = createRequire(import.meta.url);
  const ours = await importTime(join(dist, "index.js"));
  const official = await importTime(require.resolve("@alicloud/openapi-core"));
  console.log("\nimport, CPU of a fresh process\n");
  row("", "CPU ms", "x official");
  row("@ims-kit/client", ours.toFixed(1), (ours / official).toFixed(3));
  row("@alicloud/openapi-core", official.toFixed(1), "1.000");
  return [
    atMost("import at most 15 ms of CPU", ours, 15, " ms"),
    atMost("import at most 1/10 of the official core's", ours / official, 0.1),
  ];
}

async function importTime(path: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    times.push(Number(await output("import-process.ts", [path])));
  }
  return median(times);
}

async function walks(): Promise<Figure[]> {
  const server = await startServer({ delay: 100, total: 10_000 });
  const query = { Algorithm: "landmark", LibId: ["lib1"], EntityId: "e1", PageSize: 50 } as const;
  // A key of its own each, as the limit is shared by all clients of a key in the process.
  const list = (id: string) =>
    createClient({ endpoint: server.url, credentials: { accessKeyId: id, accessKeySecret: "s" } })
      .listRecognitionSamples;
  const numbers: number[] = [];
  const pages = await secondsOf(async () => {
    for await (const page of list("a").pages(query, { concurrency: 8 })) {
      numbers.push(page.PageNumber);
    }
  });
  const walk = list("b").items(query, { concurrency: 8 });
  const items = await secondsOf(async () => {
    for await (const _ of walk) {
    }
  });
  const some = await secondsOf(async () => {
    for await (const page of list("c").pages(query, { concurrency: 1 })) {
      if (page.PageNumber === 20) {
        break;
      }
    }
  });
  server.stop();
  const inOrder = numbers.length === 200 && numbers.every((number, index) => number === index + 1);
  console.log("\n200 pages of 100 ms each, 50 calls a second\n");
  row("", "s", "pages");
  row("pages, concurrency 8", pages.toFixed(2), String(numbers.length));
  row(`items, concurrency 8 (${walk.report.status})`, items.toFixed(2), String(walk.report.pages));
  row("one by one (from 20 pages)", (some * 10).toFixed(2), "200");
  return [
    {
      ...atMost("200 pages at most 4.5 s, in order", pages, 4.5, inOrder ? " s, in order" : " s, NOT in order"),
      isReached: pages <= 4.5 && inOrder,
    },
  ];
}

async function memory(): Promise<Figure[]> {
  const of = async (mode: string, count: number) => {
    return JSON.parse(await output("memory-process.ts", [mode, String(count)], ["--expose-gc"])) as {
      seen: number;
      bytes: number;
    };
  };
  const [few, many, flat, unique] = [
    await of("pages", 1000),
    await of("pages", 100_000),
    await of("flat", 20_000),
    await of("items", 1000),
  ];
  console.log("\nheap kept by a walk under way, beyond what it keeps at its beginning\n");
  row("", "kB", "seen");
  const list = { "pages, 1,000": few, "pages, 100,000": many, "items, unique: false": flat, items: unique };
  for (const [name, { seen, bytes }] of Object.entries(list)) {
    row(name, (bytes / 1000).toFixed(0), String(seen));
  }
  return [
    atMost("pages in flat memory from 1,000 to 100,000", (many.bytes - few.bytes) / 1000, 500, " kB more"),
    atMost("items with unique: false in flat memory", flat.bytes / 1000, 500, " kB after 1,000,000 items"),
    atMost("items at most 64 bytes an item", unique.bytes / unique.seen, 64, " bytes"),
  ];
}

const dist = join(import.meta.dirname, "../../packages/client/dist");

async function output(script: string, args: readonly string[], flags: readonly string[] = []): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...flags,
    join(import.meta.dirname, "client", script),
    ...args,
  ]);
  return stdout;
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function atMost(claim: string, value: number, most: number, unit = ""): Figure {
  return { claim, measured: `${value.toFixed(2)}${unit}`, isReached: value <= most };
}

function row(name: string, ...cells: readonly string[]): void {
  console.log(`  ${name.padEnd(36)}${cells.map(cell => cell.padStart(12)).join("")}`);
}
