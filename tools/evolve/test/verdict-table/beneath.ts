// biome-ignore-all lint/suspicious/noAssignInExpressions: a row is an edit, and an edit is an assignment.
import { answer, parameter, type Row, sample, schemaOf, without } from "./row.ts";

/** What lies beneath a type that changed, or beside it: a wider type must not hide a narrower rule. */
export const beneathRows: readonly Row[] = [
  [
    "an integer becomes any number, and its maximum is lower",
    op => [(schemaOf(op, "OwnerId").type = "number"), (schemaOf(op, "OwnerId").maximum = 9)],
    "major/major/minor",
    "the type is wider, but larger numbers are refused",
    2,
  ],
  [
    "an integer becomes any number, and its default is another",
    op => [(schemaOf(op, "OwnerId").type = "number"), (schemaOf(op, "OwnerId").default = 2)],
    "major/major/minor",
    "calls that leave it out mean something else",
    2,
  ],
  [
    "a parameter takes null too, and fewer values",
    op => [(schemaOf(op, "EntityName").type = ["string", "null"]), (schemaOf(op, "EntityName").maxLength = 5)],
    "major/major/minor",
    "longer names are refused",
    2,
  ],
  [
    "a list takes null too, and its items a pattern",
    op => [(schemaOf(op, "LibId").type = ["array", "null"]), (schemaOf(op, "LibId").items.pattern = "^[0-9a-f]+$")],
    "major/major/minor",
    "other ids are refused",
    2,
  ],
  [
    "a part of the answer is never null any more, and an element of it is gone",
    op => [
      delete nullable(op).properties.Width,
      (nullable(op).type = "object"),
      (nullable(op).required = without(nullable(op).required, "Width")),
    ],
    "major/major/minor",
    "readers of the element no longer compile",
    2,
  ],
  [
    "a part of the answer may be null, and an element of it is gone",
    op => [
      delete answer(op).properties.Samples.properties.Sample,
      (answer(op).properties.Samples.type = ["object", "null"]),
      (answer(op).properties.Samples.required = []),
    ],
    "major/major/minor",
    "readers need to know of both",
    2,
  ],
  [
    "a part of the answer is never null any more, and an element of it is new",
    op => [(nullable(op).type = "object"), (nullable(op).properties.Depth = { type: "integer" })],
    "minor/minor/minor",
    "both are additions, and both are listed",
    2,
  ],
  [
    "an integer of the answer becomes any number, and less is promised of it",
    op => [(answer(op).properties.TotalCount.type = "number"), delete answer(op).properties.TotalCount.minimum],
    "major/major/minor",
    "the other type says enough: nothing that was said of the integer still holds",
  ],
  [
    "a string becomes a list of other items",
    op => (parameter(op, "EntityName").schema = { type: "array", items: { type: "integer" }, maxItems: 3 }),
    "major/major/minor",
    "another kind of value: what was said of the string is not compared",
  ],
];

/** A part of the answer that may be null in the old contract. */
const nullable = (op: Parameters<typeof sample>[0]) => sample(op).properties.Size;
