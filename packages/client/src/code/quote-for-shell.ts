/** A word of a POSIX shell's command line that stands for exactly this text, e.g. `'it'\''s'`; plain words stay as they are. */
export function quoteForShell(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
