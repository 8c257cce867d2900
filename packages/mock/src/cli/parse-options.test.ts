import { expect, test } from "vitest";
import { parseOptions } from "./parse-options.ts";
import { UsageError } from "./usage-error.ts";

const codes = ["Throttling.User", "InternalError"];

test("fills in what is not said", () => {
  expect(parseOptions([], codes)).toMatchObject({
    port: 4010,
    host: "127.0.0.1",
    auth: true,
    faults: [],
    watch: false,
    log: "pretty",
  });
});

test("reads assumptions, a file to stay in, a delay and a token", () => {
  const args = ["--assume", "a.b=c", "--assume", "PageSize.maximum=50", "--persist", "w.json", "--visible-after", "20"];
  expect(parseOptions([...args, "--control-token", "t"], codes)).toMatchObject({
    assume: { "a.b": "c", "PageSize.maximum": 50 },
    persist: "w.json",
    visibleAfter: 20,
    controlToken: "t",
  });
  expect(() => parseOptions(["--assume", "a"], codes)).toThrow('--assume takes name=value, not "a"');
});

test("reads latencies, faults by kind and by code, and the limit", () => {
  const args = [
    "--latency",
    "5-50",
    "--fault",
    "reset:0.1",
    "--fault",
    "throttling.user:0.5",
    "--fault",
    "error",
    "--rate-limit",
    "off",
    "--no-auth",
  ];
  expect(parseOptions(args, codes)).toMatchObject({
    auth: false,
    rateLimit: "off",
    faults: [
      { kind: "reset", rate: 0.1 },
      { kind: "error", code: "Throttling.User", rate: 0.5 },
      { kind: "error", rate: 1 },
      { kind: "latency", ms: [5, 50], rate: 1 },
    ],
  });
});

test("reads who may call from a browser", () => {
  expect([[], ["--cors", "any"], ["--cors", "http://a.example"]].map(args => parseOptions(args, codes).cors)).toEqual([
    false,
    true,
    "http://a.example",
  ]);
});

test.each([
  [["--prot", "1"], 'unknown option --prot: did you mean "--port"?'],
  [["--port", "x"], '--port takes a whole number from 0 to 65535, not "x"'],
  [["--random", "-1"], '--random takes a whole number from 0 to 10000000, not "-1"'],
  [["--rate-limit", "-5"], '--rate-limit takes a whole number from 0 up, not "-5"'],
  [["--latency", "-5"], '--latency takes milliseconds from 0 up or a range like 5-50, not "-5"'],
  [["--latency", "5-50-500"], '--latency takes milliseconds from 0 up or a range like 5-50, not "5-50-500"'],
  [["--port", "--watch"], "--port needs a value"],
  [["--port"], "--port needs a value"],
  [["--watch=1"], "Option '--watch' does not take an argument"],
  [["-1"], 'unknown option -1: there are "--port", "--host"'],
  [["--colour"], 'unknown option --colour: there are "--port", "--host"'],
  [["--log", "xml"], /^--log takes pretty, json, silent, not "xml"$/],
  [["--fault", "throttle"], '--fault has no kind "throttle": there are "error", "stall"'],
  [["--random", "99999999999"], '--random takes a whole number from 0 to 10000000, not "99999999999"'],
  [["--host", ""], '--host takes an address, not ""'],
  [["--cors", "*"], '--cors takes any, or an origin like http://localhost:5173, not "*"'],
  [["--fault", "clock-skew:1"], "--fault has no clock-skew: say mock.fail in a test"],
  [["--fault", "latency:0.5"], "--fault has no latency: say --latency ms"],
  [["--log", "jsn"], '--log takes pretty, json, silent, not "jsn": did you mean "json"?'],
  [["--fault", "rset:0.1"], '--fault has no kind "rset": did you mean "reset"?'],
  [["--fault", "reset:2"], '--fault takes kind:rate with a rate from 0 to 1, not "reset:2"'],
  [["--fault", "reset:"], '--fault takes kind:rate with a rate from 0 to 1, not "reset:"'],
  [["--latency", "9-1"], '--latency goes from the smaller to the larger, not "9-1"'],
  [["--random", "1", "--world", "x"], "--world and --random exclude each other"],
  [["stray"], /Unexpected argument 'stray'/],
])("refuses %j in one sentence", (args, message) => {
  expect(() => parseOptions(args, codes)).toThrow(UsageError);
  expect(() => parseOptions(args, codes)).toThrow(message);
});
