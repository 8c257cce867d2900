import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Contract } from "../contract/contract.ts";
import { createErrorCatalog } from "../contract/error-catalog.ts";
import { contractFile, parseContract } from "../contract/parse-contract.ts";
import { isLoopback } from "../control/access.ts";
import type { Assumptions } from "../gen/assumptions.ts";
import type { World } from "../gen/world.ts";
import type { Mock } from "../mock/mock.ts";
import type { MockOptions } from "../mock/mock-options.ts";
import { sharedCredentials } from "../signature/access-keys.ts";
import { startMock } from "../start/start-mock.ts";
import { checkWorld } from "../world/check-world.ts";
import { sizeAround } from "../world/random-world.ts";
import { curlCommand } from "./curl-command.ts";
import { help } from "./help.ts";
import { logLine } from "./log-line.ts";
import { type CliOptions, parseOptions } from "./parse-options.ts";
import { sampleAddress } from "./sample-call.ts";
import { UsageError } from "./usage-error.ts";
import { watchFiles } from "./watch-files.ts";

/** The command `ims-mock`. Resolves with its exit code once it is stopped, or 1 after one sentence on stderr. */
export async function runCli(args: readonly string[]): Promise<number> {
  try {
    if (args[0] === "curl") {
      console.log(curlCommand(args.slice(1)));
      return 0;
    }
    // Error codes may be named on the command line before the contract that it names is read.
    const options = parseOptions(args, createErrorCatalog(contractFromFile(fileURLToPath(contractFile))).codes);
    if (options.help) {
      console.log(help);
    } else if (options.version) {
      console.log(packageVersion());
    } else {
      await run(options);
    }
    return 0;
  } catch (error) {
    console.error(`ims-mock: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

async function run(options: CliOptions): Promise<void> {
  const contractPath = resolve(options.contract ?? fileURLToPath(contractFile));
  const contract = contractFromFile(contractPath);
  const mock = await startMock(mockOptions(options, contract));
  try {
    for (const fault of options.faults) {
      mock.fail(fault);
    }
    // Before the address is printed: whoever waits for it may stop the mock at once.
    const stopped = untilSignal();
    announce(mock, contract, options);
    const stopWatching = options.watch
      ? watchFiles(watchedFiles(options, contractPath), file => void reload(mock, file, contractPath, contract))
      : () => {};
    await stopped;
    stopWatching();
  } finally {
    await mock.close();
  }
}

/** The start page and `/_ims/requests` show so many. */
const shownRequests = 100;

function mockOptions(options: CliOptions, contract: Contract): MockOptions {
  const { port, host, seed, auth, rateLimit, cors, log, world, random, persist, visibleAfter, controlToken } = options;
  return {
    port,
    host,
    seed,
    auth,
    cors,
    contract: contract.document,
    keepRequests: shownRequests,
    // Names and values are checked by the contract that is read.
    assume: options.assume as Assumptions,
    ...(persist !== undefined && { persist }),
    ...(visibleAfter !== undefined && { visibleAfter }),
    ...(controlToken !== undefined && { control: { token: controlToken } }),
    ...(rateLimit !== undefined && { rateLimit }),
    ...(world !== undefined && { world: worldFromFile(world, contract) }),
    ...(random !== undefined && { world: sizeAround(contract, random) }),
    ...(log !== "silent" && { onRequest: request => console.log(logLine(request, log)) }),
  };
}

function announce(
  mock: Mock,
  contract: Contract,
  { auth, host, log, world, random, persist, controlToken }: CliOptions,
): void {
  // In json and silent mode stdout belongs to the log.
  const say = log === "pretty" ? console.log : console.error;
  const hasWorld = world !== undefined || random !== undefined || persist !== undefined;
  const isOwn = isLoopback(host);
  say(`ims-mock listens on ${mock.url} (${isOwn ? "this machine only" : "other machines can reach it"})`);
  say(
    auth
      ? `key      ${sharedCredentials.accessKeyId} / ${sharedCredentials.accessKeySecret}`
      : "key      any: signatures are not verified",
  );
  say(`answers  ${hasWorld ? `a world: ${countsText(mock)}` : "the contract's examples"}`);
  if (isOwn || controlToken !== undefined) {
    say(`control  ${mock.url}/_ims/openapi.json describes how tests in other processes steer it`);
  }
  const address = sampleAddress(mock.url, contract, hasWorld ? mock.world.toJSON() : undefined);
  if (address) {
    say(`try      ${auth ? `npx ims-mock curl '${address}' | sh` : `curl -X POST '${address}'`}`);
  }
}

/** E.g. `10 libs, 30 entities, 200 samples`. */
function countsText({ world }: Mock): string {
  const counts = Object.entries(world.counts);
  return counts.map(([name, count]) => `${count} ${name}`).join(", ");
}

async function reload(mock: Mock, file: string, contractPath: string, contract: Contract): Promise<void> {
  try {
    await mock.reload(
      file === contractPath ? { contract: contractFromFile(file).document } : { world: worldFromFile(file, contract) },
    );
    console.error(`ims-mock: took up ${file}`);
  } catch (error) {
    console.error(`ims-mock: kept what was, because ${(error as Error).message}`);
  }
}

function watchedFiles({ world }: CliOptions, contractPath: string): string[] {
  return world === undefined ? [contractPath] : [contractPath, resolve(world)];
}

function contractFromFile(file: string): Contract {
  return parseContract(jsonFromFile(file, "contract"), file);
}

/** Checked here, so that the error names the file: a file holds a world, never the size of a random one. */
function worldFromFile(file: string, contract: Contract): World {
  const world = jsonFromFile(file, "world");
  try {
    checkWorld(world, contract);
  } catch (cause) {
    throw new UsageError(`the world "${file}" does not fit: ${(cause as Error).message}`, { cause });
  }
  return world;
}

function jsonFromFile(file: string, what: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new UsageError(`cannot read the ${what} "${file}": ${(cause as Error).message}`, { cause });
  }
}

function packageVersion(): string {
  return (jsonFromFile(fileURLToPath(new URL("../../package.json", import.meta.url)), "package") as { version: string })
    .version;
}

function untilSignal(): Promise<void> {
  return new Promise(done => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => done());
    }
  });
}
