import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";
import type { JsonObject } from "#values";
import { integerBetween, type Random, randomHex } from "../runtime/random.ts";
import { createAjv, localised } from "./ajv.ts";
import type { Contract } from "./contract.ts";

/** So often other digits are drawn for a text that its schema takes few of. */
const maxDraws = 8;

const checkers = new WeakMap<Contract, Ajv2020>();
const compiled = new WeakMap<JsonObject, ValidateFunction>();

/** A text in the form of a schema's example, with other digits where the schema takes them; else the example. */
export function likeText(contract: Contract, schema: JsonObject, example: string, random: Random): string {
  const isValid = compiled.get(schema) ?? compile(contract, schema);
  for (let draw = 0; draw < maxDraws; draw++) {
    const text = withOtherDigits(example, random);
    if (isValid(text)) {
      return text;
    }
  }
  return example;
}

function compile(contract: Contract, schema: JsonObject): ValidateFunction {
  const ajv = checkers.get(contract) ?? createAjv(contract);
  checkers.set(contract, ajv);
  const validate = ajv.compile(localised(schema));
  compiled.set(schema, validate);
  return validate;
}

/**
 * `https://example.com/sample.png` becomes `https://example.com/sample-5b0e7f.png`; long runs of hex digits are drawn
 * anew, of the same kind. The year of a date stays.
 */
function withOtherDigits(example: string, random: Random): string {
  if (/^https?:\/\//.test(example)) {
    return example.replace(/(\.\w+)?$/, ending => `-${randomHex(random, 6)}${ending}`);
  }
  return example.replace(/[0-9a-f]{8,}|(?!\d{4}-\d\d(?!\d))[0-9A-F]{4,}/g, run => {
    if (/^\d+$/.test(run)) {
      return run.replace(/\d/g, () => String(integerBetween(random, 0, 9)));
    }
    const hex = randomHex(random, run.length);
    return /[A-F]/.test(run) ? hex.toUpperCase() : hex;
  });
}
