import stringWidth from "string-width";

/** Terms and what they mean, in two columns; a meaning goes on below itself. */
export function definitionList(
  entries: readonly (readonly [term: string, meaning: string])[],
  columns: number,
): string {
  const widest = Math.max(0, ...entries.map(([term]) => stringWidth(term)));
  const indent = 2 + widest + 2;
  const room = Math.max(20, columns - indent);
  return entries
    .map(([term, meaning]) => {
      const [first = "", ...more] = linesOf(meaning, room);
      const lead = `  ${term}${" ".repeat(widest - stringWidth(term))}  ${first}`.trimEnd();
      return `${[lead, ...more.map(line => " ".repeat(indent) + line)].join("\n")}\n`;
    })
    .join("");
}

/** Text in lines no wider than that, broken at spaces; a longer word keeps a line of its own. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(each => each !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (stringWidth(longer) > width && line !== "") {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === "" ? lines : [...lines, line];
}
