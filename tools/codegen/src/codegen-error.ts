/** Where in a contract something is wrong. */
export interface Place {
  /** e.g. `spec/operations/list-recognition-samples.yaml` */
  readonly file: string;
  /** 1-based. */
  readonly line?: number | undefined;
  /** The `operationId`. */
  readonly operation?: string | undefined;
  /** JSON pointer, e.g. `#/post/parameters/2/schema`. */
  readonly pointer?: string | undefined;
}

/** A contract or an output folder that codegen cannot work with. The message is written for the user and printed without a stack. */
export class CodegenError extends Error {
  override readonly name = "CodegenError";
}

/** `spec/a.yaml:12 ListThings #/post/parameters/0: what is wrong; what to do`. */
export function messageAt(place: Place, what: string): string {
  const file = place.line === undefined ? place.file : `${place.file}:${place.line}`;
  return `${[file, place.operation, place.pointer].filter(part => part !== undefined).join(" ")}: ${what}`;
}
