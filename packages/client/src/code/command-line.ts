import { pageParameters } from "../call/page-parameters.ts";
import { type CallToWrite, givenParameters } from "./call-to-write.ts";
import { quoteForShell } from "./quote-for-shell.ts";

/** How a call is written as a command line. */
export interface CommandLineOptions {
  /** e.g. `cn-shanghai`. */
  readonly region?: string | undefined;
  /** e.g. `http://127.0.0.1:4010`. */
  readonly endpoint?: string | undefined;
  /** Walks over all pages. @default false */
  readonly walk?: boolean | undefined;
}

/**
 * A call as a command line of `ims`, the bin of `@ims-kit/cli`, for POSIX shells, e.g.
 * `ims list-recognition-samples --algorithm face --lib-id lib1 --lib-id lib2`.
 */
export function commandLine(call: CallToWrite, options: CommandLineOptions = {}): string {
  const { action, pagination } = call.descriptor;
  const walk = options.walk === true && pagination !== undefined;
  const filledIn = walk ? pageParameters(pagination) : [];
  const words = givenParameters(call)
    .filter(([name]) => !filledIn.includes(name))
    .flatMap(([name, value]) => flagWords(kebabCase(name), value));
  for (const [name, value] of Object.entries({ region: options.region, endpoint: options.endpoint })) {
    words.push(...(value === undefined ? [] : flagWords(name, value)));
  }
  return ["ims", kebabCase(action), ...words, ...(walk ? ["--all"] : [])].join(" ");
}

/** `ListRecognitionSamples` becomes `list-recognition-samples`, `GetAIResult` becomes `get-ai-result`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
}

/** A list is written as its flag again for each element. A value that begins with a dash would read as a flag by itself. */
function flagWords(flag: string, value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap(each => {
    const text = typeof each === "object" ? JSON.stringify(each) : String(each);
    return text.startsWith("-") ? [`--${flag}=${quoteForShell(text)}`] : [`--${flag}`, quoteForShell(text)];
  });
}
