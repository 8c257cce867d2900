import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium as runtime } from "@ims-kit/runtimes";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { prettyReport } from "../src/report/pretty.ts";
import { reportText } from "../src/report/write-reports.ts";
import type { RunResult } from "../src/run/result.ts";
import { judge } from "./mutants/judge.ts";
import { right } from "./mutants/right.ts";

const [executablePath] = runtime.command ?? [];
const gaps = `
ListRecognitionSamples: an Algorithm outside its enum is refused # the double does not know the enum
ListRecognitionSamples: an Algorithm in other letters' case is refused # nor its case
gateway: the method GET is refused # was so once
ListRecognitionSamples: no such claim # written by mistake
`;

let result: RunResult;

beforeAll(async () => {
  const wrong = {
    limit: 1e9,
    isAlgorithm: () => true,
    page: (found: Parameters<typeof right.page>[0], number: number, size: number) =>
      right.page(found, number, Math.min(size, 4)),
    item: (sample: Parameters<typeof right.item>[0]) => ({ ...right.item(sample), Score: 0.5 }),
  };
  result = await judge(wrong, { needs: ["auth", "world"], rate: 1e9, knownGaps: gaps });
}, 60_000);

test("a known gap is permitted, one that holds by now and one that names no case fail the run", () => {
  const outcomes = new Map(result.cases.map(({ claim, outcome }) => [claim, outcome]));
  expect(outcomes.get("an Algorithm outside its enum is refused")).toBe("gap");
  expect(outcomes.get("the method GET is refused")).toBe("closed");
  expect(result.unusedGaps).toEqual(['line 5: "ListRecognitionSamples: no such claim" names no case of this run']);
  expect(result.exitCode).toBe(1);
});

test("the pretty report tells claim, sight, request, answer, contract and repeat of each fault once", () => {
  const text = prettyReport(result);
  expect(text).toContain("✗ pages of every PageSize give the same items (ListRecognitionSamples, paging)");
  expect(text).toMatch(/saw {6}with pages of \d+ and not of \d+ the list lacks/);
  expect(text).toContain("Signature=<hidden>");
  expect(text).toContain("contract /paths/~1#ListRecognitionSamples/post/x-pagination");
  expect(text).toMatch(
    /change {3}let the server cut its list as the contract's x-pagination says; known-gaps\.txt permits/,
  );
  expect(text).toMatch(/repeat {3}npx ims-contract --target http:\S+ --only ListRecognitionSamples,paging --seed 1/);
  expect(text).toContain("29 skipped: needs prefer, which the target is not said to have");
});

test("no report holds a secret, a signature or a nonce", () => {
  const texts = [
    prettyReport(result),
    ...(["json", "junit", "html", "overlay"] as const).map(form => reportText(result, form)),
  ];
  for (const text of texts) {
    expect(text).not.toContain("TestAccessKeySecret");
    expect(text).not.toMatch(/Signature=(?:[0-9a-f]{64})/);
    expect(text).not.toMatch(/x-acs-signature-nonce: [0-9a-f]/);
  }
});

test("the JUnit report counts every case once and is well-formed", () => {
  const text = reportText(result, "junit");
  expect(text.match(/<testcase /g)?.length).toBe(result.cases.length);
  expect(text).toContain(`tests="${result.cases.length}"`);
  expect(text.match(/<testsuite /g)?.length).toBe(text.match(/<\/testsuite>/g)?.length);
  expect(text.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]/);
});

test("the overlay makes the contract say what the target answers", () => {
  const overlay = parse(reportText(result, "overlay"));
  expect(overlay.overlay).toBe("1.0.0");
  expect(overlay.actions).toContainEqual({
    target: "$['components']['schemas']['Sample']",
    "x-reason": "ListRecognitionSamples: 200 answers hold Samples.Sample[].Score, which the contract does not have",
    "x-source": { kind: "run", target: result.target, date: result.started.slice(0, 10) },
    update: { properties: { Score: { type: "number" } } },
  });
});

describe.skipIf(executablePath === undefined)(`the HTML report in Chromium (${runtime.missing})`, () => {
  const folder = mkdtempSync(join(tmpdir(), "contract-report-"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath ?? "",
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(width = 1200) {
    const file = join(folder, "report.html");
    writeFileSync(file, reportText(result, "html"));
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", request => asked.push(request.url()));
    page.on("console", message => said.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    return { page, asked, said };
  }

  test("opens offline as one file and says the verdict, the counts and the seed", { timeout: 60_000 }, async () => {
    const { page, asked, said } = await open();
    expect(asked.filter(url => !url.startsWith("file:"))).toEqual([]);
    expect(asked.length).toBe(1);
    expect(said).toEqual([]);
    expect(await page.textContent("h1")).toBe("Something fell short");
    const header = await page.textContent("header");
    expect(header).toMatch(/held/);
    expect(header).toMatch(/seed\s*1/);
    expect((await page.content()).includes("undefined")).toBe(false);
  });

  test("groups coverage by operation, and opens what is not covered on demand", { timeout: 60_000 }, async () => {
    const { page } = await open();
    const operations = page.locator("#coverage details");
    expect(await operations.count()).toBe(1);
    const names = operations.locator("td").first();
    expect(await names.isVisible()).toBe(false);
    await operations.locator("summary").click();
    expect(await names.isVisible()).toBe(true);
    expect(await names.textContent()).toContain("429");
    const ring = await page.locator("svg.ring").boundingBox();
    expect(ring?.width).toBe(140);
  });

  test("shows each failure with request and answer, unfolds the rest, and fits a narrow screen", {
    timeout: 60_000,
  }, async () => {
    const { page } = await open(390);
    await page.locator("#failures .index a", { hasText: "pages of every PageSize give the same items" }).click();
    const card = page.locator("article:target");
    expect(await card.locator("h3").textContent()).toBe("pages of every PageSize give the same items");
    expect(await card.textContent()).toContain("curl -sS -X POST");
    expect(await card.textContent()).toContain("What to change");
    expect(await card.textContent()).toContain('"PageSize"');
    const cases = page.locator("#cases details").first();
    expect(await cases.locator("li").first().isVisible()).toBe(false);
    await cases.locator("summary").click();
    expect(await cases.locator("li").first().isVisible()).toBe(true);
    const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
