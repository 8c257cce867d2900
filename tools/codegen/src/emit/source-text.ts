/** The first line of every generated TypeScript file. */
export const banner = '// Generated from the contract by "pnpm generate"; do not edit.\n';

/** A doc comment of the given paragraphs; empty ones are left out. `indent` stands before each line. */
export function docComment(paragraphs: readonly (string | undefined)[], indent = ""): string {
  const text = paragraphs
    .filter(paragraph => paragraph !== undefined && paragraph.trim() !== "")
    .map(paragraph => (paragraph as string).trim())
    .join("\n\n")
    // A comment must not end inside a description.
    .replaceAll("*/", "*\\/");
  if (text === "") return "";
  const lines = text.split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map(line => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** A JSON value as a TypeScript literal whose keys are quoted only where they must be. */
export function literal(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map(item => literal(item)).join(", ")}]`;
    if (!flat.includes("\n") && indent.length + flat.length < 100) return flat;
    return `[\n${value.map(item => `${inner}${literal(item, inner)},\n`).join("")}${indent}]`;
  }
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  if (entries.length === 0) return "{}";
  const flat = `{ ${entries.map(([key, field]) => `${propertyName(key)}: ${literal(field)}`).join(", ")} }`;
  if (!flat.includes("\n") && indent.length + flat.length < 80) return flat;
  return `{\n${entries.map(([key, field]) => `${inner}${propertyName(key)}: ${literal(field, inner)},\n`).join("")}${indent}}`;
}

/** A property's name as it is written in an object or type literal. */
export function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
