import { expect, test } from "vitest";
import { serializeParameters } from "./serialize-parameters.ts";

test.each<[string, object, string, { Id: "repeated?" }?]>([
  ["sorts keys", { b: 1, a: 2, B: 3 }, "B=3&a=2&b=1"],
  [
    "writes a space as %20 and escapes what RFC 3986 reserves",
    { a: " !'()*+/=&?#" },
    "a=%20%21%27%28%29%2A%2B%2F%3D%26%3F%23",
  ],
  ["leaves the unreserved as they are", { a: "AZaz09-_.~" }, "a=AZaz09-_.~"],
  ["writes UTF-8", { a: "é名🎈" }, "a=%C3%A9%E5%90%8D%F0%9F%8E%88"],
  ["joins arrays by commas", { LibId: ["lib1", "lib2"] }, "LibId=lib1%2Clib2"],
  ["escapes each element of an array", { a: ["b c", "é", { d: 1 }] }, "a=b%20c%2C%C3%A9%2C%7B%22d%22%3A1%7D"],
  [
    "repeats the key of a repeated array",
    { Id: ["a", "b"], Other: ["c", "d"] },
    "Id=a&Id=b&Other=c%2Cd",
    { Id: "repeated?" },
  ],
  ["leaves absent values out and keeps empty ones", { a: undefined, b: null, c: "", d: 0, e: false }, "c=&d=0&e=false"],
  ["writes objects as JSON", { a: { b: [1] } }, "a=%7B%22b%22%3A%5B1%5D%7D"],
  ["gives nothing for nothing", {}, ""],
])("%s", (_, parameters, want, types) => {
  expect(serializeParameters(parameters, types)).toBe(want);
});
