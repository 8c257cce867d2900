/** The options that decide on requests and verdicts. Secrets are not among them: a repeated run reads the environment. */
const REPEATED = ["needs", "world", "query", "samples", "rate", "timeout", "known-gaps"] as const;
const REPEATED_FLAGS = ["strict", "allow-insecure", "read-only"] as const;

/** The options of a command line that the line for a repeated run must have too. */
export function repeatedOptions(values: Partial<Record<string, string | boolean | string[]>>): string {
  const pairs = REPEATED.flatMap(name =>
    [values[name] ?? []].flat().map(value => `--${name} ${shellWord(String(value))}`),
  );
  const flags = REPEATED_FLAGS.filter(name => values[name] === true).map(name => `--${name}`);
  return [...pairs, ...flags].join(" ");
}

function shellWord(text: string): string {
  return /^[\w./,=:@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
