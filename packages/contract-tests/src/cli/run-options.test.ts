import { expect, test } from "vitest";
import type { ContractRunOptions } from "../run/options.ts";
import { planRun, settingsFrom } from "../run/prepare.ts";
import { parseRunOptions } from "./run-options.ts";

function prepare(options: ContractRunOptions) {
  const settings = settingsFrom(options);
  planRun(settings, options);
  return settings;
}

test.each([
  [["--targt", "x"], "there is no option --targt; did you mean --target?"],
  [[], "give the address to judge: --target http://127.0.0.1:4010"],
  [["--target", "nowhere"], 'the target "nowhere" is not an address; give one like http://127.0.0.1:4010'],
  [["--target", "https://x", "--region", "cn-beijing"], "--target and --region exclude each other"],
  [
    ["--target", "http://ims.example.com"],
    "is http beyond this machine, where requests can be read on the way: use https, or",
  ],
  [["--target", "ftp://x"], 'the target "ftp://x" is neither http nor https'],
  [["--region", "mars"], 'the contract has no region "mars"; it has cn-beijing, cn-shanghai, cn-hangzhou, cn-shenzhen'],
  [
    ["--target", "https://x", "--needs", "luck"],
    '--needs "luck" is not known; known are auth, world, throttle, writes, prefer and none',
  ],
  [
    ["--target", "https://x", "--only", "nothing"],
    '--only "nothing" names no operation and no family of this suite; there are',
  ],
  [
    ["--target", "https://x", "--only", "ListRecognitionSample"],
    '"ListRecognitionSample" names no operation and no family',
  ],
  [["--target", "https://x", "--only", "ListRecognitionSample"], "; did you mean ListRecognitionSamples?"],
  [["--target", "https://x", "--only", "Pagin"], "; did you mean paging?"],
  [["--target", "https://x", "--timeout", "-1"], '--timeout "-1" is not a whole number of at least 1'],
  [["--target", "https://x", "--seed", "-3000000000"], '"-3000000000" is not a whole number of at least -2147483648'],
  [["--target", "https://x", "--rate", "0"], '--rate "0" is not a whole number of at least 1'],
  [["--target", "https://x", "--world", "no.json"], '--world "no.json" cannot be read: ENOENT'],
  [["--target", "https://x", "--world", "@no/such/world.json"], '--world "@no/such/world.json" cannot be read: ENOENT'],
  [
    ["--target", "https://x", "--query", "LibIdd=x"],
    'the query names "LibIdd", which is not a parameter of the contract; did you mean "LibId"?',
  ],
  [["--target", "https://x", "--query", "colour=x"], '; there are "Algorithm", '],
  [["--target", "https://x", "--report", "pdf=x"], '--report "pdf=x" is not understood; write json=file or'],
  [["--target", "https://x", "--access-key-id", "a"], "there is a key id but no --access-key-secret"],
])("%j: %s", (args, sentence) => {
  expect(() => prepare(parseRunOptions(args, {}).options)).toThrow(sentence);
});

test("a region stands for the service's own address there", () => {
  const { options } = parseRunOptions(["--region", "cn-beijing"], {});
  expect(options.target).toBe("https://ice.cn-beijing.aliyuncs.com");
  const { live, rate } = prepare(options);
  expect({ live, rate }).toEqual({ live: true, rate: 10 });
});

test("credentials come from the environment unless options name them", () => {
  const environment = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: "id",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "secret",
    ALIBABA_CLOUD_SECURITY_TOKEN: "token",
  };
  const { options } = parseRunOptions(["--target", "https://x", "--access-key-id", "other"], environment);
  expect(options.credentials).toEqual({ accessKeyId: "other", accessKeySecret: "secret", securityToken: "token" });
});

test("a rate of the user's own never goes over the service's", () => {
  const rates = ["5", "500"].map(rate =>
    prepare(parseRunOptions(["--region", "cn-beijing", "--rate", rate], {}).options),
  );
  expect(rates.map(({ rate }) => rate)).toEqual([5, 10]);
});

test("--read-only and --query reach the run as they are meant", () => {
  const args = ["--target", "https://x", "--read-only", "--query", "LibId=lib1,lib2", "--query", "PageSize=5"];
  const { readOnly, query } = parseRunOptions(args, {}).options;
  expect({ readOnly, query }).toEqual({ readOnly: true, query: { LibId: "lib1,lib2", PageSize: "5" } });
});

test("a seed may be negative; of one that is no number nothing else is said", () => {
  expect(parseRunOptions(["--target", "https://x", "--seed", "-5"], {}).options.seed).toBe(-5);
  expect(() => parseRunOptions(["--target", "https://x", "--seed", "x"], {})).toThrow(
    /^--seed "x" is not a whole number$/,
  );
});
