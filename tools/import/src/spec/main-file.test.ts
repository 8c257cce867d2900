import { expect, test } from "vitest";
import { withTags } from "./main-file.ts";

const main = `openapi: 3.1.0
tags:
  # By a person.
  - name: libraries
    description: Libraries of things.
  - name: old
    description: Old.
paths: {}
`;

test("adds the tags that are missing, removes those that nothing uses, and keeps all else", () => {
  const names = new Set(["libraries", "media/search"]);
  expect(withTags(main, { names, tags: [{ name: "media/search", description: "Media: Search." }] })).toBe(
    `openapi: 3.1.0
tags:
  # By a person.
  - name: libraries
    description: Libraries of things.
  - name: media/search
    description: "Media: Search."
paths: {}
`,
  );
});

test("changes nothing where all tags are there", () => {
  expect(withTags(main, { names: new Set(["libraries", "old"]), tags: [] })).toBe(main);
});

test("adds tags before the paths of a contract without any", () => {
  const tags = [{ name: "media", description: "Media." }];
  expect(withTags("openapi: 3.1.0\npaths: {}\n", { names: new Set(["media"]), tags })).toBe(
    "openapi: 3.1.0\ntags:\n  - name: media\n    description: Media.\npaths: {}\n",
  );
});
