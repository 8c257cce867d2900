// Imported before the snippets of documents: the service's hosts answer from a mock in this process, and the environment
// holds the mock's key, so that a snippet runs as it stands.
import { startMock } from "@ims-kit/mock";

const names = ["custom_person", "another_person"];
const mock = await startMock({
  port: false,
  world: {
    libs: ["lib1", "lib2"].map(LibId => ({
      LibId,
      Algorithm: "face",
      entities: names.map(EntityName => ({
        EntityId: `${LibId}-${EntityName}`,
        EntityName,
        samples: Array.from({ length: 60 }, (_, index) => ({
          SampleId: `${LibId}-${EntityName}-${index}`,
          ImageUrl: `https://example.com/${LibId}/${EntityName}/${index}.png`,
        })),
      })),
    })),
  },
});
process.env.ALIBABA_CLOUD_ACCESS_KEY_ID = mock.credentials.accessKeyId;
process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET = mock.credentials.accessKeySecret;

const real = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  return url.hostname.endsWith(".aliyuncs.com") ? mock.fetch(input, init) : real(input, init);
};
