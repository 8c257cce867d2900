import { expect, test } from "vitest";
import { parse } from "yaml";
import { jsonPathOf, overlayReport } from "./overlay.ts";

test("a pointer becomes a path with quoted names", () => {
  expect(jsonPathOf("/paths/~1#List/post")).toBe("$['paths']['/#List']['post']");
  expect(jsonPathOf("/a/allOf/0/b")).toBe("$['a']['allOf'][0]['b']");
});

test("a list that gets shorter is removed before it is written anew, since an overlay appends", () => {
  const drift = [{ operation: "List", sentence: "lacks Id", pointer: "/a", update: { required: ["Name"] } }];
  const contract = { title: "Things", version: "1" };
  const result = { target: "http://x", started: "2026-01-28T00:00:00.000Z", drift, differences: [], contract };
  const { actions } = parse(overlayReport(result as never));
  const why = { "x-reason": "List: lacks Id", "x-source": { kind: "run", target: "http://x", date: "2026-01-28" } };
  expect(actions).toEqual([
    { target: "$['a']['required']", remove: true, ...why },
    { target: "$['a']", update: { required: ["Name"] }, ...why },
  ]);
});
