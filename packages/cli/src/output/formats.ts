/** How an answer may be written. */
export const outputFormats = ["table", "json", "jsonl", "csv", "tsv", "yaml"] as const;

/** One of {@link outputFormats}. */
export type OutputFormat = (typeof outputFormats)[number];

/** Formats that are written item by item, while a walk is under way. */
export const isStreamed = (format: OutputFormat): boolean => format !== "json" && format !== "yaml";
