/** Whether a name, with its first letter in lower case, is a word that TypeScript keeps for itself. */
export function isReservedWord(name: string): boolean {
  return reserved.has(name.charAt(0).toLowerCase() + name.slice(1));
}

const reserved = new Set(
  (
    "any arguments await bigint boolean break case catch class const continue debugger default delete do else enum eval " +
    "export extends false finally for function globalThis if implements import in instanceof interface let never new null " +
    "number object package private protected public return static string super switch symbol this throw true try typeof " +
    "undefined unknown var void while with yield"
  ).split(" "),
);
