import { RootCommand } from "@bomb.sh/tab";
import { profileNames } from "../account/config-file.ts";
import { callOptions } from "../arguments/call-flags.ts";
import { allowedValues } from "../arguments/parameter-value.ts";
import { type CatalogIndex, type CatalogOperation, findOperation, readOperation } from "../catalog/catalog.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";

const shells = ["bash", "zsh", "fish", "powershell"];

/**
 * `complete <shell>` writes the script that a shell loads once; `complete -- <words>` writes what may follow the words.
 * The library prints to standard output by itself.
 *
 * @throws UsageError when the shell is unknown
 */
export function complete(index: CatalogIndex, words: readonly string[], commands: readonly string[], io: Io): void {
  const [shell = "", ...typed] = words;
  const root = rootCommand(index, typed, commands, io);
  if (shell === "--") {
    root.parse([...typed]);
  } else if (shells.includes(shell)) {
    root.setup("ims", "ims", shell);
  } else {
    throw new UsageError(
      `complete takes ${shells.join(", ")}, not "${shell}"`,
      "For bash: source <(ims complete bash)",
    );
  }
}

/** Only the operation that was typed gets its flags: reading hundreds of them would be felt at each key. */
function rootCommand(index: CatalogIndex, typed: readonly string[], commands: readonly string[], io: Io): RootCommand {
  const root = new RootCommand();
  for (const name of commands) {
    root.command(name, "");
  }
  for (const { command, summary } of index.operations) {
    root.command(command, summary);
  }
  const entry = findOperation(index, typed[0] ?? "");
  const command = entry && root.commands.get(entry.command);
  if (entry && command) {
    addFlags(command, readOperation(entry), { region: () => index.regions, profile: () => profileNames(io.env) });
  }
  return root;
}

type Flags = Pick<RootCommand, "option">;

function addFlags(
  command: Flags,
  operation: CatalogOperation,
  choices: Readonly<Record<string, () => readonly string[]>>,
): void {
  for (const parameter of operation.parameters) {
    const values = allowedValues(parameter);
    command.option(parameter.flag, firstSentence(parameter.description), offer => {
      for (const value of values) {
        offer(value, "");
      }
    });
  }
  for (const option of callOptions(operation.pages)) {
    const flag = option.name();
    const values = () => choices[flag]?.() ?? option.argChoices ?? [];
    const isSwitch = !option.required && !option.optional;
    if (isSwitch) {
      command.option(flag, option.description);
    } else {
      command.option(flag, option.description, offer => {
        for (const value of values()) {
          offer(value, "");
        }
      });
    }
  }
}

function firstSentence(text: string): string {
  return text.split(/[.;\n]/)[0] ?? "";
}
