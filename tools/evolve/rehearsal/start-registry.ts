import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { EvolveError } from "../src/evolve-error.ts";

/** A package registry that runs on loopback. */
export interface Registry {
  /** e.g. `http://127.0.0.1:40311/` */
  readonly url: string;
  /** Environment under which npm, pnpm and changesets publish to it. */
  readonly publishEnv: NodeJS.ProcessEnv;
  /** Lines of an `.npmrc` that take our scope from it and everything else from where the machine takes it. */
  readonly npmrc: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts Verdaccio on a free port of 127.0.0.1 with an empty storage below `folder`. It proxies no other registry:
 * what is not published to it is not there.
 */
export async function startRegistry(folder: string): Promise<Registry> {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const file = join(folder, "verdaccio.yaml");
  await writeFile(file, config(folder));
  const entry = fileURLToPath(new URL("bin/verdaccio", import.meta.resolve("verdaccio/package.json")));
  const child = spawn(process.execPath, [entry, "--config", file, "--listen", `127.0.0.1:${port}`], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", chunk => (said += chunk));
  }
  const exited = once(child, "exit");
  const close = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`${url}-/ping`).catch(() => undefined);
    if (answer?.ok === true) {
      break;
    }
    if (child.exitCode !== null || tries === 600) {
      await close();
      throw new EvolveError(`the registry did not start: ${said.trim().split("\n").slice(-3).join("\n")}`);
    }
    await sleep(50);
  }
  return { url, publishEnv: await publishEnvOf(folder, url), npmrc: npmrcOf(url), close };
}

/** The environment under which npm, pnpm and changesets publish to a registry on loopback. */
export async function publishEnvOf(folder: string, url: string): Promise<NodeJS.ProcessEnv> {
  const file = join(folder, `publish-${new URL(url).port}.npmrc`);
  await writeFile(file, `registry=${url}\n${npmrcOf(url)}`);
  return {
    ...process.env,
    NPM_CONFIG_USERCONFIG: file,
    npm_config_registry: url,
    pnpm_config_registry: url,
    // On loopback nothing gets better by waiting.
    npm_config_fetch_retries: "0",
    pnpm_config_fetch_retries: "0",
    // No signing service stands behind a registry on loopback.
    NPM_CONFIG_PROVENANCE: "false",
    GITHUB_REPOSITORY: "example/ims-kit",
  };
}

/** Our scope is taken from the registry on loopback; it asks for some token and takes any. */
function npmrcOf(url: string): string {
  return `@ims-kit:registry=${url}\n//${new URL(url).host}/:_authToken=rehearsal\n`;
}

function config(folder: string): string {
  return `storage: ${join(folder, "storage")}
uplinks: {}
packages:
  "**": { access: $all, publish: $all, unpublish: $all }
auth:
  htpasswd: { file: ${join(folder, "htpasswd")}, max_users: -1 }
max_body_size: 50mb
log: { type: stdout, format: pretty, level: warn }
web: { enable: false }
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
