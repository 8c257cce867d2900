import { suggestionFor } from "#values";
import { type CatalogIndex, findOperation, readIndex, readOperation } from "./catalog/catalog.ts";
import { searchCatalog } from "./catalog/search-catalog.ts";
import { UsageError } from "./errors/usage-error.ts";
import { generalHelp, operationHelp, searchHelp } from "./help/help-text.ts";
import { type Io, mayColour } from "./io.ts";
import { tableText } from "./output/write-table.ts";

/** Runs a command line without the program's name; returns the exit code. @throws UsageError when it is wrong */
export async function main(words: readonly string[], io: Io): Promise<number> {
  const [first = "help", ...rest] = words;
  const index = readIndex();
  const style = { columns: io.columns, colour: mayColour(io, io.isOutputTerminal) };
  const entry = findOperation(index, first);
  if (entry) {
    const operation = readOperation(entry);
    if (rest.includes("--help") || rest.includes("-h")) {
      await io.write(operationHelp(operation, style));
      return 0;
    }
    // Loaded only now: help, completion and mistakes need neither the client nor the parser.
    const { parseOperationArguments } = await import("./arguments/operation-arguments.ts");
    const { runOperation } = await import("./send/run-operation.ts");
    return runOperation(operation, await parseOperationArguments(operation, rest, io), io);
  }
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (!command) {
    const known = [
      ...Object.keys(commands).filter(name => !name.startsWith("-")),
      ...index.operations.map(each => each.command),
    ];
    throw new UsageError(`there is no command "${first}"`, suggestion(first, known));
  }
  await command({ index, rest, io, style });
  return 0;
}

interface CommandContext {
  readonly index: CatalogIndex;
  readonly rest: readonly string[];
  readonly io: Io;
  readonly style: { readonly columns: number; readonly colour: boolean };
}

const commands: Readonly<Record<string, (context: CommandContext) => Promise<void>>> = {
  help,
  "--help": help,
  "-h": help,
  "--version": async ({ io, index }) => io.write(`ims of ims-kit, ${index.title} ${index.version}\n`),
  operations,
  schema,
  whoami: async ({ rest, io }) => {
    const { whoami } = await import("./account/whoami.ts");
    await whoami(profileFrom(rest), io);
  },
};

async function help({ index, rest: [word], io, style }: CommandContext): Promise<void> {
  const entry = word === undefined ? undefined : findOperation(index, word);
  if (entry) {
    await io.write(operationHelp(readOperation(entry), style));
  } else {
    await io.write(
      word === undefined ? generalHelp(index, style) : searchHelp(word, searchCatalog(index, word), style),
    );
  }
}

async function operations({ index, rest, io, style }: CommandContext): Promise<void> {
  const isJson = rest.join(" ").replace("=", " ") === "--output json";
  if (rest.length > 0 && !isJson) {
    throw new UsageError(`operations takes only --output json, not "${rest.join(" ")}"`);
  }
  if (isJson) {
    await io.write(`${JSON.stringify(index.operations, undefined, 2)}\n`);
  } else {
    await io.write(
      tableText(
        index.operations.map(({ command, standing, summary }) => [command, standing, summary]),
        style.columns,
      ),
    );
  }
}

async function schema({ index, rest: [word = ""], io }: CommandContext): Promise<void> {
  const entry = findOperation(index, word);
  if (!entry) {
    const known = index.operations.map(({ command }) => command);
    throw new UsageError(`there is no operation "${word}"`, suggestion(word, known));
  }
  const { input, output } = readOperation(entry);
  await io.write(`${JSON.stringify({ input, output }, undefined, 2)}\n`);
}

function profileFrom(words: readonly string[]): string | undefined {
  const [flag, name] = words.join(" ").replace("=", " ").split(" ");
  if (flag !== undefined && flag !== "" && (flag !== "--profile" || name === undefined)) {
    throw new UsageError(`whoami takes only --profile <name>, not "${words.join(" ")}"`);
  }
  return name;
}

/** A near name, or how to see all of them: hundreds are too many for a message. */
function suggestion(word: string, known: readonly string[]): string {
  const text = suggestionFor(word, known);
  return text.startsWith("did you mean") ? text.replace(/^d/, "D") : "See `ims help`, or search: `ims help <word>`.";
}
