import type { hash } from "node:crypto";

/** What a key of HMAC-SHA256 is filled up to, in bytes. */
const blockBytes = 64;

/** The last secret, and what its texts are hashed after: of most processes the only one. */
let known: { secret: string; inner: Buffer; outer: Buffer } | undefined;

/**
 * Lower-case hex of HMAC-SHA256 by RFC 2104, from two hashes in one step each: Node's own `createHmac` makes an object for
 * each text, which costs several times what the hashing does.
 */
export function hmacByHash(hashOf: typeof hash, secret: string, text: string): string {
  if (known?.secret !== secret) known = { secret, ...padsOf(hashOf, secret) };
  const inner = hashOf("sha256", Buffer.concat([known.inner, Buffer.from(text)]), "buffer");
  return hashOf("sha256", Buffer.concat([known.outer, inner]));
}

function padsOf(hashOf: typeof hash, secret: string) {
  const bytes = Buffer.from(secret);
  const key = Buffer.concat([bytes.length > blockBytes ? hashOf("sha256", bytes, "buffer") : bytes], blockBytes);
  return { inner: key.map(byte => byte ^ 0x36), outer: key.map(byte => byte ^ 0x5c) } as {
    inner: Buffer;
    outer: Buffer;
  };
}
