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
  ["a region is new", doc => doc.servers[0].variables.region.enum.push("xx-new-1"), "minor/minor/minor", "types widen"],
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
    "a network is another host",
    doc => {
      const { network } = doc.servers[0].variables;
      network.enum = ["ice-public", "ice-vpc"];
      network.default = "ice-public";
      network["x-names"] = { "ice-public": "public", "ice-vpc": "vpc" };
    },
    "major/major/minor",
    "allow-lists name the old host, while callers name the same network",
  ],
  [
    "a network is another host, and one more is known",
    doc => {
      const { network } = doc.servers[0].variables;
      network.enum = ["ice", "ice-vpc2", "ice-6"];
      network["x-names"] = { ice: "public", "ice-vpc2": "vpc", "ice-6": "ipv6" };
    },
    "major/major/minor",
    "what is new must not hide what moved",
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
  [
    "a reference is written out",
    doc => {
      const { post } = doc.paths["/#ListRecognitionSamples"];
      post.responses["200"].content["application/json"].schema.properties.Samples.properties.Sample.items =
        structuredClone(doc.components.schemas.Sample);
    },
    "patch/patch/patch",
    "it says the same, and the type keeps its name",
  ],
  [
    "another spelling of the same",
    doc =>
      (doc.components.schemas.Sample.properties.LibId = { allOf: [doc.components.schemas.Sample.properties.LibId] }),
    "patch/patch/patch",
    "it means the same",
  ],
  [
    "an error code is called otherwise",
    doc => {
      const text = JSON.stringify(doc).replaceAll('"Code":"MissingParameter"', '"Code":"ParameterMissing"');
      Object.assign(doc, JSON.parse(text));
    },
    "patch/major/minor",
    "tests with the mock name it",
  ],
  [
    "an error code is added",
    doc => {
      const { examples } = doc.components.responses.BadRequest.content["application/json"];
      examples.Novel = { value: { RequestId: "r", HostId: "h", Code: "Novel", Message: "m" } };
    },
    "patch/minor/minor",
    "tests with the mock can name one more",
  ],
  [
    "an unknown extension of the whole is added",
    doc => (doc["x-novel"] = 1),
    "minor/minor/minor",
    "nobody can say that it is less",
  ],
  [
    "a rule of the gateway is new",
    doc => (doc["x-gateway"].novel = { value: "NovelCode", basis: "documented" }),
    "patch/minor/minor",
    "the mock answers by it, the contract tests judge by it",
  ],
  [
    "a documented rule of the gateway is another",
    doc => (doc["x-gateway"].sourced.value = "Another"),
    "patch/major/minor",
    "tests with the mock expect the old one",
  ],
  [
    "an assumed rule of the gateway is another",
    doc => (doc["x-gateway"].authorizationMissing.value = "Unsigned"),
    "patch/minor/minor",
    "nobody was promised the old one",
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
