import { join } from "node:path";
import { loadCompiler } from "../src/compiler.ts";

const client = join(import.meta.dirname, "../../../packages/client");

/** What an editor says about a program that uses the client. */
export interface Editor {
  /** The text of the hover over the first `word` after `mark`, or after the program's start. */
  readonly hover: (word: string, mark?: string) => string;
  /** The compiler's messages, and the line of the program that each is about. */
  readonly messages: () => { readonly line: string; readonly message: string }[];
}

/** Opens a program in TypeScript's language service, beside the client's own sources. */
export async function openEditor(text: string): Promise<Editor> {
  const ts = await loadCompiler();
  const file = join(client, "src/program.ts");
  const read = (path: string) => (path === file ? text : ts.sys.readFile(path));
  const config = ts.readConfigFile(join(client, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, client);
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: path => {
      const found = read(path);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => client,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: path => path === file || ts.sys.fileExists(path),
    readFile: read,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  return {
    hover: (word, mark = "") => {
      const info = service.getQuickInfoAtPosition(file, text.indexOf(word, text.indexOf(mark)));
      const tags = (info?.tags ?? []).map(({ name, text: parts }) => `@${name} ${ts.displayPartsToString(parts)}`);
      return [ts.displayPartsToString(info?.displayParts), ts.displayPartsToString(info?.documentation), ...tags].join(
        "\n",
      );
    },
    messages: () =>
      service.getSemanticDiagnostics(file).map(({ messageText, start = 0 }) => ({
        line: lineAt(text, start),
        message: ts.flattenDiagnosticMessageText(messageText, "\n"),
      })),
  };
}

function lineAt(text: string, position: number): string {
  return text.slice(text.lastIndexOf("\n", position) + 1).split("\n")[0] ?? "";
}
