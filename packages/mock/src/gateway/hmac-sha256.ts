import { hash } from "node:crypto";

/** What a key of HMAC-SHA256 is filled up to, in bytes. */
const blockBytes = 64;

/**
 * Makes the HMAC-SHA256 of texts under a secret, in hex, by RFC 2104. Node's `createHmac` makes an object for each text,
 * which costs several times what the hashing does.
 */
export function createHmacSha256(secret: string): (text: string) => string {
  const key = Buffer.byteLength(secret) > blockBytes ? hash("sha256", secret, "buffer") : Buffer.from(secret);
  const block = Buffer.concat([key], blockBytes);
  const innerKey = block.map(byte => byte ^ 0x36);
  const outer = Buffer.concat([block.map(byte => byte ^ 0x5c)], blockBytes + 32);
  let inner = Buffer.alloc(0);
  return text => {
    // Strings to sign are all of one length.
    const length = blockBytes + Buffer.byteLength(text);
    if (inner.length !== length) {
      inner = Buffer.concat([innerKey], length);
    }
    inner.write(text, blockBytes);
    outer.write(hash("sha256", inner, "binary"), blockBytes, "binary");
    return hash("sha256", outer, "hex");
  };
}
