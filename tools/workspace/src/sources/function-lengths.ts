import { Visitor } from "oxc-parser";
import { isGenerated, isTest, lineAt, type Source } from "./read-sources.ts";

/** The most lines that a function may have; better are 20. */
const mostLines = 50;

/** Functions that do not fit on one screen, each as one sentence. */
export function longFunctions(source: Source): string[] {
  return functionLengths(source)
    .filter(({ lines }) => lines > mostLines)
    .map(({ line, lines }) => `${source.path}:${line} is a function of ${lines} lines: at most ${mostLines} fit`);
}

/** The line and length of each function of a source that people write, tests aside. */
function functionLengths({ path, text, program }: Source): { line: number; lines: number }[] {
  if (isTest(path) || isGenerated(path)) {
    return [];
  }
  const found: { line: number; lines: number }[] = [];
  const add = ({ start, end }: { start: number; end: number }) => {
    const line = lineAt(text, start);
    found.push({ line, lines: lineAt(text, end) - line + 1 });
  };
  new Visitor({ FunctionDeclaration: add, FunctionExpression: add, ArrowFunctionExpression: add }).visit(program);
  return found;
}
