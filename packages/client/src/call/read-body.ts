import { failureCodes } from "#platform";

/** What was read of an answer. */
export interface Body {
  readonly text: string;
  /** Why it is not the whole body, e.g. `more than 32000000 bytes`. */
  readonly flaw?: string;
}

/**
 * Reads the body of an answer, but not more than `most` bytes, counted after decompression: what compresses well may fill the
 * memory otherwise.
 */
export async function readBody(response: Response, most: number): Promise<Body> {
  const reader = response.body?.getReader?.();
  if (!reader) {
    // Some implementations of fetch have no streams.
    return { text: await response.text() };
  }
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return { text: text + decoder.decode() };
      }
      bytes += value.byteLength;
      if (bytes > most) {
        reader.cancel().catch(() => {});
        return { text, flaw: `more than ${most} bytes` };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch (failure) {
    const { code } = Object((failure as Error).cause) as { code?: string };
    if (failureCodes.undecodable?.test(code ?? "")) {
      return { text, flaw: "a body that is not compressed as its content-encoding says" };
    }
    throw failure;
  }
}
