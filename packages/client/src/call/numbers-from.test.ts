import { expect, test } from "vitest";
import { query, scripted, success } from "../../test/scripted.ts";

const ok = () => new Response(JSON.stringify(success), { headers: { "content-type": "application/json" } });
const bad = [Number.NaN, -1, "10", "soon", {}, true];

test.each(bad)("a client is not made of the number %j", value => {
  for (const name of ["timeout", "deadline"]) {
    expect(() => scripted([ok], { [name]: value }), name).toThrow(new TypeError(`"${name}" must be at least 0`));
  }
  for (const name of ["attempts", "base", "cap", "budget"]) {
    const retry = { [name]: value };
    expect(() => scripted([ok], { retry }), name).toThrow(new TypeError(`"${name}" must be at least 0`));
  }
});

test.each(bad)("a call does not take %j for a time, nor a walk for a count", async value => {
  const { ims, requests } = scripted([ok]);
  const { listRecognitionSamples: list } = ims;
  for (const name of ["timeout", "deadline"]) {
    await expect(list(query, { [name]: value })).rejects.toThrow(new TypeError(`"${name}" must be at least 0`));
  }
  for (const name of ["concurrency", "passes"]) {
    expect(() => list.items(query, { [name]: value })).toThrow(new TypeError(`"${name}" must be at least 0`));
  }
  expect(requests).toEqual([]);
});

test("Infinity is a number: a deadline that never ends", async () => {
  const { ims, clock } = scripted([ok]);
  await expect(clock.run(ims.listRecognitionSamples(query, { deadline: Number.POSITIVE_INFINITY }))).resolves.toEqual(
    success,
  );
});
