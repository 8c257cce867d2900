import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { createHmacSha256 } from "./hmac-sha256.ts";

const secrets = ["", "secret", "密钥", "s".repeat(63), "s".repeat(64), "s".repeat(65), "é".repeat(100)];
const texts = ["", "ACS3-HMAC-SHA256\nabc", "other-text-of-20-byte", "a", "你好", "t".repeat(1_000)];

test.each(secrets)("is Node's own HMAC under %j, text after text", secret => {
  const sign = createHmacSha256(secret);
  for (const text of [...texts, ...texts.toReversed()]) {
    expect(sign(text)).toBe(createHmac("sha256", secret).update(text).digest("hex"));
  }
});
