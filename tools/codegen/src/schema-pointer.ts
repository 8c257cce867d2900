/** What leads from one schema to another inside it. */
const inside = String.raw`(?:\/properties\/[^/]+|\/items|\/additionalProperties|\/(?:allOf|anyOf|oneOf)\/\d+)*`;

const pattern = new RegExp(
  String.raw`(?:\/schema|^\/components\/schemas\/[^/]+|^\/x-collections\/[^/]+\/properties\/[^/]+)${inside}$`,
);

/** Whether a JSON pointer into a contract leads to a schema, e.g. `/components/schemas/Sample/properties/SampleId`. */
export function isSchemaPointer(pointer: string): boolean {
  return pattern.test(pointer);
}
