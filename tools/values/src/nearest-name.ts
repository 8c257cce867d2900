import { closestMatch } from "leven";

/**
 * The known name that was probably meant: the one with the fewest letters to change, in upper or lower case, at most a
 * third of those given; else the first that begins so. Undefined where none is near.
 *
 * @example nearestName("--prot", ["--port", "--host"]); // "--port"
 */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  const word = given.toLowerCase();
  const names = new Map(known.map(name => [name.toLowerCase(), name]));
  const most = Math.max(1, Math.round(word.length / 3));
  // closestMatch gives back a candidate's spelling, so the lower-case one leads to the name.
  const near = closestMatch(word, [...names.keys()], { maxDistance: most });
  const begins = word.length >= 3 ? [...names.keys()].find(name => name.startsWith(word)) : undefined;
  return names.get(near ?? begins ?? "");
}

/**
 * The end of a message about a name that does not exist: the name that was probably meant, else all that exist.
 *
 * @example suggestionFor("--prot", ["--port", "--host"]); // did you mean "--port"?
 */
export function suggestionFor(given: string, known: readonly string[]): string {
  const near = nearestName(given, known);
  if (near !== undefined) {
    return `did you mean "${near}"?`;
  }
  return known.length === 0 ? "there are none" : `there are ${known.map(name => `"${name}"`).join(", ")}`;
}
