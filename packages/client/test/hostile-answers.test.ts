import { inspect } from "node:util";
import { expect, test } from "vitest";
import { json } from "./fixtures/fake-list.ts";
import { query, type Scripted, scripted, success } from "./fixtures/scripted.ts";

const headers = { "content-type": "application/json" };
const body = (text: ConstructorParameters<typeof Response>[0], status = 400): Scripted => {
  return () => new Response(text, { status, headers });
};
const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
const refused = (rest: string) => body(`{"Code":"InvalidParameter","RequestId":"R",${rest}}`);

test.each([
  ["a message that is an object", refused('"Message":{"toString":1}')],
  ["a message that is deep", refused(`"Message":${deep}`)],
  ["a message that is null", refused('"Message":null')],
  ["no message", refused('"HostId":7')],
  ["a deep detail", refused(`"AccessDeniedDetail":{"Deep":${deep},"AuthAction":"ice:A"}`)],
  ["a detail that is a text", refused('"AccessDeniedDetail":"no"')],
  ["names of objects' own", refused('"__proto__":{"a":1},"constructor":{"b":2},"Recommend":{"toJSON":1}')],
])("a refusal with %s stays a refusal", async (_, answer) => {
  const { error, attempts } = await scripted([answer]).outcome();
  expect(attempts).toBe(1);
  expect(error).toMatchObject({ name: "ApiError", status: 400, code: "InvalidParameter", requestId: "R" });
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: "ApiError", code: "InvalidParameter" });
});

test.each([
  ["a code that is an object", '{"Code":{"toString":1},"Message":"m"}'],
  ["a code that is deep", `{"Code":${deep}}`],
  ["an array", deep],
  ["a text", '"Throttling"'],
])("%s is an answer outside the contract, and not sent again", async (_, text) => {
  const { error, attempts } = await scripted([body(text)]).outcome();
  expect(attempts).toBe(1);
  expect(error).toMatchObject({ name: "ContractError", status: 400 });
  expect(() => JSON.stringify(error)).not.toThrow();
});

test("a code that is a number is one", async () => {
  expect((await scripted([body('{"Code":17}')]).outcome()).error).toMatchObject({ name: "ApiError", code: "17" });
});

test("a detail keeps its texts and numbers, each cut", async () => {
  const detail = { AuthAction: "ice:A", Count: 7, Deep: {}, List: [], Long: "x".repeat(1e6), Nothing: null };
  const { error } = await scripted([refused(`"AccessDeniedDetail":${JSON.stringify(detail)}`)]).outcome();
  expect(error).toHaveProperty("accessDenied", { AuthAction: "ice:A", Count: "7", Long: "x".repeat(8000) });
});

test("texts of any length make short errors", async () => {
  const long = "x".repeat(3e6);
  const fields = { Code: long, Message: long, HostId: long, Recommend: long, RequestId: long };
  for (const answer of [body(JSON.stringify(fields)), body(long), body(`{"${long}":1}`)]) {
    const { error } = await scripted([answer]).outcome();
    expect(JSON.stringify(error).length).toBeLessThan(3000);
    expect(inspect(error).length).toBeLessThan(8000);
  }
});

test("control characters are spelt out, so that no terminal obeys them and no line is forged", async () => {
  const text = "\u001b[2Kheld\n161 held\r\u202e\u2028\u0085\u{e0041}";
  const answers = [
    body(JSON.stringify({ Code: text, Message: text, HostId: text, AccessDeniedDetail: { [text]: text } })),
    () => new Response(text, { status: 502, headers: { "content-type": "text/html" } }),
    () => Promise.reject(new TypeError(text, { cause: Object.assign(new Error(text), { code: text }) })),
  ];
  for (const answer of answers) {
    const { error } = await scripted([answer], { retry: false }).outcome();
    const { message, cause } = error as Error & { cause?: Error };
    const shown = JSON.parse(JSON.stringify({ ...error, message, cause: cause?.message }));
    const strings = Object.values(shown).flatMap(one => (typeof one === "string" ? [one] : []));
    for (const one of strings) {
      expect(one).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
    expect(JSON.stringify(shown)).toContain("u001b[2Kheld");
  }
});

test("a body is read up to the limit of the options, and is an answer outside the contract beyond it", async () => {
  const text = JSON.stringify(success);
  const { answer } = await scripted([body(text, 200)], { maxBodyBytes: text.length }).outcome();
  expect(answer?.data).toEqual(success);
  const { error, attempts } = await scripted([body(text, 200)], { maxBodyBytes: text.length - 1 }).outcome();
  expect(attempts).toBe(1);
  expect(error).toMatchObject({
    name: "ContractError",
    status: 200,
    message: `[OutsideContract] status 200 with more than ${text.length - 1} bytes: POST ListRecognitionSamples`,
  });
});

test("an endless body is left as soon as it is too long: after 32 MB by default", async () => {
  let read = 0;
  let isLeft = false;
  const stream = new ReadableStream({
    pull(controller) {
      read += 1e6;
      controller.enqueue(new Uint8Array(1e6));
    },
    cancel() {
      isLeft = true;
    },
  });
  const { error } = await scripted([body(stream, 200)]).outcome();
  expect(error?.message).toContain("more than 32000000 bytes");
  expect(isLeft).toBe(true);
  expect(read).toBeLessThan(40e6);
});

test("a fetch without streams is read as it can", async () => {
  const { status, headers: got } = json(success);
  const answer = { status, ok: true, headers: got, text: async () => JSON.stringify(success) };
  const { ims, clock } = scripted([() => answer as Response]);
  await expect(clock.run(ims.listRecognitionSamples(query))).resolves.toEqual(success);
});
