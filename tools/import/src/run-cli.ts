import { ImportError } from "./import-error.ts";
import { importMetadata } from "./import-metadata.ts";
import { parseArguments } from "./parse-arguments.ts";
import { summaryText } from "./summary-text.ts";

const help = `pnpm run import <api-docs.json>: makes operations of the contract from the vendor's API metadata

  --spec <folder>  the contract's folder; an empty one gets a contract of its own; spec by default
  --date <day>     the day that the metadata are of; by default the one in the file's name, else today
  --repairs        print each repair
  --json           print a JSON object
  --help           print this`;

/** Where the command prints, and what day it is. */
export interface Surroundings {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** e.g. `2025-12-19` */
  readonly today: string;
}

/** Runs the command and answers with its exit code: 0, or 1 after an error. */
export function runCli(args: readonly string[], { print, complain, today }: Surroundings): 0 | 1 {
  try {
    const asked = parseArguments(args, today);
    if (asked === undefined) {
      print(help);
      return 0;
    }
    const result = importMetadata(asked);
    print(asked.json ? JSON.stringify(result, null, 2) : summaryText(result, asked.repairs));
    return 0;
  } catch (error) {
    complain(error instanceof ImportError ? `import: ${error.message}` : String((error as Error).stack));
    return 1;
  }
}
