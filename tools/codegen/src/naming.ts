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
 * JavaScript gets `Body` appended: `Error` becomes `ErrorBody`.
 */
export function typeName(component: string): string {
  const name = /^[A-Za-z_]\w*$/.test(component)
    ? component
    : component.replaceAll(
        /[^A-Za-z0-9]*([A-Za-z0-9])([A-Za-z0-9]*)[^A-Za-z0-9]*/g,
        (_, first, rest) => first.toUpperCase() + rest,
      );
  return name in globalThis ? `${name}Body` : name;
}
