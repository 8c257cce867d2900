import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { valueAt } from "@ims-kit/values";
import { afterEach, expect, test } from "vitest";
import { collectAssumptions } from "../basis/collect-assumptions.ts";
import { generate } from "../generate.ts";
import { loadContract } from "../load/load-contract.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true });
  }
});

/** The list of things under `spec/` of a fresh folder, with overlays by the names of their files. */
function specWith(overlays: Readonly<Record<string, string>>): { root: string; entry: string } {
  const root = mkdtempSync(join(tmpdir(), "ims-kit-overlay-"));
  folders.push(root);
  cpSync(join(import.meta.dirname, "../../test/given/list"), join(root, "spec"), { recursive: true });
  mkdirSync(join(root, "spec/overlays"));
  for (const [name, text] of Object.entries(overlays)) {
    writeFileSync(join(root, "spec/overlays", name), text);
  }
  return { root, entry: "spec/openapi.yaml" };
}

const head = "overlay: 1.0.0\ninfo: { title: What was seen, version: a }\nactions:\n";
const run = 'x-reason: seen, x-source: { kind: run, target: "http://t.test", date: "2026-01-28" }';
const page = "x-reason: read, x-source: { kind: page, page: https://p.test, date: 2026-01-28 }";
const thing = "$.components.schemas.Thing";
const list = "$.paths['/#ListThings'].post";

test("applies overlays in the order of their names", async () => {
  const { contract } = await loadContract(
    specWith({
      "02-second.yaml": `${head}  - { target: "${thing}.properties.Colour", update: { maxLength: 5 }, ${page} }\n`,
      "01-first.yaml": `${head}  - { target: "${thing}", update: { properties: { Colour: { type: string } } }, ${page} }\n`,
    }),
  );
  expect(valueAt(contract.document, "/components/schemas/Thing/properties/Colour")).toEqual({
    type: "string",
    maxLength: 5,
  });
});

test("adds to lists, and replaces one that was removed first", async () => {
  const answer = `${list}.responses['200'].content['application/json'].schema.required`;
  const { contract } = await loadContract(
    specWith({
      "01.yaml": `${head}  - { target: "$.servers[0].variables.region", update: { enum: [east] }, ${page} }
  - { target: "${answer}", remove: true, ${page} }
  - { target: "${answer.replace(".required", "")}", update: { required: [Things] }, ${page} }
`,
    }),
  );
  expect(contract.document.servers?.[0]?.variables?.region?.enum).toEqual(["north", "south", "east"]);
  expect(contract.operations[0]?.success.required).toEqual(["Things"]);
});

test("what a run has shown is observed, whether a keyword or a rule; what a page says is documented", async () => {
  const rules = `${list}['x-pagination'].rules`;
  const { contract } = await loadContract(
    specWith({
      "01.yaml": `${head}  - { target: "${thing}.properties.Name", update: { maxLength: 5 }, ${run} }
  - { target: "${rules}.pastTheEnd", update: { value: refused }, ${run} }
  - { target: "${thing}.properties.ThingId", update: { maxLength: 9 }, ${page} }
`,
    }),
  );
  const { paths, components } = contract.document;
  expect(components?.schemas?.Thing?.properties?.Name).toMatchObject({
    maxLength: 5,
    "x-basis": { maxLength: "observed" },
  });
  expect(components?.schemas?.Thing?.properties?.ThingId).not.toHaveProperty("x-basis");
  expect(paths["/#ListThings"]?.post?.["x-pagination"]?.rules.pastTheEnd).toEqual({
    value: "refused",
    basis: "observed",
  });
  const observed = collectAssumptions(contract).filter(({ basis }) => basis === "observed");
  expect(observed.map(({ name, value }) => [name, value])).toEqual([
    ["ListThings.pagination.pastTheEnd", "refused"],
    ["Thing.Name.maxLength", "held"],
  ]);
});

const action = (text: string) => `${head}  - ${text}\n`;

test.each([
  ["is no YAML", "a: [", ":1: this is not YAML: "],
  ["is no object", "- 1\n", ":1: an overlay is an object; write overlay, info and actions"],
  [
    "has no version",
    "info: { title: a, version: b }\nactions: [1]\n",
    ":1: the overlay has no version; write overlay: 1.0.0",
  ],
  ["has another version", head.replace("1.0.0", "1.1.0"), ":1: the overlay's version is 1.1.0; write overlay: 1.0.0"],
  [
    "does not say what it is",
    "overlay: 1.0.0\nactions: [1]\n",
    ":1: the overlay must say what it is; write info: { title: …, version: … }",
  ],
  [
    "has no actions",
    "overlay: 1.0.0\ninfo: { title: a, version: b }\nactions: []\n",
    ":3: the overlay has no actions; add one, or remove the file",
  ],
  [
    "has an action that is no object",
    action("remove"),
    ":4: an action is an object; write target, update or remove, x-reason and x-source",
  ],
  [
    "has an action with a slip",
    action(`{ targt: "${thing}", update: {}, ${page} }`),
    ':4: an action has no "targt"; did you mean "target"?',
  ],
  ["has an action without a target", action(`{ update: {}, ${page} }`), ":4: the action has no target; name one"],
  [
    "has an action that does neither",
    action(`{ target: "${thing}", ${page} }`),
    ":4: an action either updates or removes; write update: … or remove: true",
  ],
  [
    "has an action without a reason",
    action(`{ target: "${thing}", remove: true }`),
    ":4: the action does not say why; add x-reason",
  ],
  [
    "has an action without a source",
    action(`{ target: "${thing}", remove: true, x-reason: a }`),
    ":4: the action does not say where it comes from; add x-source",
  ],
  [
    "has a source of an unknown kind",
    action(`{ target: "${thing}", remove: true, x-reason: a, x-source: { kind: guess } }`),
    ':4: x-source has no kind "guess"; write run, page or decision',
  ],
  [
    "has a run without a target",
    action(`{ target: "${thing}", remove: true, x-reason: a, x-source: { kind: run, date: "2026-01-28" } }`),
    ':4: a source of kind run has a text "target"; add it',
  ],
  [
    "has a source without a day",
    action(`{ target: "${thing}", remove: true, x-reason: a, x-source: { kind: decision, by: owner, date: soon } }`),
    ':4: the date of x-source is no day; write e.g. "2026-01-28"',
  ],
  [
    "has a target that is no JSONPath",
    action(`{ target: "$.components[", update: {}, ${page} }`),
    ":4: the target $.components[ is no JSONPath: ",
  ],
  [
    "has a target that is gone",
    action(`{ target: "$.components.schemas.Gone", update: {}, ${page} }`),
    ":4: the target $.components.schemas.Gone is gone from the contract; correct it, or remove the action",
  ],
  [
    "updates a text",
    action(`{ target: "$.info.title", update: { a: 1 }, ${page} }`),
    ":4: the target $.info.title is neither an object nor a list; name the object that holds it",
  ],
  [
    "updates an object with a text",
    action(`{ target: "$.info", update: a, ${page} }`),
    ":4: the target $.info is an object, so the update must be one",
  ],
  [
    "removes everything",
    action(`{ target: "$", remove: true, ${page} }`),
    ":4: the target $ is the whole contract, which cannot be removed; name a part of it",
  ],
  [
    "says what the contract says already",
    action(`{ target: "${thing}", update: { type: object, required: [ThingId] }, ${page} }`),
    ":4: the action changes nothing: the contract says that already; remove the action",
  ],
  [
    "contradicts itself",
    `${head}  - { target: "${thing}", update: { title: a }, ${page} }\n  - { target: "${thing}", update: { title: b }, ${page} }\n`,
    ":5: the action writes #/components/schemas/Thing/title, which spec/overlays/01.yaml:4 wrote; keep one of the two",
  ],
  [
    "removes what it wrote",
    `${head}  - { target: "${thing}", update: { title: a }, ${page} }\n  - { target: "${thing}.title", remove: true, ${page} }\n`,
    ":5: the action removes #/components/schemas/Thing/title, which spec/overlays/01.yaml:4 wrote; keep one of the two",
  ],
  [
    "makes the contract no OpenAPI",
    action(`{ target: "${list}.parameters[2]", update: { in: nowhere }, ${page} }`),
    ":4 #/paths/~1#ListThings/post/parameters/2/in: ",
  ],
  [
    "makes the contract what codegen cannot serve",
    action(`{ target: "${list}", update: { requestBody: { content: { text/plain: {} } } }, ${page} }`),
    ":4 ListThings #/paths/~1#ListThings/post/requestBody: a request body is not served",
  ],
  [
    "makes the contract break our own rules",
    action(`{ target: "${list}['x-pagination']", update: { itemKey: Nothing }, ${page} }`),
    ':4 ListThings #/paths/~1#ListThings/post/x-pagination/itemKey: "Nothing" must be a property of the items',
  ],
])("refuses an overlay that %s, with its file and line, and writes nothing", async (_what, text, message) => {
  const { root, entry } = specWith({ "01.yaml": text });
  const failure = await generate({ root, contract: entry, emitters: [] }).catch((error: Error) => error);
  expect((failure as Error).message).toContain(`spec/overlays/01.yaml${message}`);
  expect((failure as Error).message.split("\n")).toHaveLength(1);
});

test("refuses two overlays that contradict each other, and names both", async () => {
  const spec = specWith({
    "01.yaml": action(`{ target: "${thing}", update: { title: a }, ${page} }`),
    "02.yaml": action(`{ target: "${thing}", update: { title: b }, ${page} }`),
  });
  await expect(loadContract(spec)).rejects.toThrow(
    "spec/overlays/02.yaml:4: the action writes #/components/schemas/Thing/title, which spec/overlays/01.yaml:4 wrote; keep one of the two",
  );
});

test("says that overlays were applied where what they break stands elsewhere", async () => {
  const spec = specWith({ "01.yaml": action(`{ target: "${thing}", update: { required: [Name] }, ${page} }`) });
  await expect(loadContract(spec)).rejects.toThrow(
    /^spec\/openapi.yaml:81 .*required property 'Name'.*\(with spec\/overlays\/01.yaml applied\)$/,
  );
});

test("only an overlay may say that something was observed", async () => {
  const { root, entry } = specWith({});
  const text = readFileSync(join(root, entry), "utf8");
  writeFileSync(join(root, entry), text.replace("basis: assumed, or: [refused]", "basis: observed"));
  await expect(loadContract({ root, entry })).rejects.toThrow(
    /^spec\/openapi.yaml:33 #.*pastTheEnd\/basis: only an overlay of a run may say "observed"/,
  );
});
