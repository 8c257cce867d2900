import { hostileTexts, redactionCases, secretToHide } from "@ims-kit/redaction-cases";
import { expect, test } from "vitest";
import { createRedact } from "./redact.ts";

const credentials = { accessKeyId: "id", accessKeySecret: secretToHide };
const redact = createRedact(credentials);

test.each(redactionCases("<hidden>"))("a secret is found $what", ({ text, redacted }) => {
  expect(redact(text)).toBe(redacted);
});

test("a token is found beside the secret", () => {
  const both = createRedact({ ...credentials, securityToken: "token-of-many-letters" });
  expect(both(`${secretToHide} token-of-many-letters`)).toBe("<hidden> <hidden>");
});

test.each(["b", "test"])("a short secret, %s, leaves other words as they are", secret => {
  const short = createRedact({ accessKeyId: "id", accessKeySecret: secret });
  expect(short("the body of /test/b.html")).toBe("the body of /test/b.html");
  expect(short(secret)).toBe("<hidden>");
});

test("signatures and nonces are found, whole and cut; ids and plain letters stay", () => {
  const signature = "5ae8d1b7c64f0392".repeat(4);
  expect(redact(`Signature=${signature}, cut ${signature.slice(0, 50)}`)).toBe("Signature=<hidden>, cut <hidden>");
  expect(redact("x-acs-signature-nonce:ims-contract-0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0")).toBe(
    "x-acs-signature-nonce:<hidden>",
  );
  expect(redact("7c1f0d3ae9544cb84754b2a9d6e01f38")).toBe("7c1f0d3ae9544cb84754b2a9d6e01f38");
  expect(redact("a".repeat(65))).toBe("a".repeat(65));
});

test.each([...hostileTexts(secretToHide, 200_000)])("a search in %s comes to an end", (_, text) => {
  expect(redact(text).length).toBeLessThanOrEqual(text.length + "<hidden>".length);
});
