/** What a user of the packages writes. Every line compiles against the first release; `"label"` goes with the second. */
export const consumerSource = `import { createClient } from "@ims-kit/client";
import { startMock } from "@ims-kit/mock";

const samples = Array.from({ length: 25 }, (_, at) => ({ SampleId: \`s\${at}\`, ImageUrl: \`https://example.com/\${at}.png\` }));
const entities = [{ EntityId: "e1", EntityName: "custom_person", samples }];
const world = { libs: [{ LibId: "lib1", Algorithm: "face", entities }] };
const mock = await startMock({ world });
const ims = createClient({ endpoint: mock.url, credentials: mock.credentials });
const query = { LibId: ["lib1"], EntityId: "ANY", EntityName: "custom_person" };

const page = await ims.listRecognitionSamples({ ...query, Algorithm: "face", PageNumber: 1, PageSize: 10 });
const none = await ims.listRecognitionSamples({ ...query, Algorithm: "label", PageNumber: 1, PageSize: 10 });
const urls: string[] = [];
for await (const sample of ims.listRecognitionSamples.items({ ...query, Algorithm: "face" })) urls.push(sample.ImageUrl ?? "");
console.log(JSON.stringify({ page: page.Samples.Sample.length, none: none.TotalCount, walked: urls.length }));
await mock.close();
`;

/** What the user makes of it after reading the changelog: another value, and the new element. */
export const repairedSource = consumerSource
  .replace('"label"', '"logo"')
  .replace('sample.ImageUrl ?? ""', '(sample.ImageUrl ?? "") + sample.Score?.toFixed(2)');

/** The compiler options of a user, for one way to resolve modules. */
export function tsconfig(resolution: "bundler" | "nodenext"): string {
  const module = resolution === "bundler" ? { module: "esnext", moduleResolution: "bundler" } : { module: "nodenext" };
  const common = {
    target: "es2023",
    lib: ["es2023", "esnext.disposable", "dom"],
    types: ["node"],
    strict: true,
    noEmit: true,
  };
  return JSON.stringify({ compilerOptions: { ...common, ...module }, files: ["consumer.ts"] });
}
