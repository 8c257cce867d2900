/** What a user of the packages writes: every call of it compiles against the first release. */
export const consumerSource = `import { createClient } from "@ims-kit/client";
import { startMock } from "@ims-kit/mock";

const mock = await startMock({ world: { seed: 7, libs: 2, entities: 3, samples: 40 } });
const ims = createClient({ endpoint: mock.url, credentials: mock.credentials });
const query = { LibId: ["lib1"], EntityId: "ANY", PageNumber: 1, PageSize: 10 };

const page = await ims.listRecognitionSamples({ ...query, Algorithm: "face" });
const labels = await ims.listRecognitionSamples({ ...query, Algorithm: "label" });
const samples = [...page.Samples.Sample, ...labels.Samples.Sample];
let walked = 0;
for await (const sample of ims.listRecognitionSamples.items({ ...query, Algorithm: "logo" })) walked += sample.ImageUrl.length > 0 ? 1 : 0;
console.log(JSON.stringify({ first: samples.length, walked, total: page.TotalCount }));
await mock.close();
`;

/** The compiler options of a user, for one way to resolve modules. */
export function tsconfig(resolution: "bundler" | "nodenext"): string {
  const module = resolution === "bundler" ? { module: "esnext", moduleResolution: "bundler" } : { module: "nodenext" };
  const compilerOptions = {
    target: "es2023",
    lib: ["es2023", "esnext.disposable", "dom"],
    types: ["node"],
    strict: true,
    noEmit: true,
    ...module,
  };
  return JSON.stringify({ compilerOptions, files: ["consumer.ts"] });
}
