import { pageParameters } from "../call/page-parameters.ts";
import { type CallToWrite, givenParameters } from "./call-to-write.ts";

/** How a call is written in TypeScript. */
export interface TypeScriptOptions {
  /** e.g. `cn-shanghai`. */
  readonly region?: string | undefined;
  /** Written in place of the region, e.g. `http://127.0.0.1:4010`. */
  readonly endpoint?: string | undefined;
  /** Walks over the items of all pages, in place of one page. @default false */
  readonly walk?: boolean | undefined;
}

/**
 * A call as a TypeScript module that runs: with this package, and credentials from the environment or the vendor CLI's file.
 * A walk is written only where the operation pages, and without the parameters that it fills in itself.
 */
export function typescriptCode(call: CallToWrite, options: TypeScriptOptions = {}): string {
  const { action, pagination } = call.descriptor;
  const name = action.charAt(0).toLowerCase() + action.slice(1);
  const walk = options.walk === true && pagination !== undefined;
  const filledIn = walk ? pageParameters(pagination) : [];
  const params = literalOf(givenParameters(call).filter(([parameter]) => !filledIn.includes(parameter)));
  const address = options.endpoint === undefined ? { region: options.region } : { endpoint: options.endpoint };
  return `import { createClient } from "@ims-kit/client";

const ims = createClient(${JSON.stringify(address).replace(/^\{"(\w+)":(.*)\}$/, "{ $1: $2 }")}); // credentials from the environment

${walk ? `for await (const item of ims.${name}.items(${params})) {\n  console.log(item);\n}` : `const answer = await ims.${name}(${params});\nconsole.log(answer);`}
`;
}

function literalOf(params: readonly [name: string, value: unknown][]): string {
  const members = params.map(([name, value]) => `  ${propertyName(name)}: ${valueLiteral(value)},\n`);
  return members.length === 0 ? "" : `{\n${members.join("")}}`;
}

/** JSON is TypeScript; only spaces are added to what reads on one line. */
function valueLiteral(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(valueLiteral).join(", ")}]` : JSON.stringify(value);
}

function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
