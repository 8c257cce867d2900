import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, importInto, product, textsIn } from "./fixtures/spec-folder.ts";

const listOrders = "operations/order-management/list-orders.yaml";

/** A folder with the product imported, and the metadata to change. */
function imported() {
  const folder = emptyFolder();
  importInto(folder, product());
  const spec = join(folder, "spec");
  return { folder, spec, metadata: product(), before: textsIn(spec) };
}

test("changes nothing when the same metadata are imported again", () => {
  const { folder, spec, metadata, before } = imported();
  const written = statSync(join(spec, listOrders)).mtimeMs;
  expect(importInto(folder, metadata).changed).toEqual([]);
  expect(textsIn(spec)).toEqual(before);
  expect(statSync(join(spec, listOrders)).mtimeMs).toBe(written);
});

test("writes only the operations that a newer state changes, and dates them", () => {
  const { folder, spec, metadata, before } = imported();
  metadata.apis.ListBins.parameters.push({ name: "Zone", in: "query", schema: { type: "string" } });
  const { operations, changed } = importInto(folder, metadata, "2024-07-01");
  expect(operations).toEqual({ added: 0, changed: 1, removed: 0, kept: 4 });
  expect(changed).toEqual(["SOURCES.md", "operations/warehouse/list-bins.yaml"]);
  const after = textsIn(spec);
  expect(after["operations/warehouse/list-bins.yaml"]).toContain('date: "2024-07-01"');
  expect(after[listOrders]).toBe(before[listOrders]);
});

test("moves an operation whose directory changes, and removes one that is gone", () => {
  const { folder, spec, metadata } = imported();
  metadata.directories = [{ title: "Sales", children: ["ListOrders"] }];
  delete metadata.apis.PayOrder;
  const { operations } = importInto(folder, metadata);
  expect(operations.removed).toBe(1);
  const files = Object.keys(textsIn(spec));
  expect(files).toContain("operations/sales/list-orders.yaml");
  expect(files.filter(file => file.startsWith("operations/order-management/"))).toEqual([]);
  // PayOrder alone referred to it.
  expect(files).not.toContain("schemas/Order.yaml");
});

test("keeps the form that a person gave to an imported file that says the same", () => {
  const { folder, spec, metadata, before } = imported();
  const text = `# Looked at.\n${before[listOrders]}`;
  writeFileSync(join(spec, listOrders), text);
  importInto(folder, metadata);
  expect(readFileSync(join(spec, listOrders), "utf8")).toBe(text);
});

test("never overwrites a reviewed operation, and asks about what differs", () => {
  const { folder, spec, metadata, before } = imported();
  const reviewed = (before[listOrders] ?? "")
    .replace("  x-standing: imported\n", "")
    .replace("kind: metadata", "page: p");
  writeFileSync(join(spec, listOrders), reviewed);
  const api = metadata.apis.ListOrders;
  api.parameters[0].schema.type = "string";
  api.parameters[1].schema.required = true;
  api.parameters[3].schema.enum.push("2");
  api.parameters.splice(4, 1, { name: "Zone", in: "query", schema: { type: "string" } });
  api.methods = ["get"];
  api.systemTags.operationType = "get";
  api.errorCodes = { "404": [{ errorCode: "OrderNotFound" }] };
  delete api.responses["200"].schema.properties.Data.properties.TotalCount;
  const { questions, reviewed: count } = importInto(folder, metadata);
  expect(count).toBe(1);
  expect(readFileSync(join(spec, listOrders), "utf8")).toBe(reviewed);
  expect(questions).toEqual([
    'ListOrders: it is called by "post", by the metadata "get"; which holds?',
    'ListOrders: the parameter "PageNo" is integer, by the metadata string; which holds?',
    'ListOrders: the parameter "PageSize" is optional, by the metadata required; which holds?',
    'ListOrders: the metadata list "2" for the parameter "Status"; add?',
    'ListOrders: the metadata list the parameter "Zone" (string); add it?',
    'ListOrders: the parameter "Tag" is not in the metadata; does it exist?',
    'ListOrders: the element "Data.TotalCount" is not in the metadata; does it exist?',
    'ListOrders: its RAM access level is "list", by the metadata "get"; which holds?',
    'ListOrders: the metadata list the error 404 "OrderNotFound"; add it?',
  ]);
});

test("asks about endpoints that the servers of the contract do not have", () => {
  const { folder, metadata } = imported();
  metadata.endpoints.push({ regionId: "us-west-1", endpoint: "shop.us-west-1.aliyuncs.com" });
  expect(importInto(folder, metadata).questions).toEqual([
    "openapi.yaml: the metadata list endpoints in us-west-1 too; serve them?",
  ]);
});

test("names the actions of overlays that the metadata have made true, or whose target is gone", () => {
  const { folder, spec, metadata } = imported();
  const target = "$['paths']['/#ListOrders']['post']['parameters'][3]['schema']";
  mkdirSync(join(spec, "overlays"));
  writeFileSync(
    join(spec, "overlays/01-observed.yaml"),
    JSON.stringify({
      overlay: "1.0.0",
      info: { title: "Observed", version: "1" },
      actions: [
        { target, update: { maximum: 50 } },
        { target: "$.components.schemas.Line.properties.Count", update: { minimum: 1 } },
        { target: "$.components.schemas.Order.properties.Lines", remove: true },
        { target: "$.paths['/#PayOrder'].post", update: { summary: "Pays." } },
      ],
    }),
  );
  expect(importInto(folder, metadata).obsolete).toEqual([]);
  metadata.apis.ListOrders.parameters[1].schema.maximum = 50;
  delete metadata.components.schemas.Order.properties.Lines;
  metadata.components.schemas.Order.properties.Line = { $ref: "#/components/schemas/Line" };
  metadata.apis.GetOrder = metadata.apis.PayOrder;
  delete metadata.apis.PayOrder;
  expect(importInto(folder, metadata).obsolete).toEqual([
    "overlays/01-observed.yaml, action 1: the contract says so itself now; remove the action",
    "overlays/01-observed.yaml, action 3: what it removes is gone; remove the action",
    "overlays/01-observed.yaml, action 4: its target $.paths['/#PayOrder'].post is gone; correct or remove the action",
  ]);
});
