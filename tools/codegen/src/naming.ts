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

/** The name of the type made for a component; one that hides a global of JavaScript gets `Body` appended, e.g. `ErrorBody`. */
export function typeName(component: string): string {
  return component in globalThis ? `${component}Body` : component;
}
