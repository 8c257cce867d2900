import { expect, test } from "vitest";
import { query, scripted, success } from "../../test/scripted.ts";

const ok = () => new Response(JSON.stringify(success), { headers: { "content-type": "application/json" } });

test.each([Number.NaN, -1, "10", "soon", {}, true])("a walk does not take %j for a count", value => {
  const { ims, requests } = scripted([ok]);
  for (const name of ["concurrency", "passes"]) {
    expect(() => ims.listRecognitionSamples.items(query, { [name]: value })).toThrow(TypeError);
  }
  expect(requests).toEqual([]);
});

test("Infinity is a number: a deadline that never ends", async () => {
  const { ims, clock } = scripted([ok]);
  await expect(clock.run(ims.listRecognitionSamples(query, { deadline: Number.POSITIVE_INFINITY }))).resolves.toEqual(
    success,
  );
});
