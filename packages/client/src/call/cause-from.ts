import { textOf } from "./text-of.ts";

/** An error as the cause of one of ours. */
export interface Cause extends Error {
  code?: string;
}

/** So many errors beneath one another are copied, and so many lines of their stacks. */
const [mostCauses, mostLines] = [5, 20];

/**
 * A copy of an error and of those beneath it, `show` applied to their texts. Copied, as what `fetch` throws may carry the
 * request, and with it the signature, in properties that nobody knows of.
 */
export function causeFrom(error: unknown, show: (text: string) => string, depth = 1): Cause {
  const { name, message = error, code, stack, cause } = Object(error) as Readonly<Record<string, unknown>>;
  const copy: Cause = new Error(show(textOf(message)));
  const places = textOf(stack).match(/^\s+at .*$/gm) ?? [];
  copy.stack = [`${show(textOf(name))}: ${copy.message}`, ...places.slice(0, mostLines).map(show)].join("\n");
  if (code) {
    copy.code = show(textOf(code));
  }
  if (cause && depth < mostCauses) {
    copy.cause = causeFrom(cause, show, depth + 1);
  }
  return copy;
}
