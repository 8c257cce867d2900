import { commandLine, curlCommand, signedRequest, typescriptCode } from "@ims-kit/client/code";
import type { CallFlags } from "../arguments/call-flags.ts";
import type { CatalogOperation } from "../catalog/catalog.ts";
import type { Io } from "../io.ts";
import type { OpenClient } from "./open-client.ts";

interface Options {
  readonly operation: CatalogOperation;
  readonly params: Readonly<Record<string, unknown>>;
  readonly flags: CallFlags;
  readonly client: OpenClient;
  readonly io: Io;
}

/** Writes the call as code, as a curl line or as what would be sent, if a flag asks for that; returns whether it did. */
export async function writeInstead(options: Options): Promise<boolean> {
  const { flags, io } = options;
  if (flags.code !== undefined) {
    await io.write(codeText(options));
  } else if (flags.curl === true) {
    await io.write(await curlText(options));
  } else if (flags.dryRun === true) {
    await io.write(await dryRunText(options));
  } else {
    return false;
  }
  return true;
}

function codeText({ operation, params, flags: { region, endpoint, all } }: Options): string {
  return typescriptCode(callToWrite(operation, params), { region: region ?? "cn-shanghai", endpoint, walk: all });
}

async function curlText(options: Options): Promise<string> {
  const request = await sign(options);
  return `# It works once, until ${request.expires}.\n${curlCommand(request)}\n`;
}

async function sign({ operation, params, client }: Options) {
  const { endpoint } = client;
  return signedRequest(callToWrite(operation, params), { endpoint, credentials: await client.credentials() });
}

async function dryRunText(options: Options): Promise<string> {
  const { operation, params, flags } = options;
  const { method, url, headers } = await sign(options);
  const shown = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, hidden(name, value)]));
  if (flags.output === "json") {
    return `${JSON.stringify({ method, url, headers: shown }, undefined, 2)}\n`;
  }
  const lines = Object.entries(shown).map(([name, value]) => `${name}: ${value}`);
  const again = commandLine(callToWrite(operation, params), {
    region: flags.region,
    endpoint: flags.endpoint,
    walk: flags.all,
  });
  return `${method} ${url}\n${lines.join("\n")}\n\n# Nothing was sent. To send it: ${again}\n`;
}

/** Tokens and signatures are as good as keys while they last. */
function hidden(name: string, value: string): string {
  if (name === "authorization") {
    return value.replace(/(Signature=).*/, "$1<hidden>");
  }
  return /token/.test(name) ? "<hidden>" : value;
}

function callToWrite({ descriptor }: CatalogOperation, params: Readonly<Record<string, unknown>>) {
  return { descriptor: descriptor as unknown as Parameters<typeof typescriptCode>[0]["descriptor"], params };
}
