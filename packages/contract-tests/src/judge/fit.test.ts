import { expect, test } from "vitest";
import { contractFromDocument } from "../contract/contract.ts";
import { fitterFor } from "./fit.ts";

test("a contract of more schemas than stay compiled is judged like any other", () => {
  const schemas = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`Most${at}`, { maximum: at }]));
  const contract = contractFromDocument({ info: { title: "", version: "" }, paths: {}, components: { schemas } });
  const fitter = fitterFor(contract);
  for (let time = 0; time < 2; time++) {
    for (let at = 0; at < 600; at++) {
      const pointer = `/components/schemas/Most${at}`;
      expect(fitter.value(pointer, at)).toEqual([]);
      expect(fitter.value(pointer, at + 1)).toMatchObject([{ pointer: `${pointer}/maximum`, value: at + 1 }]);
    }
  }
});
