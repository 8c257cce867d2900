/** The first line of a generated TypeScript file; `source` is the file of the contract that it was made from. */
export function banner(source: string): string {
  return `// @generated from ${source} by "pnpm generate"; do not edit.\n`;
}

/** A doc comment of the given paragraphs; empty ones are left out. `indent` stands before each line. */
export function docComment(paragraphs: readonly (string | undefined)[], indent = ""): string {
  const text = paragraphs
    .filter(paragraph => paragraph !== undefined && paragraph.trim() !== "")
    .map(paragraph => (paragraph as string).trim())
    .join("\n\n")
    // A comment must not end inside a description.
    .replaceAll("*/", "*\\/");
  if (text === "") {
    return "";
  }
  const lines = text.split("\n");
  if (lines.length === 1) {
    return `${indent}/** ${lines[0]} */\n`;
  }
  return `${indent}/**\n${lines.map(line => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** A JSON value as a TypeScript literal, on one line if it fits, its keys quoted only where they must be. */
export function literal(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value);
  }
  const flat = flatLiteral(value, (Array.isArray(value) ? 100 : 80) - indent.length);
  if (flat !== undefined) {
    return flat;
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map(item => `${inner}${literal(item, inner)},\n`).join("")}${indent}]`;
  }
  const fields = fieldsOf(value).map(([key, field]) => `${inner}${propertyName(key)}: ${literal(field, inner)},\n`);
  return `{\n${fields.join("")}${indent}}`;
}

/** The literal on one line, or nothing once it is longer than `room`: a large value is not written out in vain. */
function flatLiteral(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value);
  }
  const isList = Array.isArray(value);
  const parts: string[] = [];
  let length = isList ? 2 : 4;
  for (const [key, field] of isList ? value.entries() : fieldsOf(value)) {
    const text = flatLiteral(field, room - length);
    if (text === undefined) {
      return undefined;
    }
    const part = isList ? text : `${propertyName(String(key))}: ${text}`;
    length += part.length + (parts.length > 0 ? 2 : 0);
    if (length >= room) {
      return undefined;
    }
    parts.push(part);
  }
  if (isList) {
    return `[${parts.join(", ")}]`;
  }
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function fieldsOf(value: object): [key: string, field: unknown][] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}

/** A property's name as it is written in an object or type literal. */
export function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
