import { expect, test } from "vitest";
import { checkOptions } from "./check-options.ts";

test("takes every option in each of its forms", () => {
  for (const port of [0, 4010, false] as const) {
    checkOptions({ port });
  }
  for (const world of [{ samples: 5 }, { samples: 5, libs: 1, entities: 2, seed: "a" }, { libs: [] }]) {
    checkOptions({ world });
  }
  for (const rateLimit of [0, 50, "off"] as const) {
    checkOptions({ rateLimit });
  }
  checkOptions({
    host: "::1",
    seed: "a",
    world: "random",
    assume: { "ListRecognitionSamples.EntityId.any.absent": "none" },
    visibleAfter: 500,
    persist: "world.json",
    control: { token: "t" },
    auth: false,
    accessKeys: { a: "secret", b: { secret: "s", account: "x", securityToken: "t", expires: new Date(0) } },
    policies: { a: ["ice:List*"], b: [] },
    cors: "http://localhost:5173",
    clock: { start: 0, frozen: true },
    keepRequests: Number.POSITIVE_INFINITY,
    onRequest: () => {},
    limits: { headerBytes: 1, bodyBytes: 0, requestMs: 1, idleMs: 1 },
    contract: {},
  });
  checkOptions({ port: undefined, limits: undefined } as never);
});

test.each([
  [null, "the options of startMock are an object"],
  [{ wrold: "random" }, 'there is no option "wrold": did you mean "world"?'],
  [
    { scope: "file" },
    'there is no option "scope": there are "port", "host", "seed", "world", "assume", "visibleAfter", "persist", "control", "auth", "accessKeys", "policies", "rateLimit", "cors", "clock", "keepRequests", "onRequest", "limits", "contract"',
  ],
  [{ limits: { size: 5 } }, /^there is no option "limits.size": there are "limits.headerBytes", "limits.bodyBytes"/],
  [{ world: "randm" }, 'world takes a world, "random", or a size like { samples: 200 }, not "randm"'],
  [{ assume: "none" }, 'assume takes an object of assumptions and their values, not "none"'],
  [{ visibleAfter: -1 }, "visibleAfter takes milliseconds from 0 up, not -1"],
  [{ limits: { body: 5 } }, 'there is no option "limits.body": did you mean "limits.bodyBytes"?'],
  [{ limits: 5 }, 'limits takes an object, not "5"'],
  [{ limits: { bodyBytes: -1 } }, "limits.bodyBytes takes a whole number from 0 up, not -1"],
  [{ port: "4010" }, 'port takes a whole number from 0 to 65535, or false, not "4010"'],
  [{ port: 70_000 }, "port takes a whole number from 0 to 65535, or false, not 70000"],
  [{ host: "" }, 'host takes an address, not ""'],
  [{ auth: "no" }, 'auth takes true or false, not "no"'],
  [{ clock: { frozen: 1 } }, "clock.frozen takes true or false, not 1"],
  [{ rateLimit: Number.NaN }, 'rateLimit takes a whole number from 0 up, or "off", not NaN'],
  [{ rateLimit: 2.5 }, 'rateLimit takes a whole number from 0 up, or "off", not 2.5'],
  [{ policies: { reader: "ice:List*" } }, 'policies takes for "reader" a list like ["ice:List*"]'],
  [
    { accessKeys: { a: { secret: "hidden", expires: "tomorrow" } } },
    'accessKeys takes for "a" a secret, or an object with a secret (and a date in expires)',
  ],
  [
    { cors: "http://a.example/" },
    'cors takes true, or an origin like "http://localhost:5173", not "http://a.example/"',
  ],
  [{ cors: "*" }, 'cors takes true, or an origin like "http://localhost:5173", not "*"'],
  [{ keepRequests: -1 }, "keepRequests takes a whole number from 0 up, not -1"],
  [{ contract: "openapi.json" }, 'contract takes a parsed OpenAPI document, not "openapi.json"'],
])("refuses %j with the name of the option", (options, message) => {
  expect(() => checkOptions(options as never)).toThrow(typeof message === "string" ? new TypeError(message) : message);
});
