/** `ListRecognitionSamples` becomes `list-recognition-samples`, `GetAIResult` becomes `get-ai-result`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
}

/** `ListRecognitionSamples` becomes `listRecognitionSamples`: the name of the operation's function. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * The name of the type made for a component: its own, in Pascal case if it is no identifier. One that hides a global of
 * JavaScript or a type that TypeScript brings gets `Body` appended: `Error` becomes `ErrorBody`, `Record` `RecordBody`.
 */
export function typeName(component: string): string {
  const name = /^[A-Za-z_]\w*$/.test(component)
    ? component
    : component.replaceAll(
        /[^A-Za-z0-9]*([A-Za-z0-9])([A-Za-z0-9]*)[^A-Za-z0-9]*/g,
        (_, first, rest) => first.toUpperCase() + rest,
      );
  return name in globalThis || typesOfTypeScript.has(name) ? `${name}Body` : name;
}

/** Whether TypeScript lets no module export something of this name. */
export function isReserved(name: string): boolean {
  return reserved.has(name);
}

// Types are not members of `globalThis`.
const typesOfTypeScript = new Set(
  "Awaited Capitalize ConstructorParameters Exclude Extract InstanceType Lowercase NoInfer NonNullable Omit OmitThisParameter Parameters Partial Pick Readonly Record Required ReturnType ThisParameterType ThisType Uncapitalize Uppercase".split(
    " ",
  ),
);

const reserved = new Set(
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function globalThis if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield".split(
    " ",
  ),
);
