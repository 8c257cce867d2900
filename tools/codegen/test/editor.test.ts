import { expect, test } from "vitest";
import { openEditor } from "./fixtures/editor.ts";

const program = `
import { createClient, items, type ListRecognitionSamplesParams } from "./index.ts";
import { listRecognitionSamples } from "./gen/operations.ts";

const ims = createClient({ region: "cn-shanghai" });
const query = { Algorithm: "face", LibId: ["lib1"], EntityId: "ANY" } as const;
const page = await ims.listRecognitionSamples({ ...query, PageNumber: 1, PageSize: 10 });
for await (const sample of ims.listRecognitionSamples.items(query)) {
  sample.ImageUrl;
}
items(ims, listRecognitionSamples, query);
const named = { ...query, PageNumber: 1, PageSize: 10 } satisfies ListRecognitionSamplesParams;
`;

const misspelt = (type: string) =>
  `Object literal may only specify known properties, but 'EntytyName' does not exist in type '${type}'. Did you mean to write 'EntityName'?`;

const slips: [what: string, line: string, message: string | RegExp][] = [
  [
    "a misspelt parameter of a call",
    'ims.listRecognitionSamples({ ...query, PageNumber: 1, PageSize: 10, EntytyName: "kim" });',
    misspelt("ListRecognitionSamplesParams"),
  ],
  [
    "a misspelt optional parameter of a query that says what it is",
    'const wrong = { ...named, EntytyName: "kim" } satisfies ListRecognitionSamplesParams;',
    misspelt("ListRecognitionSamplesParams"),
  ],
  [
    "a misspelt parameter of a walk",
    'ims.listRecognitionSamples.items({ ...query, EntytyName: "kim" });',
    misspelt("ListRecognitionSamplesWalkParams"),
  ],
  [
    "a misspelt parameter of a free walk",
    'items(ims, listRecognitionSamples, { ...query, EntytyName: "kim" });',
    misspelt("ListRecognitionSamplesWalkParams"),
  ],
  [
    "a missing parameter",
    "ims.listRecognitionSamples({ ...query, PageNumber: 1 });",
    /^Property 'PageSize' is missing in type '.+' but required in type 'ListRecognitionSamplesParams'\.$/m,
  ],
];

// One program for all, as the compiler takes seconds to read the client.
const { hover, messages } = await openEditor(program + slips.map(([, line]) => `${line}\n`).join(""));
const found = messages();

test.each([
  [
    "a call shows what it takes, answers, does and throws",
    "listRecognitionSamples(",
    [
      "(params: ListRecognitionSamplesParams, options?: CallOptions | undefined) => Promise<ListRecognitionSamplesResponse>",
      "Lists the samples of a custom entity, page by page.",
      "@see https://www.alibabacloud.com/help/",
      "@throws ApiError when the service refuses the call.",
      "`EntityId.any.absent` is `every`",
    ],
  ],
  [
    "a walk shows what it takes and gives",
    "items(query",
    ["(params: ListRecognitionSamplesWalkParams, options?: ItemsOptions | undefined): Walk<Sample>"],
  ],
  [
    "a free function shows its documentation",
    "listRecognitionSamples, query",
    ["Lists the samples of a custom entity, page by page.", "@throws ApiError"],
  ],
  [
    "a parameter shows its type, the contract's text and an example",
    "PageNumber",
    [
      "ListRecognitionSamplesParams.PageNumber: number",
      "The number of the page",
      "@example 1",
      "@remarks Assumed, as no source says so: `minimum: 1`.",
    ],
  ],
  [
    "an answer's field shows its type, the contract's text and an example",
    "ImageUrl",
    ["Sample.ImageUrl?: string", "The address of the image", '@example "https://'],
  ],
  ["an answer has a short name", "page =", ["const page: ListRecognitionSamplesResponse"]],
])("%s", (_claim, place, shown) => {
  const text = hover(place);
  for (const part of shown) {
    expect(text).toContain(part);
  }
  expect(text).not.toMatch(/\b(Omit|Partial|Pick|Input)</);
});

test.each(slips)("the compiler says the short names of %s", (_what, line, message) => {
  const own = found.filter(one => one.line === line).map(one => one.message);
  expect(own.map(text => text.split("\n").at(-1)?.trim())).toEqual([expect.stringMatching(message)]);
});

test("the compiler complains about nothing but the slips", () => {
  const lines = slips.map(([, line]) => line);
  expect(found.filter(({ line }) => !lines.includes(line))).toEqual([]);
});
