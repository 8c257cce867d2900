// biome-ignore-all lint/suspicious/noAssignInExpressions: a row is an edit, and an edit is an assignment.
import { answer, type Row, sample, schemaOf } from "./row.ts";

/** Other ways to write the same: none of them may alarm a caller. */
export const spellingRows: readonly Row[] = [
  [
    "null stands in an anyOf instead of among the types",
    op => (sample(op).properties.Size = anyOfNull(sample(op).properties.Size)),
    "none/none/none",
    "both say an object or null",
  ],
  [
    "a nullable enum is written as a oneOf",
    op => (sample(op).properties.Mood = { oneOf: [{ type: "null" }, { type: "string", enum: ["good", "bad"] }] }),
    "none/none/none",
    "both say one of the values or null",
  ],
  [
    "a schema is wrapped in an allOf of one",
    op => (answer(op).properties.TotalCount = { allOf: [answer(op).properties.TotalCount] }),
    "none/none/none",
    "all of one is that one",
  ],
  [
    "a schema is wrapped in a oneOf of one",
    op => (sample(op).properties.LibId = { oneOf: [sample(op).properties.LibId] }),
    "none/none/none",
    "one of one is that one",
  ],
  [
    "the type is a list of one",
    op => (sample(op).properties.LibId.type = ["string"]),
    "none/none/none",
    "one of one is that one",
  ],
  [
    "a bound of integers is exclusive",
    op => [delete schemaOf(op, "PageNumber").minimum, (schemaOf(op, "PageNumber").exclusiveMinimum = 0)],
    "none/none/none",
    "an integer above 0 is at least 1",
  ],
  [
    "an exclusive bound lets less pass",
    op => [delete schemaOf(op, "OwnerId").minimum, (schemaOf(op, "OwnerId").exclusiveMinimum = 1)],
    "major/major/minor",
    "1 is refused: the other spelling hides nothing",
  ],
  [
    "an anyOf with null hides an element that is gone",
    op => {
      const size = structuredClone(sample(op).properties.Size);
      delete size.properties.Width;
      size.required = [];
      sample(op).properties.Size = anyOfNull(size);
    },
    "major/major/minor",
    "readers of the element no longer compile",
  ],
];

/** The same schema with `null` as an alternative. */
function anyOfNull(schema: ReturnType<typeof sample>): object {
  return { anyOf: [{ ...schema, type: "object" }, { type: "null" }] };
}
