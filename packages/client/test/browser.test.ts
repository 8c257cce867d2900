import { chromium } from "@ims-kit/runtimes";
import { chromium as playwright } from "playwright-core";
import { expect, test } from "vitest";
import { bundle, walked, walkScript } from "./fixtures/bundle.ts";
import { startLoopback } from "./fixtures/loopback.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const { command, missing } = chromium;

test(`a page calls, signs with WebCrypto and walks, and warns once${command ? "" : ` (skipped: ${missing})`}`, {
  skip: !command,
}, async () => {
  const api = await startLoopback();
  const again =
    "createClient({ region: 'cn-shanghai', credentials: { accessKeyId: 'id', accessKeySecret: 'secret' } });";
  const script = await bundle(walkScript(api.url, `${again} window.result = result;`));
  const site = await startLoopback(0, ({ url }, response) => {
    response.setHeader("content-type", url === "/page.js" ? "text/javascript" : "text/html");
    response.end(url === "/page.js" ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  const browser = await playwright.launch({ executablePath: command?.[0] as string, headless: true, args: flags });
  try {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on("console", message => said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", error => said.push(String(error)));
    await page.goto(site.url);
    const result = await page.waitForFunction("window.result", undefined, { timeout: 20_000 });
    expect(await result.jsonValue()).toEqual(walked);
    const ours = said.filter(line => !line.includes("favicon"));
    expect(ours).toEqual(["warning: ims-kit: access keys do not belong in pages"]);
    expect(api.requests[0]?.headers.authorization).toMatch(/^ACS3-HMAC-SHA256 Credential=id,/);
  } finally {
    await browser.close();
    await Promise.all([api.close(), site.close()]);
  }
});
