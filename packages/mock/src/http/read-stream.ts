/** What a stream had, as far as it was read. */
export interface ReadStream {
  readonly body: Uint8Array;
  readonly isTooLarge: boolean;
}

/** Reads a stream up to `limit` bytes; a longer one is let go of, and so is all of it when the signal aborts. */
export async function readStream(
  stream: ReadableStream<Uint8Array>,
  limit: number,
  signal: AbortSignal,
): Promise<ReadStream> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  const stop = () => void reader.cancel().catch(() => {}); // A stream that cannot be let go of has failed already.
  signal.addEventListener("abort", stop, { once: true });
  try {
    while (size <= limit) {
      const { done, value } = await reader.read();
      if (done) {
        break;
      }
      size += value.length;
      chunks.push(value);
    }
    if (size > limit) {
      stop();
    }
    return { body: Buffer.concat(chunks), isTooLarge: size > limit };
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
