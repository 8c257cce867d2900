import { styleText } from "node:util";
import { callOptions } from "../arguments/call-flags.ts";
import { allowedValues, kindOf } from "../arguments/parameter-value.ts";
import type { CatalogEntry, CatalogIndex, CatalogOperation, CatalogParameter } from "../catalog/catalog.ts";
import { definitionList, linesOf } from "./definition-list.ts";

/** How help is laid out. */
export interface HelpStyle {
  readonly columns: number;
  readonly colour: boolean;
}

/** What `ims` and `ims help` show. */
export function generalHelp({ title, version, operations }: CatalogIndex, style: HelpStyle): string {
  const reviewed = operations.filter(({ standing }) => standing === "reviewed");
  return `${title}, API version ${version}, at the prompt.

${heading("Usage", style)}
  ims <operation> [--<parameter> <value> ...] [flags]

${heading("Operations", style)}
${entryRows(reviewed, style)}${moreOperations(operations.length - reviewed.length)}
${heading("Other commands", style)}
${definitionList(otherCommands, style.columns)}
${heading("Examples", style)}
  ims list-recognition-samples --algorithm face --lib-id lib1 --entity-id ANY --mock
  ims list-recognition-libs --algorithm face --all --output jsonl
  ims help samples

Exit codes: 0 done, 1 refused, 2 wrong use, 3 credentials, 4 may work later, 5 uncertain walk, 130 interrupted.
`;
}

const otherCommands: [string, string][] = [
  ["help <operation>", "all about an operation: parameters, limits, an example that works"],
  ["help <word>", "the operations that the word fits"],
  ["operations", "all operations, with what they do"],
  ["schema <operation>", "JSON Schema of what an operation takes and answers"],
  ["whoami", "whose key is used and where it comes from, never the secret"],
  ["doctor", "checks clock, network, key and permission, and says what to do"],
  ["complete <shell>", "completion for bash, zsh, fish or powershell: source <(ims complete bash)"],
  ["mock, contract, explore", "the commands of @ims-kit/mock, contract-tests and explorer"],
];

/** What `ims help <operation>` shows: required parameters first, then the others, then the flags of `ims` itself. */
export function operationHelp(operation: CatalogOperation, style: HelpStyle): string {
  const { command, action, summary, description, parameters, standing, descriptor, regions, source } = operation;
  const ordered = [...parameters.filter(({ required }) => required), ...parameters.filter(({ required }) => !required)];
  const flags = callOptions(operation.pages).map(({ flags: term, description: meaning }): [string, string] => [
    term,
    meaning,
  ]);
  const facts: [string, string][] = [
    ["Vendor's name", action],
    ["Standing", standing === "reviewed" ? "reviewed against its page" : "imported from the vendor's metadata"],
    ["RAM action", descriptor.ram],
    [
      "Limit",
      descriptor.rateLimit
        ? `${descriptor.rateLimit.requests} calls per ${descriptor.rateLimit.seconds} s`
        : "none documented",
    ],
    ["Regions", regions?.join(", ") ?? ""],
    ["Page", source?.page ?? ""],
  ];
  return `${summary}

${linesOf(description, style.columns).join("\n")}

${heading("Usage", style)}
  ims ${command} [flags]

${heading("Parameters", style)}
${definitionList(ordered.map(parameterEntry), style.columns)}
${heading("Flags", style)}
${definitionList(flags, style.columns)}
${heading("About", style)}
${definitionList(
  facts.filter(([, value]) => value !== ""),
  style.columns,
)}
${heading("Example", style)}
  ${exampleLine(operation)}
`;
}

/** The operations of a search, or that there are none. */
export function searchHelp(word: string, found: readonly CatalogEntry[], style: HelpStyle): string {
  return found.length === 0
    ? `No operation fits "${word}". \`ims operations\` lists all.\n`
    : `${heading(`Operations for "${word}"`, style)}\n${entryRows(found, style)}`;
}

function parameterEntry(parameter: CatalogParameter): [string, string] {
  const { flag, required, description } = parameter;
  const values = allowedValues(parameter);
  const kind = kindOf(parameter);
  const shape = values.length > 0 ? values.join("|") : kind === "list" ? "text, may be repeated" : kind;
  return [`--${flag}`, `${required ? "required" : "optional"}, ${shape}: ${description.replaceAll("\n", " ")}`];
}

/** The contract's example as a line that works against the mock. */
function exampleLine({ command, parameters, example }: CatalogOperation): string {
  const words = parameters.flatMap(({ name, flag }) => {
    const value = example[name];
    const values = Array.isArray(value) ? value : [value];
    return value === undefined ? [] : values.map(each => `--${flag} ${quoted(each)}`);
  });
  return ["ims", command, ...words, "--mock"].join(" ");
}

function quoted(value: unknown): string {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /^[\w.,:/@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function moreOperations(count: number): string {
  return count > 0 ? `  and ${count} more, imported from the vendor's metadata: \`ims operations\`\n` : "";
}

function entryRows(entries: readonly CatalogEntry[], { columns }: HelpStyle): string {
  return definitionList(
    entries.map(({ command, summary }) => [command, summary]),
    columns,
  );
}

function heading(text: string, { colour }: HelpStyle): string {
  return colour ? styleText("bold", text, { validateStream: false }) : text;
}
