import { expect, test } from "vitest";
import { encodeRfc3986, parseQueryString } from "./query-string.ts";

test("reads pairs in order, repeated and empty ones too", () => {
  expect(parseQueryString("b=2&a=%E4%BD%A0+1&b=&c")).toEqual([
    ["b", "2"],
    ["a", "你 1"],
    ["b", ""],
    ["c", ""],
  ]);
  expect(parseQueryString("")).toEqual([]);
});

test.each(["a=%", "a=%G0", "a=%FF", "%C3=1"])("refuses %s, which is not percent-encoded UTF-8", text => {
  expect(parseQueryString(text)).toBeUndefined();
});

test("encodes everything but the unreserved characters", () => {
  expect(encodeRfc3986("aZ09-_.~")).toBe("aZ09-_.~");
  expect(encodeRfc3986("lib1,lib2 !'()*/你")).toBe("lib1%2Clib2%20%21%27%28%29%2A%2F%E4%BD%A0");
});
