import { createHmac, hash } from "node:crypto";
import { expect, test } from "vitest";
import { hmacByHash } from "./hmac-sha256.ts";

test.each(["YourAccessKeySecret", "", "s".repeat(64), "s".repeat(65), "geheim-ü-秘密"])(
  "gives what createHmac gives, with the secret %j",
  secret => {
    for (const text of ["", "ACS3-HMAC-SHA256\n", "ü", "t".repeat(10_000)]) {
      expect(hmacByHash(hash, secret, text)).toBe(createHmac("sha256", secret).update(text).digest("hex"));
    }
  },
);
