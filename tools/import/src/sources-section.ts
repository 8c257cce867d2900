import { visibleText } from "@ims-kit/values";
import { countRepairs, type Repair, repairRules } from "./repairs.ts";

const heading = "## Imported operations";

/** What SOURCES.md says of imported operations. */
export interface SourcesFacts {
  readonly product: string;
  readonly version: string;
  readonly source: { readonly file: string; readonly date: string };
  readonly listed: number;
  readonly reviewed: number;
  readonly repairs: readonly Repair[];
  readonly leftOut: readonly { readonly action: string; readonly why: string }[];
}

/** The text of SOURCES.md with its section on imported operations brought up to date; a new one comes last. */
export function withImportedSection(text: string, facts: SourcesFacts): string {
  const parts = text.split(/^(?=## )/m);
  const isOurs = (part: string) => part.startsWith(`${heading}\n`);
  const others = parts.some(isOurs) ? parts : [`${text.trimEnd() || "# Sources"}\n\n`, heading];
  return others.map(part => (isOurs(`${part}\n`) ? section(facts) : part)).join("");
}

function section({ product, version, source, listed, reviewed, repairs, leftOut }: SourcesFacts): string {
  const count = listed - reviewed - leftOut.length;
  return [
    heading,
    "",
    "<!-- The import writes this section. -->",
    "",
    `${count} operations of ${product} ${version} are imported from the vendor's API metadata, \`${source.file}\` of ${source.date}.`,
    "Names, types, limits, examples and error codes are the vendor's; descriptions are made of the names.",
    "",
    "| what the metadata leave open | chosen |",
    "|---|---|",
    "| the RAM action | the product's code and the operation's name, as the pages have it |",
    "| how lists page | as the names of their parameters and elements say, where these leave no doubt |",
    "| filters, rate limits, the order of lists, what a call changes | nothing |",
    "",
    ...table("what the metadata get wrong, and what is done about it", "times", [
      ...countRepairs(repairs).map(([kind, times]): [string, string] => [repairRules[kind], String(times)]),
    ]),
    ...table(
      "left out",
      "because",
      leftOut.map(({ action, why }): [string, string] => [action, why]),
    ),
  ].join("\n");
}

function table(left: string, right: string, rows: readonly [string, string][]): string[] {
  if (rows.length === 0) {
    return [];
  }
  return [`| ${left} | ${right} |`, "|---|---|", ...rows.map(([a, b]) => `| ${cell(a)} | ${cell(b)} |`), ""];
}

/** Names and reasons come from outside. */
function cell(text: string): string {
  return visibleText(text).replaceAll("|", "\\|");
}
