import { isGenerated, lineAt, type Source } from "./read-sources.ts";

/** What a source says in another way than the rest of the workspace, each as one sentence. */
export function dialectProblems(source: Source): string[] {
  return isGenerated(source.path) ? [] : [...docTags(source), ...publicList(source), ...length(source)];
}

const otherWays: readonly [RegExp, string][] = [
  [/\bDefaults? to\b|\bDefault:|\bBy default,/, "write the default as a tag: @default `4`"],
  [/\bThrows (an?|the|if|when|`|\{)/, "write what is thrown as a tag: @throws TypeError when ..."],
  [
    /@throws (?!\{?@?(link )?`?[A-Z]\w*(Error|Exception)?`?\}?[, ])/,
    "name what is thrown, and when: @throws TypeError when ...",
  ],
];

/** Doc comments write defaults and errors as tags, so that editors and readers find them in one place. */
function docTags({ path, text, comments }: Source): string[] {
  return comments
    .filter(({ type, value }) => type === "Block" && value.startsWith("*"))
    .flatMap(({ value, start }) =>
      otherWays
        .filter(([pattern]) => pattern.test(value))
        .map(([, repair]) => `${path}:${lineAt(text, start)}: ${repair}`),
    );
}

/** A package's index holds its public list and no logic; only generated types may come without their names. */
function publicList({ path, program }: Source): string[] {
  if (!/^packages\/[\w-]+\/src\/index\.ts$/.test(path)) {
    return [];
  }
  const isListed = program.body.every(
    node =>
      (node.type === "ExportNamedDeclaration" && node.source !== null) ||
      (node.type === "ExportAllDeclaration" && node.exportKind === "type" && node.source.value.startsWith("./gen/")),
  );
  return isListed ? [] : [`${path} holds more than re-exports of names`];
}

/** A file past 300 lines is two things. */
function length({ path, text }: Source): string[] {
  const lines = text.split("\n").length - 1;
  return lines > 300 ? [`${path} has ${lines} lines: past 300 it is two things`] : [];
}
