import { isApiError, isImsError } from "@ims-kit/client";
import type { CallFlags } from "../arguments/call-flags.ts";
import { type CatalogIndex, readOperation } from "../catalog/catalog.ts";
import { exitCodes } from "../errors/exit-codes.ts";
import type { Io } from "../io.ts";
import { firstPage } from "../send/first-page.ts";
import { callOf, type OpenClient, openClient } from "../send/open-client.ts";

/** What one check found. */
interface Finding {
  readonly check: string;
  readonly isWell: boolean;
  readonly what: string;
  /** What to do, where it is not well. */
  readonly remedy?: string;
}

/** The service takes a date that is this far off, in milliseconds. */
const tolerance = 15 * 60_000;

/** Checks credentials, network, clock and permission in this order, and stops where the next makes no sense; returns the exit code. */
export async function doctor(index: CatalogIndex, flags: CallFlags, io: Io): Promise<number> {
  const client = await openClient(flags, io);
  try {
    for (const check of [checkCredentials, checkNetwork, checkCall]) {
      const findings = await check(client, index, io);
      await io.write(findings.map(lineOf).join(""));
      if (findings.some(({ isWell }) => !isWell)) {
        return check === checkCredentials ? exitCodes.credentials : exitCodes.refused;
      }
    }
    return exitCodes.done;
  } finally {
    await client.close();
  }
}

function lineOf({ check, isWell, what, remedy }: Finding): string {
  return `${isWell ? "ok  " : "no  "} ${check.padEnd(12)} ${what}\n${remedy === undefined ? "" : `     ${remedy}\n`}`;
}

async function checkCredentials(client: OpenClient): Promise<Finding[]> {
  const check = "credentials";
  try {
    const credentials = await client.credentials();
    const what = "bearerToken" in credentials ? "a bearer token" : credentials.accessKeyId;
    return [{ check, isWell: true, what }];
  } catch (error) {
    const { message, hint = "Run `aliyun configure`, or set ALIBABA_CLOUD_ACCESS_KEY_ID and ..._SECRET." } = error as {
      message: string;
      hint?: string;
    };
    return [{ check, isWell: false, what: message, remedy: hint }];
  }
}

/** One unsigned request: any answer shows that the endpoint is there, and its date how far the clocks are apart. */
async function checkNetwork({ endpoint, fetch }: OpenClient, _index: CatalogIndex, io: Io): Promise<Finding[]> {
  let response: Response;
  try {
    response = await fetch(endpoint, {
      method: "POST",
      signal: AbortSignal.any([io.signal, AbortSignal.timeout(10_000)]),
    });
  } catch (error) {
    const reason = ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).message;
    const remedy = "See that the region is right, and that a proxy or firewall lets the host through.";
    return [{ check: "network", isWell: false, what: `${endpoint} cannot be reached: ${reason}`, remedy }];
  }
  await response.body?.cancel();
  const network: Finding = { check: "network", isWell: true, what: `${endpoint} answers` };
  const apart = Date.parse(response.headers.get("date") ?? "") - Date.now();
  if (Number.isNaN(apart)) {
    return [network];
  }
  const seconds = Math.round(Math.abs(apart) / 1000);
  const isWell = Math.abs(apart) < tolerance;
  const clock = { check: "clock", isWell, what: `${seconds} s off the service's` };
  return [
    network,
    isWell ? clock : { ...clock, remedy: "Set this machine's clock: the service takes 15 minutes at most." },
  ];
}

/** The first list that is reviewed, asked for one page: shows that the key is known and may read. */
async function checkCall(client: OpenClient, index: CatalogIndex, io: Io): Promise<Finding[]> {
  const entry = index.operations.find(({ pages, standing }) => pages && standing === "reviewed");
  if (!entry) {
    return [];
  }
  const operation = readOperation(entry);
  const check = "permission";
  try {
    await callOf(client, operation)(firstPage(operation, operation.example), { signal: io.signal });
    return [{ check, isWell: true, what: `${operation.action} is allowed` }];
  } catch (error) {
    if (!isImsError(error)) {
      throw error;
    }
    const isDenied = isApiError(error) && error.denied;
    const remedy = isDenied
      ? `Ask for a RAM policy that allows ${operation.descriptor.ram}.`
      : "See whose key is used: `ims whoami`.";
    return [{ check, isWell: false, what: error.message, remedy }];
  }
}
