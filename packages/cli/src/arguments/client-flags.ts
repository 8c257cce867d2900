import { Command, CommanderError } from "commander";
import { UsageError } from "../errors/usage-error.ts";
import { type CallFlags, clientOptions } from "./call-flags.ts";

/** The flags of a command that is no operation: those that say who calls what. @throws UsageError when one is wrong */
export function parseClientFlags(name: string, words: readonly string[]): CallFlags {
  const command = new Command(name).exitOverride().helpOption(false).allowExcessArguments(false);
  command.configureOutput({ writeErr: () => {}, writeOut: () => {} });
  for (const option of clientOptions()) {
    command.addOption(option);
  }
  try {
    return command.parse([...words], { from: "user" }).opts<CallFlags>();
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      throw error;
    }
    const flags = clientOptions().map(({ flags: flag }) => flag);
    throw new UsageError(
      error.message.replace(/^error: /, "").split("\n")[0] ?? "",
      `${name} takes ${flags.join(", ")}.`,
    );
  }
}
