import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startMock } from "@ims-kit/mock";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ims } from "./fixtures/run.ts";

const run = promisify(execFile);
const bin = join(import.meta.dirname, "../dist/cli.js");
const mocked = ["--mock", join(import.meta.dirname, "fixtures/world.json")];

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "ims-cli-"));
});
afterEach(() => rmSync(home, { recursive: true }));

function writeProfiles(profiles: readonly object[], current = "default"): void {
  const folder = join(home, ".aliyun");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, "config.json"), JSON.stringify({ current, profiles }));
}

test("whoami shows the key and where it comes from, never the secret", async () => {
  writeProfiles([
    { name: "default", mode: "AK", access_key_id: "the-id", access_key_secret: "the-secret", region_id: "cn-beijing" },
  ]);
  const { output } = await ims(["whoami"], { env: { HOME: home } });
  expect(output).toBe(`key     the-id\nfrom    profile "default" of ${home}/.aliyun/config.json\nregion  cn-beijing\n`);
});

test("the environment's key goes before the current profile, a named profile before both", async () => {
  writeProfiles([{ name: "other", mode: "StsToken", access_key_id: "sts-id", access_key_secret: "s", sts_token: "t" }]);
  const env = { HOME: home, ALIBABA_CLOUD_ACCESS_KEY_ID: "env-id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "s" };
  const own = await ims(["whoami"], { env });
  const named = await ims(["whoami", "--profile", "other"], { env });
  expect(own.output).toContain("key     env-id\nfrom    environment");
  expect(named.output).toContain("key     sts-id (temporary)");
});

test("a profile of mode External takes the keys that its command prints", async () => {
  const keys = JSON.stringify({ access_key_id: "ext-id", access_key_secret: "ext-secret" });
  writeProfiles([{ name: "default", mode: "External", process_command: `echo '${keys}'` }]);
  const { output } = await ims(["whoami"], { env: { HOME: home } });
  expect(output).toContain("key     ext-id");
});

test("a profile of an unknown mode, and a file that is not JSON, are refused without quoting the file", async () => {
  writeProfiles([{ name: "default", mode: "CloudSSO", access_key_secret: "the-secret" }]);
  const unknown = await ims(["whoami"], { env: { HOME: home } });
  writeFileSync(join(home, ".aliyun/config.json"), '{"access_key_secret": "the-secret"');
  const broken = await ims(["whoami"], { env: { HOME: home } });
  expect(unknown.errors).toContain('has mode "CloudSSO", which ims does not know');
  expect(broken.errors).toContain("is not JSON");
  expect(unknown.errors + broken.errors).not.toContain("the-secret");
});

test("doctor is well against a mock, and names what is not", async () => {
  await using mock = await startMock({ world: "random" });
  const { accessKeyId: id, accessKeySecret: secret } = mock.credentials;
  const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret };
  const well = await ims(["doctor", "--endpoint", mock.url], { env });
  expect(well.code).toBe(0);
  expect(well.output).toMatch(/^ok {3}credentials .*\nok {3}network .*\nok {3}clock .*\nok {3}permission .*allowed\n$/);
  const wrong = await ims(["doctor", "--endpoint", mock.url], {
    env: { ...env, ALIBABA_CLOUD_ACCESS_KEY_SECRET: "no" },
  });
  expect(wrong).toMatchObject({ code: 1, output: expect.stringMatching(/no {3}permission .*SignatureDoesNotMatch/s) });
  await mock.close();
  const away = await ims(["doctor", "--endpoint", mock.url], { env });
  expect(away.output).toMatch(/no {3}network .* cannot be reached: .*\n {5}See that the region/);
  expect((await ims(["doctor"], { env: { HOME: home } })).code).toBe(3);
});

test("doctor finds a clock that is off", async () => {
  await using mock = await startMock({ world: "random", clock: { start: Date.now() + 3_600_000 } });
  const { accessKeyId: id, accessKeySecret: secret } = mock.credentials;
  const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret };
  const { output } = await ims(["doctor", "--endpoint", mock.url], { env });
  expect(output).toMatch(/no {3}clock +3(599|60\d) s off the service's\n {5}Set this machine's clock/);
});

test("--download saves the pictures of a list, once, and keeps what differs", async () => {
  await using mock = await startMock({ world: { libs: [] } });
  mock.world.add({
    LibId: "l",
    Algorithm: "face",
    EntityId: "e",
    EntityName: "n",
    SampleId: "s1",
    ImageUrl: "/pictures/s1.png",
  });
  mock.world.add({ LibId: "l", EntityId: "e", SampleId: "s2", ImageUrl: "/pictures/s2.png" });
  const { accessKeyId: id, accessKeySecret: secret } = mock.credentials;
  const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret };
  const folder = join(home, "pictures");
  const words = ["list-recognition-samples", "--algorithm", "face", "--lib-id", "l", "--entity-id", "ANY", "--all"];
  const download = () => ims([...words, "--download", folder, "--endpoint", mock.url], { env });
  const first = await download();
  expect(first.errors).toContain("pictures: 2 saved\n");
  expect(readdirSync(folder).sort()).toEqual(["s1.png", "s2.png"]);
  expect(readFileSync(join(folder, "s1.png")).subarray(1, 4).toString()).toBe("PNG");
  writeFileSync(join(folder, "s2.png"), "mine");
  const second = await download();
  expect(second).toMatchObject({
    code: 1,
    errors: expect.stringContaining("1 there already, 1 kept as they are, though they differ"),
  });
  expect(readFileSync(join(folder, "s2.png"), "utf8")).toBe("mine");
});

test("completion offers operations, their flags and the values of enums", async () => {
  const offered = async (...words: string[]) => (await run(process.execPath, [bin, "complete", "--", ...words])).stdout;
  expect(await offered("list-recognition-s")).toContain("list-recognition-samples\t");
  expect(await offered("list-recognition-samples", "--al")).toMatch(/^--algorithm\t.*\n--all\t/);
  expect(await offered("list-recognition-samples", "--algorithm", "")).toMatch(/^landmark\t\nobject\t\n/);
  expect(await offered("list-recognition-samples", "--region", "")).toContain("cn-shanghai");
});

test.each(["bash", "zsh", "fish", "powershell"])("complete %s writes a script that asks ims", async shell => {
  const { stdout } = await run(process.execPath, [bin, "complete", shell]);
  expect(stdout).toMatch(/ims complete '?--/);
});

test("a command of a package that is not installed says the install line", async () => {
  const { code, errors } = await ims(["explore"]);
  expect({ code, errors }).toEqual({
    code: 2,
    errors: "ims: ims explore needs the package @ims-kit/explorer\n     Install it: npm install @ims-kit/explorer\n",
  });
});

test("ims mock hands over to the mock's own command", async () => {
  const { stdout } = await run(process.execPath, [bin, "mock", "--help"]);
  expect(stdout).toContain("ims-mock");
});

test("a reader that leaves early is no error", async () => {
  const line = `"${process.execPath}" "${bin}" operations --output json | head -n 1`;
  const { stdout, stderr } = await run("bash", ["-o", "pipefail", "-c", line]);
  expect({ stdout, stderr }).toEqual({ stdout: "[\n", stderr: "" });
});

test("tsv writes tabs between cells", async () => {
  const { output } = await ims(["list-recognition-libs", "--algorithm", "face", "--all", ...mocked, "--output", "tsv"]);
  expect(output).toBe('LibId\tLibName\tLibDescription\nlib1\tStaff, "all"\t\n');
});
