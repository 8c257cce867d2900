import { plainWords, wordsOf } from "./plain-words.ts";

/** What an element is, made of its name: `The media id.`, or of a flag `Include file basic info: yes or no.` */
export function describeElement(name: string, type: string | undefined): string {
  const words = plainWords(name);
  return type === "boolean" ? `${capital(words)}: yes or no.` : `The ${words}.`;
}

/** What an operation does, made of its name: `Creates a recognition lib.`, `Gets media infos in a batch.` */
export function describeOperation(action: string): string {
  const [first = "", ...rest] = wordsOf(action);
  const inBatch = first === "batch" && rest.length > 1;
  const [verb = "", ...object] = inBatch ? rest : [first, ...rest];
  const what = [thirdPerson(verb), articleFor(verb, object), ...object, inBatch ? "in a batch" : ""];
  return `${capital(what.filter(Boolean).join(" "))}.`;
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) {
    return `${verb.slice(0, -1)}ies`;
  }
  return /(s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** A new thing gets "a", a known one "the", several none. */
function articleFor(verb: string, object: readonly string[]): string {
  const [noun = ""] = object.slice(-1);
  if (object.length === 0 || /[^s]s$/i.test(noun) || countless.has(noun)) {
    return "";
  }
  if (!makers.has(verb)) {
    return "the";
  }
  return /^([aeio]|[AEFHILMNORSX][A-Z])/.test(object[0] ?? "") ? "an" : "a";
}

const makers = new Set(["add", "create", "insert", "list", "register", "submit"]);
const countless = new Set(["data", "info", "media"]);

/** A sentence begins with a capital letter. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
