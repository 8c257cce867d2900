// `pnpm bench mock`: the mock beside Prism's own server, openapi-backend and bare node:http, in one run.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { randomWorld } from "@ims-kit/mock";
import { load } from "./mock/load.ts";
import { plainRequest, signedRequests } from "./mock/request-bytes.ts";
import { startTarget, type Target } from "./mock/target.ts";
import { worldWrites } from "./mock/world-writes.ts";

interface Rates {
  /** Requests per second of the server's CPU time: what it does with a core to itself, whatever else runs. */
  readonly rate: number;
  /** Requests per second as they came, load and server sharing the machine. */
  readonly wallRate: number;
}

interface Row extends Rates {
  readonly name: string;
}

interface Figure {
  readonly claim: string;
  readonly measured: string;
  readonly isReached: boolean;
}

const page = { Algorithm: "landmark", LibId: "lib1", EntityId: "ANY", PageNumber: "1", PageSize: "10" };
/** Rounds alternate between the servers, so that a busy moment hits all of them. */
const roundCount = 3;
const roundMilliseconds = 1_500;

/** Measures all figures of the mock and prints a table and whether each was reached. */
export async function run(): Promise<void> {
  const figures = [...(await throughput()), ...(await largeWorld()), ...(await writes()), ...(await startUp())];
  console.log("\nfigures");
  for (const { claim, measured, isReached } of figures) {
    console.log(`  ${isReached ? "reached    " : "NOT reached"}  ${claim}: ${measured}`);
  }
}

async function throughput(): Promise<Figure[]> {
  const world = await startTarget("mock-world", "1000");
  const worldQuery = { ...page, LibId: libraryId() };
  const sampleBody = await bodyOf(world, worldQuery);
  const targets = {
    "bare node:http, the same bytes, signed": await startTarget("bare", Buffer.from(sampleBody).toString("base64")),
    "Prism's own server": await startTarget("prism"),
    "openapi-backend": await startTarget("openapi-backend"),
    "mock, contract mode, signature off": await startTarget("mock-contract"),
    "mock, world mode, signed": world,
  };
  const rows = await compare(targets, (target, name) =>
    isSigned(name) ? signed(target, worldQuery) : plain(target, page),
  );
  for (const target of Object.values(targets)) {
    target.stop();
  }
  const [bare = 0, prism = 0, , contract = 0, worldRate = 0] = rows.map(({ rate }) => rate);
  print("requests, 16 connections", rows, prism, "Prism");
  return [
    figure("contract mode at least 1.0 times Prism's own server", contract / prism, 1),
    figure("world mode, signed, at least 2.0 times Prism's own server", worldRate / prism, 2),
    figure("world mode at least 1/3 of bare node:http", worldRate / bare, 1 / 3),
  ];
}

async function largeWorld(): Promise<Figure[]> {
  const large = await startTarget("mock-world", "1000000");
  const small = await startTarget("mock-world", "1000");
  const ofLarge = { ...page, LibId: libraryId(), PageSize: "50" };
  const ofSmall = { ...page, LibId: libraryId(), PageSize: "50" };
  const last = { ...ofLarge, PageNumber: "20000" };
  const targets = {
    "1,000 samples, page 1": small,
    "1,000,000 samples, page 1": large,
    "1,000,000 samples, page 20,000": large,
  };
  const rows = await compare(targets, (target, name) =>
    signed(target, target === small ? ofSmall : name.endsWith("20,000") ? last : ofLarge),
  );
  for (const target of [large, small]) {
    target.stop();
  }
  const [smallRate = 0, first = 0, far = 0] = rows.map(({ rate }) => rate);
  print("world mode, pages of 50", rows, smallRate, "1,000");
  return [
    {
      claim: "1,000,000 samples loaded in at most 10 s",
      measured: `${(large.milliseconds / 1000).toFixed(1)} s`,
      isReached: large.milliseconds <= 10_000,
    },
    {
      claim: "1,000,000 samples in at most 1 GB",
      measured: `${Math.round(large.megabytes)} MB at most while loading`,
      isReached: large.megabytes <= 1000,
    },
    {
      claim: "page 1 and page 20,000 within 20 % of each other",
      measured: ratio(far / first),
      isReached: Math.abs(far / first - 1) <= 0.2,
    },
    figure("at least 80 % of a world of 1,000", first / smallRate, 0.8),
  ];
}

async function writes(): Promise<Figure[]> {
  const { lastByFirst, pageAfterByBefore, persistDelay } = await worldWrites();
  return [
    {
      claim: "100,000 creates: the last thousand within 1.3 times the first",
      measured: ratio(lastByFirst),
      isReached: lastByFirst <= 1.3,
    },
    {
      claim: "a page of 1,000,000 samples after 10,000 random writes within 1.3 times of before",
      measured: ratio(pageAfterByBefore),
      isReached: pageAfterByBefore <= 1.3,
    },
    {
      claim: "a file that 100,000 samples stay in delays a write by at most 5 ms",
      measured: ms({ milliseconds: persistDelay }),
      isReached: persistDelay <= 5,
    },
  ];
}

async function startUp(): Promise<Figure[]> {
  const prism = await measure("import-prism");
  const mock = await measure("import-mock");
  const both = await measure("import-mock-and-prism");
  const often = await measure("start-often");
  console.log(`\nimport   Prism ${ms(prism)}, the mock alone ${ms(mock)}, with Prism loaded ${ms(both)}`);
  const leaked = often.leakedKilobytes ?? 0;
  return [
    {
      claim: "startMock() to first answer at most 250 ms once imported",
      measured: `${ms(often)} at most in 20`,
      isReached: often.milliseconds <= 250,
    },
    {
      claim: "import at most 1.2 times Prism's own",
      measured: `alone ${ratio(mock.milliseconds / prism.milliseconds)}, with Prism ${ratio(both.milliseconds / prism.milliseconds)}`,
      isReached: both.milliseconds / prism.milliseconds <= 1.2,
    },
    {
      claim: "start and close 100 times without leak",
      measured: `${leaked.toFixed(1)} kB of heap a round, ${often.handles} handles left`,
      isReached: leaked < 20 && often.handles === 0,
    },
  ];
}

/** The bare server is asked with the same bytes as the world, for it parses their headers too. */
function isSigned(name: string): boolean {
  return name.endsWith(", signed");
}

type Sender = (milliseconds: number) => Promise<number>;

/** The median rates of each over alternating rounds, after one round to warm up. */
async function compare(
  targets: Record<string, Target>,
  senderFor: (target: Target, name: string) => Sender,
): Promise<Row[]> {
  const rounds = new Map(Object.keys(targets).map(name => [name, [] as Rates[]]));
  for (let round = -1; round < roundCount; round++) {
    for (const [name, target] of Object.entries(targets)) {
      const rates = await measureRates(target, senderFor(target, name), round < 0 ? 800 : roundMilliseconds);
      if (round >= 0) {
        rounds.get(name)?.push(rates);
      }
    }
  }
  return [...rounds].map(([name, all]) => ({
    name,
    rate: median(all.map(({ rate }) => rate)),
    wallRate: median(all.map(({ wallRate }) => wallRate)),
  }));
}

async function measureRates(target: Target, send: Sender, milliseconds: number): Promise<Rates> {
  const cpu = await target.cpuSeconds();
  const began = performance.now();
  const answered = await send(milliseconds);
  const seconds = (performance.now() - began) / 1000;
  return { rate: answered / ((await target.cpuSeconds()) - cpu), wallRate: answered / seconds };
}

function plain({ url }: Target, query: Record<string, string>): Sender {
  const bytes = plainRequest(url, query);
  return milliseconds => load({ url, request: () => bytes, milliseconds });
}

/** More than any server that knows a nonce again answers in a round; the bare one gets them over again. */
function signed({ url }: Target, query: Record<string, string>): Sender {
  return milliseconds => {
    const all = signedRequests(url, query, Math.ceil(milliseconds * 25));
    return load({ url, request: index => all[index % all.length] ?? "", milliseconds });
  };
}

/** Equal seeds give equal ids, whatever the number of samples. */
function libraryId(): string {
  return randomWorld({ libs: 1, entities: 20, samples: 0 }).libs[0]?.LibId ?? "";
}

async function bodyOf({ url }: Target, query: Record<string, string>): Promise<string> {
  const [request = ""] = signedRequests(url, query, 1);
  const [line = "", ...headers] = request.trim().split("\r\n");
  const response = await fetch(url + line.split(" ")[1], {
    method: "POST",
    headers: headers
      .filter(header => !/^(host|content-length):/.test(header))
      .map(header => header.split(": ") as [string, string]),
  });
  return response.text();
}

const execute = promisify(execFile);

async function measure(what: string): Promise<Record<string, number> & { milliseconds: number }> {
  const args = ["--expose-gc", join(import.meta.dirname, "mock", "start-up.ts"), what];
  const results: (Record<string, number> & { milliseconds: number })[] = [];
  for (let round = 0; round < (what === "start-often" ? 1 : 5); round++) {
    results.push(JSON.parse((await execute(process.execPath, args)).stdout));
  }
  // The quickest: an import takes what it takes, and all beyond it is the machine's other business.
  return results.reduce((best, result) => (result.milliseconds < best.milliseconds ? result : best));
}

function print(title: string, rows: readonly Row[], base: number, baseName: string): void {
  console.log(`\n${title.padEnd(38)} per second of CPU  per second`);
  for (const { name, rate, wallRate } of rows) {
    console.log(`  ${name.padEnd(38)} ${whole(rate)} ${whole(wallRate)}   ${ratio(rate / base)} ${baseName}`);
  }
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en").padStart(15);
}

function figure(claim: string, measured: number, wanted: number): Figure {
  return { claim, measured: ratio(measured), isReached: measured >= wanted };
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

function ratio(value: number): string {
  return `${value.toFixed(2)} times`;
}

function ms({ milliseconds }: { milliseconds: number }): string {
  return `${Math.round(milliseconds)} ms`;
}
