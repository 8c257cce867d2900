import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { Contract } from "../src/contract/contract.ts";
import type { Json } from "../src/contract/json.ts";
import { contractFromDocument, loadContract } from "../src/contract/load-contract.ts";
import { reportText } from "../src/report/write-reports.ts";
import type { RunResult } from "../src/run/result.ts";
import { runContract } from "../src/run/run-contract.ts";
import { OWN, type Pieces, right } from "./mutants/right.ts";
import { startServer, world } from "./mutants/server.ts";
import { without } from "./mutants/wrong/mutant.ts";

/** As a service is that has moved on: some answers are as documented, others differ, each in its own way. */
const movedOn: Partial<Pieces> = {
  limit: 1e9,
  answer: (body, { count }) => ({
    ...body,
    ...(count % 7 === 0 && { TotalCount: String(body.TotalCount) }),
    ...(count % 7 === 1 && { TotalCount: null }),
    ...(count % 5 === 0 && { NextToken: "abc", Cost: { Units: 3, Tags: ["a"] } }),
  }),
  item: (sample, page) => {
    const item = right.item(sample, page);
    if (sample.SampleId === "crowd-2") {
      return { ...item, ImageUrl: "/path.png", Score: 0.5 };
    }
    if (sample.SampleId === "crowd-3") {
      return { ...item, LibId: null, Score: "high" };
    }
    if (sample.SampleId === "crowd-4") {
      return { ...item, SampleId: "" };
    }
    return page === 2 ? without(without(item, "SampleId"), "EntityId") : page === 3 ? without(item, "LibId") : item;
  },
  error: (body, { code, status }, { count }) => ({
    status: count % 9 === 0 ? 422 : status,
    body: {
      ...(count % 6 === 0 ? without(body, "HostId") : body),
      ...(code === "InvalidParameter" && count % 5 === 0 && { Code: "Oops" }),
      ...(count % 4 === 0 && { Message: [body.Message] }),
      ...(code.startsWith("Signature") && { StringToSign: "abc" }),
    },
  }),
  headers: (headers, { count }) =>
    count % 8 === 0 ? (without(headers, "x-acs-request-id") as Record<string, string>) : headers,
  contentType: (status, { count }) =>
    status === 200 && count % 11 === 0 ? "application/problem+json" : "application/json",
};

async function judge(contract: Contract): Promise<RunResult> {
  const server = await startServer(movedOn);
  const { url: target, credentials } = server;
  try {
    const needs = ["auth", "world"] as const;
    return await runContract({
      target,
      credentials,
      world,
      contract,
      needs,
      only: ["gateway", OWN],
      rate: 1e9,
      seed: 1,
    });
  } finally {
    await server.close();
  }
}

/** What an overlay makes of a document: OpenAPI Overlay 1.0, as far as paths of quoted names and indices go. */
function overlaid(document: Json, overlay: Json): Json {
  const changed = structuredClone(document);
  for (const { target, update, remove } of overlay.actions) {
    expect(target).toMatch(/^\$(?:\['(?:[^'\\]|\\.)*'\]|\[\d+\])+$/);
    const steps = [...target.matchAll(/\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]/g)];
    const names = steps.map(([, name, index]) =>
      index === undefined ? name.replaceAll(/\\(.)/g, "$1") : Number(index),
    );
    const holder = names.slice(0, -1).reduce((node, name) => node[name], changed);
    const last = names.at(-1) ?? "";
    if (remove === true) {
      delete holder[last];
    } else {
      holder[last] = merged(holder[last], update);
    }
  }
  return changed;
}

function merged(into: Json, update: Json): Json {
  if (Array.isArray(into) && Array.isArray(update)) {
    return [...into, ...update];
  }
  const isObject = (value: Json) => typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject(into) || !isObject(update)) {
    return update;
  }
  const names = new Set([...Object.keys(into), ...Object.keys(update)]);
  return Object.fromEntries(
    [...names].map(name => [name, name in update ? merged(into[name], update[name]) : into[name]]),
  );
}

const STATUS = "every answer has a status that the contract has";
const heldOf = ({ cases }: RunResult) => cases.filter(({ outcome }) => outcome === "held").map(({ claim }) => claim);

const contract = loadContract();
let before: RunResult;
let overlay: Json;
let after: RunResult;

beforeAll(async () => {
  before = await judge(contract);
  overlay = parse(reportText(before, "overlay"));
  const changed = overlaid(contract.document, overlay);
  after = await judge(contractFromDocument(changed, contract.assumptions.all));
});

test("every way in which the answers differ is told once", () => {
  expect(heldOf(before)).not.toContain(STATUS);
  const sentences = before.drift.map(({ sentence }) => sentence);
  for (const sentence of [
    "200 answers' TotalCount is of type string, not integer",
    "200 answers' TotalCount is of type null, not integer",
    "200 answers hold NextToken, which the contract does not have",
    "200 answers hold Cost, which the contract does not have",
    "200 answers hold Samples.Sample[].Score, which the contract does not have",
    '200 answers\' Samples.Sample[].ImageUrl is "/path.png", against its format "uri"',
    "200 answers' Samples.Sample[].LibId is of type null, not string",
    '200 answers\' Samples.Sample[].SampleId is "", against its minLength 1',
    "200 answers lack Samples.Sample[].SampleId",
    "200 answers lack Samples.Sample[].EntityId",
    "200 answers lack Samples.Sample[].LibId",
    "the status 422 is answered, which the contract does not have",
    "the code Oops comes with 400, which the contract does not have",
    "400 answers' Message is of type array, not string",
    "400 answers lack HostId",
    "400 answers hold StringToSign, which the contract does not have",
    '200 answers are sent as "application/problem+json"',
    "200 answers lack the header x-acs-request-id",
  ]) {
    expect(sentences).toContain(sentence);
  }
});

test("the overlay is one of the format's first version, each action with a target, a reason and one thing to do", () => {
  expect(overlay.overlay).toBe("1.0.0");
  expect(overlay.info).toEqual({ title: expect.stringContaining(before.target), version: expect.any(String) });
  for (const action of overlay.actions) {
    expect(Object.keys(action).sort()).toEqual(
      ["remove" in action ? "remove" : "update", "target", "x-reason", "x-source"].sort(),
    );
    expect(action["x-reason"]).toMatch(/^(?:ListRecognitionSamples|gateway|Sample|Error)[.:]/);
    expect(action["x-source"]).toEqual({ kind: "run", target: before.target, date: before.started.slice(0, 10) });
  }
});

test("the contract with the overlay says what the target answers: nothing is left that differs", () => {
  expect(after.drift).toEqual([]);
  const held = heldOf(after);
  expect(held).toContain("an answer holds nothing that the contract does not have");
  expect(held).toContain("an error holds nothing that the contract does not have");
  expect(held).toContain(STATUS);
  expect(held).toContain("every error has a Code that the contract has for its status");
  expect(held).toContain("every other part of every answer fits the contract");
});

test("where nothing differs the overlay has no action", async () => {
  const server = await startServer({ limit: 1e9 });
  const { url: target, credentials } = server;
  const result = await runContract({
    target,
    credentials,
    world,
    only: ["gateway", OWN, "answers"],
    rate: 1e9,
    needs: ["world"],
  });
  await server.close();
  expect(parse(reportText(result, "overlay")).actions).toEqual([]);
});
