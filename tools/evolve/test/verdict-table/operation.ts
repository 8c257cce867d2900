// biome-ignore-all lint/suspicious/noAssignInExpressions: a row is an edit, and an edit is an assignment.
import { parameter, type Row, sample } from "./row.ts";

/** What the extensions and words of an operation say. */
export const operationRows: readonly Row[] = [
  [
    "an operation is called otherwise",
    op => (op.operationId = "ListSamples"),
    "major/major/major",
    "its calls no longer compile, its tests are not found",
  ],
  ["an operation is deprecated", op => (op.deprecated = true), "minor/minor/minor", "editors strike it through"],
  [
    "the rate limit is lower",
    op => (op["x-rate-limit"].requests = 20),
    "major/major/minor",
    "a pace that was let through is refused",
  ],
  [
    "the rate limit is higher",
    op => (op["x-rate-limit"].requests = 80),
    "minor/minor/minor",
    "every old pace is let through",
  ],
  [
    "the same rate is counted over 10 s",
    op => (op["x-rate-limit"] = { ...op["x-rate-limit"], requests: 500, seconds: 10 }),
    "minor/minor/minor",
    "bursts are let through in addition",
  ],
  [
    "a tenth of the rate is counted over 10 s",
    op => (op["x-rate-limit"] = { ...op["x-rate-limit"], seconds: 10 }),
    "major/major/minor",
    "the second second is refused",
  ],
  ["the rate limit is gone", op => delete op["x-rate-limit"], "minor/minor/minor", "every pace is let through"],
  ["a region no longer serves it", op => op["x-regions"].pop(), "major/major/minor", "calls there are refused"],
  [
    "a region serves it too",
    op => op["x-regions"].push("xx-new-1"),
    "minor/minor/minor",
    "calls there are known to work",
  ],
  [
    "the RAM action is another",
    op => (op["x-ram"].action = "ice:QuerySamples"),
    "major/major/minor",
    "policies that name the old one refuse the call",
  ],
  [
    "the RAM action applies to one resource",
    op => (op["x-ram"].resource = "acs:ice:*:*:lib/*"),
    "minor/minor/minor",
    "policies on every resource still allow it",
  ],
  [
    "the access level is write",
    op => (op["x-ram"].accessLevel = "update"),
    "minor/minor/minor",
    "the client no longer repeats it after an ambiguous failure",
  ],
  [
    "the items pointer is another",
    op => (op["x-pagination"].items = "/Items"),
    "major/major/minor",
    "walks of older clients find nothing there",
  ],
  [
    "the page parameter is another",
    op => (op["x-pagination"].page = "Page"),
    "major/major/minor",
    "walks of older clients ask for the wrong page",
  ],
  [
    "pages can no longer be walked",
    op => delete op["x-pagination"],
    "major/major/minor",
    ".pages() no longer compiles",
  ],
  [
    "an assumed paging rule is another",
    op => (op["x-pagination"].rules.order.value = "newest-first"),
    "patch/minor/minor",
    "nobody was promised the old one",
  ],
  [
    "a documented paging rule is another",
    op => (op["x-pagination"].rules.firstPage.value = 0),
    "major/major/minor",
    "page 1 is another page",
  ],
  [
    "the rate limit is counted by user",
    op => (op["x-rate-limit"].scope = "user"),
    "minor/minor/minor",
    "nobody shares it who did not before",
  ],
  [
    "the rate limit is counted by something else",
    op => (op["x-rate-limit"].scope = "region"),
    "major/major/minor",
    "nobody can say who shares it",
  ],
  [
    "an assumption inside a documented filter rule is another",
    op => (op["x-filter"].rules[2].any.absent.value = "none"),
    "patch/minor/minor",
    "nobody was promised the old one",
  ],
  [
    "an assumption turns out to be documented",
    op => (op["x-filter"].rules[2].any.absent.basis = "documented"),
    "patch/minor/minor",
    "the contract tests hold it against a server now",
  ],
  [
    "a documented filter rule is another",
    op => (op["x-filter"].rules[1].match = "equal"),
    "patch/major/minor",
    "the world selects otherwise; the engine does not look into it",
  ],
  [
    "a filter rule is added",
    op =>
      op["x-filter"].rules.push({
        parameter: "OwnerId",
        property: "OwnerId",
        match: "equal",
        basis: "assumed",
        or: ["ignored"],
      }),
    "patch/minor/minor",
    "the world selects by more",
  ],
  ["the world no longer answers", op => delete op["x-filter"], "patch/major/minor", "tests on a world get examples"],
  ["an unknown extension is added", op => (op["x-novel"] = 1), "minor/minor/minor", "nobody can say that it is less"],
  [
    "the source was looked at again",
    op => (op["x-source"].date = "2027-01-01"),
    "patch/patch/patch",
    "nothing that runs is different",
  ],
  ["the description is in other words", op => (op.description = "Lists them."), "patch/patch/patch", "words only"],
  [
    "a parameter's description is in other words",
    op => (parameter(op, "EntityId").description = "The id."),
    "patch/patch/patch",
    "words only",
  ],
  [
    "an element's description is in other words",
    op => (sample(op).properties.LibId.description = "The id."),
    "patch/patch/patch",
    "words only",
  ],
  [
    "an example of an answer is called otherwise",
    op => {
      const { examples } = op.responses["200"].content["application/json"];
      examples.first = examples.page;
      delete examples.page;
    },
    "patch/major/minor",
    "tests with the mock ask for it by its name",
    2,
  ],
  [
    "an example of an answer is added",
    op => (op.responses["200"].content["application/json"].examples.more = { value: {} }),
    "patch/minor/minor",
    "the mock can answer with one more",
  ],
  [
    "a parameter may be longer in bytes",
    op => (parameter(op, "EntityId").schema["x-max-bytes"] = 128),
    "minor/minor/minor",
    "more is taken; the engine does not know the keyword",
  ],
  [
    "a parameter must be shorter in bytes",
    op => (parameter(op, "EntityName").schema["x-max-bytes"] = 64),
    "major/major/minor",
    "longer values are refused",
  ],
  [
    "a constraint turns out to be documented",
    op => delete parameter(op, "EntityId").schema["x-basis"],
    "patch/minor/minor",
    "the contract tests hold it against a server now",
  ],
  [
    "an unknown extension is added to a parameter",
    op => (parameter(op, "EntityId")["x-novel"] = 1),
    "minor/minor/minor",
    "nobody can say that it is less",
  ],
  [
    "an example is another",
    op => (op.responses["200"].content["application/json"].examples.page.value.TotalCount = 3),
    "patch/patch/patch",
    "examples only; the engine does not look at them",
  ],
  ["a request example is added", op => (op["x-examples"].more = { value: {} }), "patch/patch/patch", "examples only"],
  ["the operation has another tag", op => (op.tags = ["other"]), "patch/patch/patch", "words only"],
];
