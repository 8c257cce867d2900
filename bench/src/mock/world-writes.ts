import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mock, type MockOptions, randomWorld, startMock, type WorldEntity, type WorldLib } from "@ims-kit/mock";

/** What writes cost, and what they do to reads. */
export interface WriteFigures {
  /** The time of the last thousand of 100,000 creates, by that of the first ten thousand's thousands. */
  readonly lastByFirst: number;
  /** The time of a page of 50 of 1,000,000 samples after 10,000 random writes, by that before. */
  readonly pageAfterByBefore: number;
  /** By how many milliseconds a file that the world stays in delays a write to 100,000 samples, at the 95th percentile. */
  readonly persistDelay: number;
}

/** Measures all three, in this process and without a network. */
export async function worldWrites(): Promise<WriteFigures> {
  return {
    lastByFirst: await createsInARow(),
    pageAfterByBefore: await pagesAfterWrites(),
    persistDelay: await persistDelay(),
  };
}

const open = (options: MockOptions) =>
  startMock({ port: false, auth: false, rateLimit: "off", keepRequests: 0, ...options });

async function post(mock: Mock, action: string, query: Record<string, string>): Promise<number> {
  const began = performance.now();
  const headers = { "x-acs-action": action, "x-acs-version": "2020-11-09" };
  const response = await mock.fetch(`${mock.url}/?${new URLSearchParams(query)}`, { method: "POST", headers });
  await response.arrayBuffer();
  return performance.now() - began;
}

async function createsInARow(): Promise<number> {
  const mock = await open({ world: randomWorld({ libs: 1, entities: 1, samples: 0 }) });
  const place = firstPlace(mock);
  const thousands: number[] = [];
  for (let index = 0; index < 100_000; index++) {
    const milliseconds = await post(mock, "CreateRecognitionSample", place.query);
    thousands[Math.floor(index / 1_000)] = (thousands[Math.floor(index / 1_000)] ?? 0) + milliseconds;
  }
  await mock.close();
  return percentile(thousands.slice(-10), 0.5) / percentile(thousands.slice(0, 10), 0.5);
}

async function pagesAfterWrites(): Promise<number> {
  const mock = await open({ world: randomWorld({ libs: 1, entities: 20, samples: 1_000_000 }) });
  const { lib, query } = firstPlace(mock);
  const pageTime = async () => {
    const times: number[] = [];
    for (let page = 1; page <= 400; page++) {
      const asked = { ...query, EntityId: "ANY", PageNumber: String(page * 37), PageSize: "50" };
      times.push(await post(mock, "ListRecognitionSamples", asked));
    }
    return percentile(times, 0.5);
  };
  await pageTime();
  const before = await pageTime();
  for (let index = 0; index < 10_000; index++) {
    const entity = lib.entities[index % lib.entities.length] as WorldEntity;
    const SampleId = index % 2 === 0 ? entity.samples[index * 7]?.SampleId : undefined;
    const action = SampleId === undefined ? "CreateRecognitionSample" : "DeleteRecognitionSample";
    await post(mock, action, { ...query, EntityId: entity.EntityId, ...(SampleId !== undefined && { SampleId }) });
  }
  const after = await pageTime();
  await mock.close();
  return after / before;
}

async function persistDelay(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "ims-mock-bench-"));
  const world = randomWorld({ libs: 2, entities: 100, samples: 100_000 });
  const p95 = async (options: MockOptions) => {
    const mock = await open({ world, ...options });
    const { query } = firstPlace(mock);
    const times: number[] = [];
    for (let index = 0; index < 300; index++) {
      times.push(await post(mock, "CreateRecognitionSample", query));
      await new Promise(setImmediate);
    }
    await mock.close();
    return percentile(times, 0.95);
  };
  const without = await p95({});
  const delay = (await p95({ persist: join(folder, "world.json") })) - without;
  await rm(folder, { recursive: true });
  return delay;
}

/** The first library, and what names its first entity in a call. */
function firstPlace(mock: Mock) {
  const lib = mock.world.toJSON().libs[0] as WorldLib;
  const { Algorithm, LibId } = lib;
  return { lib, query: { Algorithm, LibId, EntityId: lib.entities[0]?.EntityId ?? "" } };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}
