import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import type { OptionsExport } from "orval";

/** A document whose operations have one tag each, the name of their files. */
export interface OrvalRequest {
  /** Comes back with the answer. */
  readonly id: number;
  readonly document: object;
}

/** What orval wrote and printed. */
export interface OrvalAnswer {
  readonly id: number;
  /** By the name of the file, without `.ts`. */
  readonly texts: Readonly<Record<string, string>>;
  readonly printed: string;
}

enableCompileCache();

// Loading takes most of orval's time; here that happens while the contract is still being read.
const library = import("orval");

parentPort?.on("message", async (request: OrvalRequest) => {
  parentPort?.postMessage(await runOrval(request));
});

/** orval writes files and reports by printing, so it gets a folder of its own and this thread's console. */
async function runOrval({ id, document }: OrvalRequest): Promise<OrvalAnswer> {
  const { generate } = await library;
  const folder = mkdtempSync(join(tmpdir(), "ims-kit-orval-"));
  let printed = "";
  for (const level of ["log", "info", "warn", "error"] as const) {
    console[level] = (...words: unknown[]) => {
      printed += `${words.join(" ")}\n`;
    };
  }
  try {
    const written = join(folder, "zod");
    await generate(optionsFor(document, written), folder);
    // Without the folder nothing was written; what orval printed says why.
    const files = existsSync(written) ? readdirSync(written) : [];
    const texts = files.map(file => [file.replace(/\.ts$/, ""), readFileSync(join(written, file), "utf8")]);
    return { id, texts: Object.fromEntries(texts), printed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function optionsFor(target: object, folder: string): OptionsExport {
  return {
    input: { target },
    output: {
      target: join(folder, "zod.ts"),
      client: "zod",
      mode: "tags",
      tsconfig: { compilerOptions: { module: "nodenext", allowImportingTsExtensions: true } },
      override: {
        header: false,
        zod: {
          version: 4,
          // Named schemas get validators of their own.
          generateReusableSchemas: true,
          generate: { param: false, query: true, header: false, body: false, response: true },
        },
      },
    },
  } as OptionsExport;
}
