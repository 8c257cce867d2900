/** `CoverURL` becomes `cover URL`, `AIWorkflowTaskId` becomes `AI workflow task id`. */
export function plainWords(name: string): string {
  return wordsOf(name).join(" ");
}

/** The words of a name as they stand in a sentence. */
export function wordsOf(name: string): string[] {
  const words = name.match(/\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})\d*|\p{Lu}?\p{Ll}+\d*|\p{L}+|\d+\p{Ll}*/gu) ?? [
    name,
  ];
  return words.map(word => spellings[word.toLowerCase()] ?? (isAbbreviation(word) ? word : word.toLowerCase()));
}

/** `ListRecognitionSamples` becomes `list-recognition-samples`, `Media asset upload` becomes `media-asset-upload`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
}

const spellings: Readonly<Record<string, string>> = {
  url: "URL",
  urls: "URLs",
  gmt: "GMT",
  http: "HTTP",
  id: "id",
  ids: "ids",
  json: "JSON",
  no: "number",
  num: "number",
};

function isAbbreviation(word: string): boolean {
  return word.length > 1 && /^\p{Lu}{2}/u.test(word);
}
