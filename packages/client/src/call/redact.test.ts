import { hostileTexts, redactionCases, secretToHide } from "@ims-kit/redaction-cases";
import fc from "fast-check";
import { expect, test } from "vitest";
import { redact } from "./redact.ts";

test.each(redactionCases("***"))("a secret is found $what", ({ text, redacted }) => {
  expect(redact(text, [secretToHide])).toBe(redacted);
});

test("each of several secrets is found, also where they overlap", () => {
  const [first, second] = [secretToHide.slice(0, 24), secretToHide.slice(12)];
  expect(redact(`1 ${secretToHide} 2 ${second} 3 ${first}`, [first, second])).toBe("1 *** 2 *** 3 ***");
});

test("what is shorter than 6 characters is no secret", () => {
  expect(redact("a b12 test", ["b", "test", "", "b12 t"])).toBe("a b12 test");
  expect(redact("a sixsix test", ["sixsix"])).toBe("a *** test");
});

test("a secret is found whichever escapes each of its characters has", () => {
  const forms: readonly ((hex: string, character: string) => string)[] = [
    (_, character) => character,
    hex => `\\u00${hex}`,
    hex => `\\x${hex}`,
    hex => `%${hex}`,
    hex => `&#x${hex};`,
    hex => `&#${Number.parseInt(hex, 16)};`,
    hex => `&amp;#x${hex};`,
    hex => `%25${hex}`,
    hex => `\\\\u00${hex}`,
  ];
  const secret = fc.stringMatching(/^[A-Za-z0-9+/=_.-]{12,60}$/);
  const choices = fc.array(fc.nat(forms.length - 1), { minLength: 60, maxLength: 60 });
  const property = fc.property(secret, choices, (hidden, choice) => {
    const written = [...hidden].map((one, index) => {
      const form = forms[choice[index] ?? 0] as (typeof forms)[number];
      return form(one.charCodeAt(0).toString(16).padStart(2, "0"), one);
    });
    expect(redact(`before ${written.join("")} after`, [hidden])).toBe("before *** after");
  });
  fc.assert(property, { numRuns: 500, seed: 20261125 });
});

test.each([...hostileTexts(secretToHide, 200_000)])("a search in %s comes to an end", (_, text) => {
  expect(redact(text, [secretToHide, secretToHide.repeat(8)]).length).toBeLessThanOrEqual(text.length + 3);
});
