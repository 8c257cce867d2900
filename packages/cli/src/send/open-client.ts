import { type ClientOptions, type Credentials, createClient, type ImsClient } from "@ims-kit/client";
import { credentialsOfProfile } from "../account/profile.ts";
import type { CallFlags } from "../arguments/call-flags.ts";
import { readTextFile } from "../arguments/parameter-value.ts";
import type { CatalogOperation } from "../catalog/catalog.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import type { ReportSoFar } from "./progress.ts";

/** A client for one command, and what it needs to be closed. */
export interface OpenClient {
  readonly ims: ImsClient;
  /** Scheme, host and port of what is called. */
  readonly endpoint: string;
  /** Answers come from a mock in this process: nothing is written for real. */
  readonly isMock: boolean;
  /** Gets pictures: from the mock where answers come from there. */
  readonly fetch: typeof fetch;
  /** The keys that requests are signed with. */
  credentials(): Promise<Credentials>;
  close(): Promise<void>;
}

/** Opens a client as the flags say: for a region, an endpoint, or a mock in this process. */
export async function openClient(flags: CallFlags, io: Io): Promise<OpenClient> {
  return flags.mock === undefined ? openLiveClient(flags, io) : openMockClient(flags);
}

function openLiveClient(flags: CallFlags, io: Io): OpenClient {
  const source = credentialsOfProfile(flags.profile, io.env);
  const region = flags.region ?? io.env.ALIBABA_CLOUD_REGION_ID ?? source.region ?? "cn-shanghai";
  const credentials = async () => source.credentials();
  const address = flags.endpoint === undefined ? { region } : { endpoint: flags.endpoint };
  const ims = createClient({
    ...address,
    ...commonOptions(flags),
    credentials,
    ...(flags.network !== undefined && { network: flags.network as "public" | "vpc" }),
  } as ClientOptions);
  const host = flags.network === "vpc" ? "ice-vpc" : "ice";
  const endpoint = flags.endpoint ?? `https://${host}.${region}.aliyuncs.com`;
  return { ims, endpoint, isMock: false, fetch, credentials, close: async () => {} };
}

async function openMockClient(flags: CallFlags): Promise<OpenClient> {
  const { startMock } = await importMock();
  const world = flags.mock === true ? "random" : worldFrom(String(flags.mock));
  const mock = await startMock({ port: false, world });
  const { credentials } = mock;
  const ims = createClient({ endpoint: mock.url, credentials, fetch: mock.fetch, ...commonOptions(flags) });
  return {
    ims,
    endpoint: mock.url,
    isMock: true,
    fetch: mock.fetch,
    credentials: async () => credentials,
    close: () => mock.close(),
  };
}

async function importMock(): Promise<typeof import("@ims-kit/mock")> {
  try {
    return await import("@ims-kit/mock");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") {
      throw cause;
    }
    throw new UsageError("--mock needs the package @ims-kit/mock", "Install it: npm install @ims-kit/mock");
  }
}

function worldFrom(path: string): never {
  try {
    return JSON.parse(readTextFile(path)) as never;
  } catch (cause) {
    throw cause instanceof UsageError ? cause : new UsageError(`"${path}" is not JSON: ${(cause as Error).message}`);
  }
}

function commonOptions({ timeout }: CallFlags) {
  return { userAgent: "ims-kit-cli", ...(timeout !== undefined && { timeout }) };
}

/** A call of any operation: its name comes from the command line, so its types are not known. */
export type AnyCall = (params: object, options: { readonly signal: AbortSignal }) => Promise<unknown>;

/** The client's call of an operation. */
export function callOf({ ims }: OpenClient, { call }: CatalogOperation): AnyCall {
  return (ims as unknown as Record<string, AnyCall>)[call] as AnyCall;
}

/** A walk of any list. */
export interface WalkUnderWay extends AsyncIterable<unknown> {
  readonly report: ReportSoFar & { readonly token: string | undefined };
}

type AnyWalk = (params: object, options: object) => WalkUnderWay;

/** The client's walk over the items of a list. */
export function walkOf({ ims }: OpenClient, { call }: CatalogOperation): AnyWalk {
  return (ims as unknown as Record<string, { items: AnyWalk }>)[call]?.items as AnyWalk;
}
