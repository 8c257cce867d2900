import { InvalidArgumentError, Option } from "commander";
import { outputFormats } from "../output/formats.ts";

/** The flags that every operation takes beside its parameters. */
export interface CallFlags {
  readonly region?: string;
  readonly network?: string;
  readonly endpoint?: string;
  readonly profile?: string;
  /** `true` for a random world, or the path of a world's file. */
  readonly mock?: boolean | string;
  readonly timeout?: number;
  readonly all?: boolean;
  readonly concurrency?: number;
  readonly resume?: string;
  readonly output?: string;
  readonly query?: string;
  readonly dryRun?: boolean;
  readonly curl?: boolean;
  readonly code?: string;
  readonly yes?: boolean;
  /** The folder that pictures are saved in. */
  readonly download?: string;
}

/** The flags that say who calls what, as options of commander. */
export function clientOptions(): Option[] {
  return [
    new Option("--region <name>", "the region that is called, e.g. cn-shanghai"),
    new Option("--network <name>", "the way to the service").choices(["public", "vpc"]),
    new Option("--endpoint <url>", "what is called in place of the region"),
    new Option("--profile <name>", "the profile in ~/.aliyun/config.json"),
    new Option(
      "--mock [world]",
      "answers from a mock in this process, with a random world or the file's; no account needed",
    ),
    new Option("--timeout <ms>", "for each attempt").argParser(numberFrom),
  ];
}

/** All flags beside an operation's parameters, as options of commander. */
export function callOptions(pages: boolean): Option[] {
  return [
    ...clientOptions(),
    ...(pages
      ? [
          new Option("--all", "walks over the items of all pages"),
          new Option("--concurrency <pages>", "how many pages are fetched ahead, with --all").argParser(numberFrom),
          new Option("--download <folder>", "saves the pictures of the listed items there"),
          new Option("--resume <file>", "goes on where the walk of this file ended, and keeps its place there"),
        ]
      : []),
    new Option("--output <format>", "how the answer is written; a table on a terminal, else json").choices(
      outputFormats,
    ),
    new Option("--query <expression>", "JMESPath that picks from the answer, or from each item with jsonl"),
    new Option("--dry-run", "shows what would be sent, and sends nothing"),
    new Option("--curl", "prints the signed request as a curl line, and sends nothing"),
    new Option("--code <language>", "prints the call as code, and sends nothing").choices(["ts"]),
    new Option("--yes", "does not ask before a write"),
  ];
}

function numberFrom(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new InvalidArgumentError("It takes a whole number from 1 up.");
  }
  return number;
}
