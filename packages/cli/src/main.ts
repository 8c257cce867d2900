import { suggestionFor } from "#values";
import { type CatalogIndex, findOperation, readIndex, readOperation } from "./catalog/catalog.ts";
import { searchCatalog } from "./catalog/search-catalog.ts";
import { UsageError } from "./errors/usage-error.ts";
import { handOver, otherPackages } from "./handover/hand-over.ts";
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
  if (Object.hasOwn(otherPackages, first)) {
    return handOver(first, rest);
  }
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (!command) {
    const known = [
      ...Object.keys(otherPackages),
      ...Object.keys(commands).filter(name => !name.startsWith("-")),
      ...index.operations.map(each => each.command),
    ];
    throw new UsageError(`there is no command "${first}"`, suggestion(first, known));
  }
  return command({ index, rest, io, style });
}

interface CommandContext {
  readonly index: CatalogIndex;
  readonly rest: readonly string[];
  readonly io: Io;
  readonly style: { readonly columns: number; readonly colour: boolean };
}

const commands: Readonly<Record<string, (context: CommandContext) => Promise<number>>> = {
  help,
  "--help": help,
  "-h": help,
  "--version": async ({ io, index }) => {
    await io.write(`ims of ims-kit, ${index.title} ${index.version}\n`);
    return 0;
  },
  operations,
  schema,
  complete: async ({ index, rest, io }) => {
    const { complete } = await import("./completion/completion.ts");
    complete(
      index,
      rest,
      Object.keys(commands).filter(name => !name.startsWith("-")),
      io,
    );
    return 0;
  },
  doctor: async ({ index, rest, io }) => {
    const { doctor } = await import("./doctor/doctor.ts");
    const { parseClientFlags } = await import("./arguments/client-flags.ts");
    return doctor(index, parseClientFlags("doctor", rest), io);
  },
  whoami: async ({ rest, io }) => {
    const { whoami } = await import("./account/whoami.ts");
    const { parseClientFlags } = await import("./arguments/client-flags.ts");
    await whoami(parseClientFlags("whoami", rest).profile, io);
    return 0;
  },
};

async function help({ index, rest: [word], io, style }: CommandContext): Promise<number> {
  const entry = word === undefined ? undefined : findOperation(index, word);
  if (entry) {
    await io.write(operationHelp(readOperation(entry), style));
  } else {
    await io.write(
      word === undefined ? generalHelp(index, style) : searchHelp(word, searchCatalog(index, word), style),
    );
  }
  return 0;
}

async function operations({ index, rest, io, style }: CommandContext): Promise<number> {
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
  return 0;
}

async function schema({ index, rest: [word = ""], io }: CommandContext): Promise<number> {
  const entry = findOperation(index, word);
  if (!entry) {
    const known = index.operations.map(({ command }) => command);
    throw new UsageError(`there is no operation "${word}"`, suggestion(word, known));
  }
  const { input, output } = readOperation(entry);
  await io.write(`${JSON.stringify({ input, output }, undefined, 2)}\n`);
  return 0;
}

/** A near name, or how to see all of them: hundreds are too many for a message. */
function suggestion(word: string, known: readonly string[]): string {
  const text = suggestionFor(word, known);
  return text.startsWith("did you mean") ? text.replace(/^d/, "D") : "See `ims help`, or search: `ims help <word>`.";
}
