import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import type { OptionsExport } from "orval";

/** orval's two copies of the contract. Each operation has one tag, the name of its files. */
export interface OrvalRequest {
  /** Comes back with the answer. */
  readonly id: number;
  readonly calls: object;
  readonly zod: object;
}

/** Texts by tag, and what orval printed. */
export interface OrvalAnswer {
  readonly id: number;
  readonly calls: Readonly<Record<string, string>>;
  readonly zod: Readonly<Record<string, string>>;
  readonly said: string;
}

enableCompileCache();

// The first call into orval loads the most of it; here that happens while the contract is still being read.
const library = import("orval");

parentPort?.on("message", async (request: OrvalRequest) => {
  parentPort?.postMessage(await runOrval(request));
});

/** orval writes files only, so it gets a folder of its own that has the client's shape. */
async function runOrval({ id, calls, zod }: OrvalRequest): Promise<OrvalAnswer> {
  const { generate } = await library;
  const folder = mkdtempSync(join(tmpdir(), "ims-kit-orval-"));
  let said = "";
  for (const level of ["log", "info", "warn", "error"] as const) {
    console[level] = (...words: unknown[]) => {
      said += `${words.join(" ")}\n`;
    };
  }
  try {
    mkdirSync(join(folder, "call"));
    writeFileSync(join(folder, "call/door.ts"), door);
    for (const options of [callsOptions(calls, folder), zodOptions(zod, folder)]) {
      await generate(options, folder);
    }
    return { id, calls: textsIn(join(folder, "gen/calls")), zod: textsIn(join(folder, "gen/zod")), said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** orval reads the mutator's parameters from its source; the client's own file re-exports and would tell it nothing. */
const door = `export const send = async <T>(url: string, options: object): Promise<T> => { throw [url, options]; };
export const serializeParameters = (parameters: object): string => String(parameters);
`;

function callsOptions(target: object, folder: string): OptionsExport {
  const path = join(folder, "call/door.ts");
  return {
    input: { target },
    output: {
      target: join(folder, "gen/calls/calls.ts"),
      client: "fetch",
      mode: "tags",
      schemas: { path: join(folder, "model"), type: "typescript", importPath: "#types" },
      tsconfig: { compilerOptions: { module: "nodenext", allowImportingTsExtensions: true } },
      override: {
        header: false,
        mutator: { path, name: "send" },
        paramsSerializer: { path, name: "serializeParameters" },
        fetch: { includeHttpResponseReturnType: false },
      },
    },
  } as OptionsExport;
}

function zodOptions(target: object, folder: string): OptionsExport {
  return {
    input: { target },
    output: {
      target: join(folder, "gen/zod/zod.ts"),
      client: "zod",
      mode: "tags",
      tsconfig: { compilerOptions: { module: "nodenext", allowImportingTsExtensions: true } },
      override: {
        header: false,
        // Named schemas get validators of their own, which is also what lets one hold itself.
        zod: {
          generateReusableSchemas: true,
          generate: { param: false, query: true, header: false, body: false, response: true },
        },
      },
    },
  } as OptionsExport;
}

function textsIn(folder: string): Record<string, string> {
  try {
    return Object.fromEntries(
      readdirSync(folder).map(file => [file.replace(/\.ts$/, ""), readFileSync(join(folder, file), "utf8")]),
    );
  } catch {
    // orval reports by printing; the caller sees that nothing was written and shows what it said.
    return {};
  }
}
