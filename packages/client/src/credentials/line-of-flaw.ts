/**
 * The line where a text stops being JSON: the first line at which what stands so far cannot be continued to JSON.
 * Platforms word their messages differently and quote the text, so the place is found by a scan of our own.
 */
export function lineOfFlaw(text: string): number {
  const token =
    /\s+|"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;
  const open: string[] = [];
  /** What may come next. */
  let want: "end" | "key" | "key or close" | "colon" | "value" | "value or close" | "comma or close" = "value";
  let at = 0;
  const line = () => text.slice(0, at).split("\n").length;
  while (at < text.length) {
    token.lastIndex = at;
    const word = token.exec(text)?.[0];
    if (word === undefined) {
      return line();
    }
    const kind = word[0] as string;
    if (!/\s/.test(kind)) {
      const inObject = open.at(-1) === "{";
      if (want.startsWith("key") && kind === '"') {
        want = "colon";
      } else if (want === "colon" && kind === ":") {
        want = "value";
      } else if (want === "comma or close" && kind === ",") {
        want = inObject ? "key" : "value";
      } else if (
        (want === "comma or close" || want.endsWith("or close")) &&
        kind === (inObject ? "}" : "]") &&
        open.pop()
      ) {
        want = open.length ? "comma or close" : "end";
      } else if (want.startsWith("value") && (kind === "{" || kind === "[")) {
        open.push(kind);
        want = kind === "{" ? "key or close" : "value or close";
      } else if (want.startsWith("value") && !/[}\],:]/.test(kind)) {
        want = open.length ? "comma or close" : "end";
      } else {
        return line();
      }
    }
    at += word.length;
  }
  return line();
}
