// Walks over many pages of an answer made in process, and prints what the heap holds then: run with --expose-gc.
import { createClient } from "@ims-kit/client";

const [, , mode = "pages", countText = "1000"] = process.argv;
const [count, size] = [Number(countText), mode === "items" ? 1000 : 50];
const query = { Algorithm: "landmark", LibId: ["lib1"], EntityId: "e1", PageSize: size } as const;

const fake = async (input: URL | Request | string) => {
  const page = Number(/PageNumber=(\d+)/.exec(String(input))?.[1]);
  // Ids as long as the service's own.
  const Sample = Array.from({ length: size }, (_, index) => ({
    SampleId: String((page - 1) * size + index).padStart(32, "0"),
  }));
  const body = { RequestId: "R", PageNumber: page, PageSize: size, TotalCount: count * size, Samples: { Sample } };
  return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
};
const credentials = { accessKeyId: "id", accessKeySecret: "secret" };
const ims = createClient({ region: "cn-shanghai", credentials, limiter: false, fetch: fake as typeof fetch });

const list = ims.listRecognitionSamples;
// One pass tells all that is asked here.
const walk =
  mode === "pages" ? list.pages(query) : list.items(query, mode === "flat" ? { unique: false } : { passes: 1 });
const steps = mode === "pages" ? count : count * size;
// By then the pages fetched ahead are held; what is kept beyond them is measured at the last step, with the walk under way.
const warm = mode === "pages" ? 200 : 20_000;
let seen = 0;
let early = 0;
for await (const _ of walk) {
  seen++;
  if (seen === warm) {
    early = held();
  }
  if (seen === steps) {
    process.stdout.write(JSON.stringify({ seen, bytes: held() - early }));
  }
}

function held(): number {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
