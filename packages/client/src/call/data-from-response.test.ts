import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { query, refusal, type Scripted, scripted, success } from "../../test/fixtures/scripted.ts";
import type { ApiError } from "../index.ts";

const json = { "content-type": "application/json" };
const ok: Scripted = () => new Response(JSON.stringify(success), { headers: json });
const body = (text: string, status = 200, type = "application/json"): Scripted => {
  return () => new Response(text, { status, headers: { "content-type": type, "x-acs-request-id": "R-2" } });
};
const broken = (code: string): Scripted => {
  return () =>
    Promise.reject(
      Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error(`${code}!`), { code }) }),
    );
};
const silent: Scripted = ({ signal }) =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
const resetMidBody: Scripted = () => {
  const chunks = [new TextEncoder().encode(JSON.stringify(success).slice(0, 30))];
  const stream = new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk) {
        controller.enqueue(chunk);
      } else {
        controller.error(
          Object.assign(new TypeError("terminated"), {
            cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }),
          }),
        );
      }
    },
  });
  return new Response(stream, { headers: json });
};
const slowBody: Scripted = () =>
  new Response(new ReadableStream({ pull: () => new Promise(() => {}) }), { headers: json });

const retried = { attempts: 3, waits: [100, 200] };
const once = { attempts: 1, waits: [] };
const throttle = { name: "ApiError", throttled: true, retryable: true, denied: false };
const refused = { name: "ApiError", throttled: false, retryable: false, denied: false };
const denied = { name: "ApiError", throttled: false, retryable: false, denied: true };
const temporary = { name: "ApiError", throttled: false, retryable: true, denied: false };

/** Each status and code of the contract and its neighbours, and what is not of it. */
type Row = readonly [what: string, answers: Scripted | readonly Scripted[], want: object, error?: object];
const table: readonly Row[] = [
  ["a success", ok, once],
  ["MissingParameter", refusal("MissingParameter"), once, { ...refused, status: 400, code: "MissingParameter" }],
  ["MissingLibId", refusal("MissingLibId"), once, refused],
  ["InvalidParameter", refusal("InvalidParameter"), once, refused],
  ["InvalidPageSize on a 500", refusal("InvalidPageSize", 500), once, refused],
  ["InvalidAction.NotFound", refusal("InvalidAction.NotFound", 404), once, refused],
  ["InvalidVersion", refusal("InvalidVersion", 404), once, refused],
  ["UnsupportedHTTPMethod", refusal("UnsupportedHTTPMethod"), once, refused],
  ["InvalidAccessKeyId.NotFound", refusal("InvalidAccessKeyId.NotFound", 404), once, refused],
  ["InvalidAccessKeyId.NotFound as 400", refusal("InvalidAccessKeyId.NotFound"), once, refused],
  ["InvalidAccessKeyId.Inactive", refusal("InvalidAccessKeyId.Inactive"), once, refused],
  ["SignatureDoesNotMatch", refusal("SignatureDoesNotMatch"), once, refused],
  ["IncompleteSignature", refusal("IncompleteSignature"), once, refused],
  ["InvalidTimeStamp.Format without a Date", refusal("InvalidTimeStamp.Format"), once, refused],
  ["InvalidTimeStamp.Expired without a Date", refusal("InvalidTimeStamp.Expired"), once, refused],
  ["SignatureNonceUsed", refusal("SignatureNonceUsed"), once, refused],
  ["InvalidSecurityToken.Expired", refusal("InvalidSecurityToken.Expired"), once, refused],
  ["InvalidSecurityToken.Malformed", refusal("InvalidSecurityToken.Malformed"), once, refused],
  ["Forbidden.RAM", refusal("Forbidden.RAM", 403), once, denied],
  ["Forbidden.RAM as 400", refusal("Forbidden.RAM"), once, denied],
  ["NoPermission", refusal("NoPermission", 403), once, denied],
  ["OperationDenied", refusal("OperationDenied", 403), once, denied],
  ["OperationDenied.Suspended", refusal("OperationDenied.Suspended", 403), once, denied],
  ["ResourceNotFound", refusal("ResourceNotFound", 404), once, refused],
  ["an unknown code on a 400", refusal("Odd"), once, refused],
  ["an unknown code on a 403", refusal("Odd", 403), once, denied],
  ["Throttling", refusal("Throttling"), retried, throttle],
  ["Throttling.User", refusal("Throttling.User"), retried, throttle],
  ["Throttling.User as 403", refusal("Throttling.User", 403), retried, throttle],
  ["Throttling.User as 429", refusal("Throttling.User", 429), retried, throttle],
  ["Throttling.Api", refusal("Throttling.Api"), retried, throttle],
  ["throttling.api in lower case", refusal("throttling.api"), retried, throttle],
  ["RequestsTooFrequent", refusal("RequestsTooFrequent", 403), retried, throttle],
  ["an unknown code on a 429", refusal("Odd", 429), retried, throttle],
  [
    "a throttle that says how long",
    refusal("Throttling.User", 400, { "x-acs-retry-after": "800" }),
    { attempts: 3, waits: [900, 900] },
    { retryAfter: 800 },
  ],
  ["InternalError", refusal("InternalError", 500), retried, temporary],
  ["InternalError as 200", refusal("InternalError", 200), retried, temporary],
  ["ServiceUnavailable", refusal("ServiceUnavailable", 503), retried, temporary],
  ["ServiceUnAvailable", refusal("ServiceUnAvailable", 503), retried, temporary],
  ["an unknown code on a 500", refusal("Odd", 500), retried, temporary],
  ["a throttle, then a success", [refusal("Throttling.User"), ok], { attempts: 2, waits: [100] }],
  [
    "an outage, then a success",
    [refusal("ServiceUnavailable", 503), broken("ECONNRESET"), ok],
    { attempts: 3, waits: [100, 200] },
  ],
  [
    "HTML on a 200",
    body("<html>hotel wifi</html>", 200, "text/html"),
    once,
    { name: "ContractError", status: 200, requestId: "R-2", head: "<html>hotel wifi</html>", retryable: false },
  ],
  ["HTML on a 404", body("<html>", 404, "text/html"), once, { name: "ContractError", status: 404 }],
  [
    "HTML on a 502",
    body("<html>bad gateway</html>", 502, "text/html"),
    retried,
    { name: "ContractError", status: 502, retryable: true, requestId: "R-2" },
  ],
  [
    "XML on a 500",
    body("<Error><Code>X</Code></Error>", 500, "text/xml"),
    retried,
    { name: "ContractError", status: 500 },
  ],
  [
    "HTML on a 429",
    () => new Response("<html>", { status: 429, headers: { "content-type": "text/html", "x-acs-retry-after": "400" } }),
    { attempts: 3, waits: [450, 450] },
    { name: "ContractError", status: 429, throttled: true, retryable: true, retryAfter: 400 },
  ],
  [
    "HTML on a 403",
    body("<html>", 403, "text/html"),
    once,
    { name: "ContractError", status: 403, throttled: false, denied: true },
  ],
  ["an empty 502", body("", 502), retried, { name: "ContractError", status: 502, head: "" }],
  ["an empty 200", body(""), once, { name: "ContractError", status: 200 }],
  [
    "truncated JSON",
    body(JSON.stringify(success).slice(0, -5)),
    once,
    {
      name: "ContractError",
      message: "[OutsideContract] status 200 with broken JSON: POST ListRecognitionSamples",
    },
  ],
  ["JSON that is no object", body("17"), once, { name: "ContractError" }],
  ["JSON null", body("null"), once, { name: "ContractError" }],
  ["JSON called text", body(JSON.stringify(success), 200, "text/plain"), once, { name: "ContractError" }],
  [
    "a 200 without the total",
    body(JSON.stringify({ ...success, TotalCount: undefined })),
    once,
    {
      name: "ContractError",
      message: '[OutsideContract] status 200 with no "/TotalCount": POST ListRecognitionSamples',
    },
  ],
  ["a 200 without the list", body(JSON.stringify({ ...success, Samples: {} })), once, { name: "ContractError" }],
  ["an error without a code", body('{"Message":"hm"}', 400), once, { name: "ContractError", status: 400 }],
  [
    "a redirect",
    () => new Response(null, { status: 302, headers: { location: "https://elsewhere.test/" } }),
    once,
    { name: "ContractError", status: 302 },
  ],
  [
    "a refused connection",
    broken("ECONNREFUSED"),
    retried,
    { name: "NetworkError", reason: "connection", sent: false },
  ],
  ["an unknown host", broken("ENOTFOUND"), retried, { name: "NetworkError", reason: "connection", sent: false }],
  ["a reset connection", broken("ECONNRESET"), retried, { name: "NetworkError", reason: "connection", sent: true }],
  [
    "a reset in the middle of the body",
    resetMidBody,
    retried,
    { name: "NetworkError", reason: "connection", sent: true },
  ],
  ["silence", silent, retried, { name: "NetworkError", reason: "timeout", sent: true }],
  ["a body that does not end", slowBody, retried, { name: "NetworkError", reason: "timeout" }],
];

test("the table knows each error that the contract documents", () => {
  const folder = join(import.meta.dirname, "../../../../spec/examples/errors");
  const known = table.map(([what]) => what.split(" ")[0]);
  const codes = readdirSync(folder).map(file => JSON.parse(readFileSync(join(folder, file), "utf8")).Code);
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter(code => !known.includes(code))).toEqual([]);
});

describe("an answer", () => {
  test.each(table.map(row => [row[0], row] as const))("of %s", async (_, [, answers, want, error]) => {
    const { outcome } = scripted([answers].flat());
    const result = await outcome();
    expect({ attempts: result.attempts, waits: result.waits }).toEqual(want);
    if (error) {
      expect(result.error).toMatchObject(error);
    } else {
      expect(result.answer?.data).toEqual(success);
    }
  });

  test("comes with its status, headers, request id and the number of attempts", async () => {
    const { outcome } = scripted([
      refusal("Throttling"),
      () => new Response(JSON.stringify(success), { headers: { ...json, "x-acs-request-id": "R-OK" } }),
    ]);
    const { answer, attempts } = await outcome();
    expect(attempts).toBe(2);
    expect(answer).toMatchObject({ status: 200, requestId: "R-OK", data: success });
    expect(answer?.headers.get("x-acs-request-id")).toBe("R-OK");
  });

  test("takes 10 s of silence an attempt, and 60 s in all", async () => {
    expect((await scripted([silent]).outcome()).took).toBe(10_000 + 100 + 10_000 + 200 + 10_000);
    const patient = scripted([silent], { timeout: 50_000 });
    const { error, attempts, took } = await patient.outcome();
    expect({ attempts, took }).toEqual({ attempts: 2, took: 60_000 });
    expect(error?.message).toBe(
      "[timeout] the deadline of 60000 ms ended while waiting for the answer: POST ListRecognitionSamples at https://ice.cn-shanghai.aliyuncs.com/",
    );
    // What went wrong before is the cause.
    expect(error?.cause).toMatchObject({ name: "NetworkError", reason: "timeout" });
  });

  test("does not wait for a retry that would come after the deadline", async () => {
    const { ims, outcome } = scripted([refusal("Throttling", 400, { "x-acs-retry-after": "4000" })]);
    const result = await outcome(ims.listRecognitionSamples.withResponse(query, { deadline: 5000 }));
    expect(result).toMatchObject({ attempts: 2, took: 4500, error: { code: "Throttling" } });
  });

  test("is final with retry: false", async () => {
    expect(await scripted([refusal("Throttling")], { retry: false }).outcome()).toMatchObject({
      attempts: 1,
      waits: [],
    });
  });

  test("is tried for as often and long as the options say", async () => {
    const retry = { attempts: 5, base: 1000, cap: 3000 };
    const { attempts, waits } = await scripted([refusal("InternalError", 500)], { retry }).outcome();
    expect({ attempts, waits }).toEqual({ attempts: 5, waits: [500, 1000, 1500, 1500] });
  });

  test("says who refused, in one line with the remedy", async () => {
    const detail = { AccessDeniedDetail: { AuthAction: "ice:ListRecognitionSamples" }, Recommend: "https://help.test" };
    const { error } = await scripted([refusal("Forbidden.RAM", 403, {}, detail)]).outcome();
    expect(error?.message).toBe(
      '[Forbidden.RAM] the service says "Refused.": POST ListRecognitionSamples (allow "ice:ListRecognitionSamples" in the RAM policy)',
    );
    expect(error).toMatchObject({
      requestId: "R-1",
      hostId: "ice.test",
      recommend: "https://help.test",
      accessDenied: detail.AccessDeniedDetail,
    } satisfies Partial<ApiError>);
  });

  test("may hold unknown fields, values and nulls", async () => {
    const odd = { ...success, New: null, Samples: { Sample: [{ SampleId: null, Kind: 7 }], More: [] } };
    const { answer } = await scripted([body(JSON.stringify(odd))]).outcome();
    expect(answer?.data).toEqual(odd);
  });
});
