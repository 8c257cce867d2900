import { expect, test } from "vitest";
import { jsonPathOf, overlayReport } from "./overlay.ts";

test("a pointer becomes a path with quoted names", () => {
  expect(jsonPathOf("/paths/~1#List/post")).toBe("$['paths']['/#List']['post']");
  expect(jsonPathOf("/a/allOf/0/b")).toBe("$['a']['allOf'][0]['b']");
});

test("a list that gets shorter is removed before it is written anew, since an overlay appends", () => {
  const drift = [{ operation: "List", sentence: "lacks Id", pointer: "/a", update: { required: ["Name"] } }];
  const result = { target: "http://x", started: "2026-01-28T00:00:00.000Z", drift };
  const { actions } = JSON.parse(overlayReport(result as never));
  expect(actions).toEqual([
    { target: "$['a']['required']", description: "List: lacks Id", remove: true },
    { target: "$['a']", description: "List: lacks Id", update: { required: ["Name"] } },
  ]);
});
