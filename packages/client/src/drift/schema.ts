/** A schema of the contract as far as answers are compared with it. */
export interface AnswerSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, AnswerSchema>>;
  readonly items?: AnswerSchema;
}

/** A schema and where it stands in the contract. */
export interface PlacedSchema {
  readonly schema: AnswerSchema;
  /** A JSONPath, as overlays take it, e.g. `$.components.schemas.Sample`. */
  readonly path: string;
}

/** A step of a JSONPath: `.name`, or `['name']` where it must be quoted. */
export function step(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replace(/['\\]/g, "\\$&")}']`;
}

/** Follows a reference to a named schema, so that a change is made where the schema stands. */
export function resolveSchema(placed: PlacedSchema, schemas: Readonly<Record<string, AnswerSchema>>): PlacedSchema {
  const name = placed.schema.$ref?.split("/").at(-1);
  const schema = name === undefined ? undefined : schemas[name];
  return name === undefined || !schema ? placed : { schema, path: `$.components.schemas${step(name)}` };
}
