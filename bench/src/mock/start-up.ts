// Measures, in a fresh process, what it takes to import and to start: `node --expose-gc start-up.ts <what>`.
import { request } from "node:http";
import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";

const [, , what = ""] = process.argv;
const began = performance.now();
if (what === "import-prism") {
  createRequire(import.meta.url)("@stoplight/prism-http");
  report({ milliseconds: performance.now() - began });
} else {
  const { startMock } = await import("@ims-kit/mock");
  const imported = performance.now() - began;
  if (what === "import-mock") {
    report({ milliseconds: imported });
  } else if (what === "import-mock-and-prism") {
    createRequire(import.meta.url)("@stoplight/prism-http");
    report({ milliseconds: performance.now() - began });
  } else {
    await startOften(startMock);
  }
}

async function startOften(startMock: typeof import("@ims-kit/mock").startMock): Promise<void> {
  const firstAnswers: number[] = [];
  // The first one pays for the imports.
  await (await startMock()).close();
  for (let round = 0; round < 20; round++) {
    firstAnswers.push(await firstAnswer(startMock));
  }
  const before = memory();
  for (let round = 0; round < 100; round++) {
    await firstAnswer(startMock);
  }
  const after = memory();
  // A closed handle is let go of in the next turn of the event loop.
  await setTimeout(50);
  report({
    milliseconds: Math.max(...firstAnswers),
    leakedKilobytes: (after - before) / 1000 / 100,
    handles: process.getActiveResourcesInfo().filter(name => /TCP|Timeout/.test(name)).length,
  });
}

async function firstAnswer(startMock: typeof import("@ims-kit/mock").startMock): Promise<number> {
  const start = performance.now();
  await using mock = await startMock({ auth: false });
  const headers = { "x-acs-action": "ListRecognitionSamples", "x-acs-version": "2020-11-09" };
  const query = "Algorithm=face&LibId=lib1&EntityId=ANY&PageNumber=1&PageSize=10";
  // No agent, so that no connection outlives the call and looks like a leak of the mock's.
  const status = await new Promise((resolve, reject) =>
    request(`${mock.url}/?${query}`, { method: "POST", headers, agent: false }, response =>
      response.resume().on("end", () => resolve(response.statusCode)),
    )
      .on("error", reject)
      .end(),
  );
  if (status !== 200) {
    throw new Error(`the mock answered ${status}`);
  }
  return performance.now() - start;
}

function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function report(figures: Record<string, number>): void {
  console.log(JSON.stringify(figures));
}
