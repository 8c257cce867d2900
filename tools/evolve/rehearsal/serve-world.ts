import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Arguments of `ims-contract` that reach a mock which serves the contract tests' own world. */
export type ServedArguments = readonly string[];

/** Serves the contract tests' own world until its input ends; the first line tells how to reach it. */
const serverSource = (options: string) => `import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startMock } from "@ims-kit/mock";

const worldFile = fileURLToPath(import.meta.resolve("@ims-kit/contract-tests/world.json"));
const mock = await startMock({ world: JSON.parse(await readFile(worldFile, "utf8")), ...${options} });
console.log(JSON.stringify({ url: mock.url, worldFile, credentials: mock.credentials }));
process.stdin.resume().once("end", () => mock.close());
`;

/** Starts the mock that a project has installed, for as long as the work takes. */
export async function withServedWorld(
  folder: string,
  options: Readonly<Record<string, unknown>>,
  work: (args: ServedArguments) => Promise<void>,
): Promise<void> {
  await writeFile(join(folder, "server.ts"), serverSource(JSON.stringify(options)));
  const server = spawn(process.execPath, ["server.ts"], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(server, "exit");
  try {
    const lines = once(createInterface(server.stdout), "line") as Promise<[string]>;
    const first = await Promise.race([lines, exited.then(() => undefined)]);
    if (first === undefined) {
      throw new Error("the installed mock did not start; its words stand above");
    }
    const { url, worldFile, credentials } = JSON.parse(first[0] as string) as {
      url: string;
      worldFile: string;
      credentials: { accessKeyId: string; accessKeySecret: string };
    };
    const key = ["--access-key-id", credentials.accessKeyId, "--access-key-secret", credentials.accessKeySecret];
    await work(["--target", url, "--world", worldFile, ...key]);
  } finally {
    server.stdin.end();
    await exited;
  }
}
