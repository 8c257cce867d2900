import { expect, test } from "vitest";
import { meant, nearest } from "./nearest.ts";

test.each([
  ["--prot", ["--host", "--port"], "--port"],
  ["wrold", ["world", "worldRules"], "world"],
  ["RSET", ["html", "reset"], "reset"],
  ["sampels", ["libs", "samples"], "samples"],
  ["scope", ["port", "host"], undefined],
  ["throttle", ["html", "stall"], undefined],
  ["xml", ["json", "pretty"], undefined],
  ["x", [], undefined],
])("of %s and %j the nearest is %s", (given, candidates, want) => {
  expect(nearest(given, candidates)).toBe(want);
});

test("suggests what is near or begun, and lists what exists where nothing is", () => {
  expect(meant("emty", ["empty", "page"])).toBe("did you mean empty?");
  expect(meant("body", ["headerBytes", "bodyBytes"], name => `"limits.${name}"`)).toBe(
    'did you mean "limits.bodyBytes"?',
  );
  expect(meant("throttle", ["html", "stall"])).toBe("there are html, stall");
  expect(meant("ht", ["html"])).toBe("there are html");
  expect(meant("x", [])).toBe("there is none");
});
