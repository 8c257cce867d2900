// biome-ignore-all lint/suspicious/noAssignInExpressions: a row is an edit, and an edit is an assignment.
import { answer, type Row, sample, without } from "./row.ts";

/** What a call gets. */
export const answerRows: readonly Row[] = [
  [
    "an element is added to the answer",
    op => (sample(op).properties.Score = { type: "number" }),
    "minor/minor/minor",
    "readers may look at more",
  ],
  [
    "an element that is always there is added",
    op => [(sample(op).properties.Score = { type: "number" }), sample(op).required.push("Score")],
    "minor/minor/minor",
    "readers may look at more; doubles without it were never right",
  ],
  [
    "an element is removed from the answer",
    op => [delete sample(op).properties.LibId, (sample(op).required = without(sample(op).required, "LibId"))],
    "major/major/minor",
    "readers no longer compile",
  ],
  [
    "an element may be absent",
    op => (sample(op).required = without(sample(op).required, "LibId")),
    "major/major/minor",
    "readers get undefined",
  ],
  [
    "an element may be null",
    op => (sample(op).properties.LibId.type = ["string", "null"]),
    "major/major/minor",
    "readers get null",
  ],
  [
    "an element's type is another",
    op => (answer(op).properties.TotalCount = { type: "string" }),
    "major/major/minor",
    "readers no longer compile",
  ],
  [
    "an element's value is one more of an enum",
    op => sample(op).properties.State.enum.push("broken"),
    "major/major/minor",
    "a switch over it is no longer complete",
  ],
  [
    "an element's value is one less of an enum",
    op => sample(op).properties.State.enum.pop(),
    "minor/minor/minor",
    "types narrow, readers stay right",
  ],
  [
    "32 bits become 64 in an answer",
    op => (answer(op).properties.PageSize.format = "int64"),
    "minor/minor/minor",
    "both are number; the engine is deaf to the direction",
  ],
  [
    "64 bits become 32 in an answer",
    op => (answer(op).properties.TotalCount.format = "int32"),
    "patch/minor/minor",
    "less than was promised to fit; types stay",
  ],
  [
    "an answer's string gets shorter",
    op => (sample(op).properties.LibId.maxLength = 32),
    "patch/minor/minor",
    "more is promised, types stay",
  ],
  [
    "an answer's string may be empty",
    op => delete sample(op).properties.Name.minLength,
    "major/major/minor",
    "less is promised",
  ],
  [
    "the items move to another element",
    op => {
      answer(op).properties.Items = answer(op).properties.Samples.properties.Sample;
      delete answer(op).properties.Samples;
      answer(op).required = [...without(answer(op).required, "Samples"), "Items"];
    },
    "major/major/minor",
    "readers no longer compile",
    2,
  ],
  [
    "an error status is added",
    op => (op.responses["409"] = op.responses["400"]),
    "minor/minor/minor",
    "one more way to fail is known",
  ],
  ["an error status is removed", op => delete op.responses["429"], "major/major/minor", "tests that produce it fail"],
  [
    "an error's element is removed",
    op => delete answer(op, "400").properties.Recommend,
    "major/major/minor",
    "readers no longer compile",
  ],
  [
    "a header of the answer is removed",
    op => delete op.responses["200"].headers["x-acs-request-id"],
    "major/major/minor",
    "readers get nothing",
  ],
  [
    "a header of the answer may be absent",
    op => (op.responses["200"].headers["x-acs-request-id"].required = false),
    "major/major/minor",
    "readers may get nothing; the engine calls it a patch",
  ],
  [
    "the answer is XML",
    op => (op.responses["200"].content = { "application/xml": op.responses["200"].content["application/json"] }),
    "major/major/minor",
    "nobody can read it",
    2,
  ],
];
