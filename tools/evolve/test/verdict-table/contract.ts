// biome-ignore-all lint/suspicious/noAssignInExpressions: a row is an edit, and an edit is an assignment.
import type { Node, Row } from "./row.ts";

/** What concerns the whole contract; each row is compared by itself. */
export const contractRows: readonly Row[] = [
  [
    "a region is gone",
    doc => doc.servers[0].variables.region.enum.pop(),
    "major/major/minor",
    "clients for it no longer compile; the engine calls it a patch",
  ],
  [
    "a region is new",
    doc => doc.servers[0].variables.region.enum.push("ap-southeast-1"),
    "minor/minor/minor",
    "types widen",
  ],
  [
    "the default region is another",
    doc => (doc.servers[0].variables.region.default = "cn-beijing"),
    "major/major/minor",
    "who named none is sent elsewhere",
  ],
  [
    "a network is called otherwise",
    doc => (doc.servers[0].variables.network["x-names"].ice = "internet"),
    "major/major/minor",
    "the old name no longer compiles",
  ],
  [
    "the address is another",
    doc => (doc.servers[0].url = "https://{network}.{region}.example.com"),
    "major/major/minor",
    "allow-lists and signatures name the old host",
  ],
  [
    "the signature scheme is another",
    doc => (doc.components.securitySchemes.acs3.scheme = "ACS4"),
    "major/major/minor",
    "hand-signed requests are refused",
  ],
  [
    "a type is called otherwise",
    doc => rename(doc, "Sample", "SampleImage"),
    "major/patch/patch",
    "imports no longer compile; the engine looks through names",
  ],
  [
    "an operation is added",
    doc =>
      (doc.paths["/#New"] = {
        post: { ...structuredClone(doc.paths["/#ListRecognitionSamples"].post), operationId: "New" },
      }),
    "minor/minor/minor",
    "one more call",
  ],
  [
    "an operation is removed",
    doc => delete doc.paths["/#ListRecognitionSamples"],
    "major/major/major",
    "its calls no longer compile, its tests are not found",
  ],
  ["the title is in other words", doc => (doc.info.title = "ICE"), "patch/patch/patch", "words only"],
  [
    "things stand in another order",
    doc => (doc.info = Object.fromEntries(Object.entries(doc.info).reverse())),
    "patch/patch/patch",
    "JSON objects have no order",
  ],
];

/** Gives a component schema another name, and lets every reference follow. */
function rename(document: Node, from: string, to: string): void {
  const text = JSON.stringify(document.components).replaceAll(
    `#/components/schemas/${from}"`,
    `#/components/schemas/${to}"`,
  );
  document.components = JSON.parse(text.replace(`"${from}":{"type":"object"`, `"${to}":{"type":"object"`));
  const paths = JSON.stringify(document.paths);
  document.paths = JSON.parse(paths.replaceAll(`#/components/schemas/${from}"`, `#/components/schemas/${to}"`));
}
